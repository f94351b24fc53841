import type { PoseId } from '../catalogue/types';
import { secondsOf } from '../routine/cue';
import type { Narrate, Line } from '../routine/line';
import type { Timing } from '../routine/pacing';
import { samePlace, type Place } from '../routine/place';
import { plannedRoutine } from '../routine/plan';
import { backStretch, getRoutine } from '../routine/routines';
import { poses } from '../catalogue/poses';
import { tailor } from '../routine/tailor';
import type { Preferences } from '../session/state';

/** Seconds from a place to the end of its routine, as planned; windows in which one lies still are not counted. */
export function secondsFrom(place: Place, timing: Timing, narrate: Narrate): number {
  const blocks = plannedRoutine(getRoutine(place.routine), timing, narrate);
  const start = blocks.findIndex((block) => samePlace(block.place, place));
  return secondsOf(blocks.slice(Math.max(0, start)));
}

/** Seconds of the back-stretch routine, in whole minutes as people reckon them. */
export function routineSeconds(timing: Timing, narrate: Narrate): number {
  return inUnits(secondsOf(plannedRoutine(backStretch, timing, narrate)), 60);
}

/** Seconds of a pose alone, as they are spoken. */
export function poseSeconds(pose: PoseId, timing: Timing, narrate: Narrate): number {
  return asSpoken(secondsOf(plannedRoutine(getRoutine(pose), timing, narrate)));
}

/** Seconds as lengths are spoken: whole minutes, and half ones only where a minute is much. */
export function asSpoken(seconds: number): number {
  return inUnits(seconds, seconds < 120 ? 30 : 60);
}

/** The same where it matters how much it is off: in half minutes up to ten. */
export function asSpokenClosely(seconds: number): number {
  return inUnits(seconds, seconds < 600 ? 30 : 60);
}

/** Seconds as a whole number of units, which are seconds, too: at least one of them. */
export function inUnits(seconds: number, unit: number): number {
  return Math.max(unit, Math.round(seconds / unit) * unit);
}

/** An answer leaves room for its question, of which the longest takes over four seconds: both together take under 12 s. */
const secondsForAnswer = 7.4;

/** As many lines as can be listened to in one go, in their order. */
export function fitting(lines: readonly Line[], narrate: Narrate): Line[] {
  let seconds = 0;
  return lines.filter((line) => {
    const length = secondsOf(narrate(line));
    if (seconds + length > secondsForAnswer) return false;
    seconds += length;
    return true;
  });
}

/** The id of the routine that the person begins with: of the length they chose, else the whole one. */
export function usualRoutine(settings: Preferences, narrate: Narrate): string {
  const { length = null } = settings;
  if (length === null) return backStretch.id;
  return tailor({ poses: poses.map(({ id }) => id), seconds: length }, settings, narrate).routine.id;
}

/** How long that takes, in seconds as they are spoken. */
export function usualSeconds(settings: Preferences, narrate: Narrate): number {
  const { length = null } = settings;
  return length === null ? routineSeconds(settings, narrate) : asSpokenClosely(length);
}
