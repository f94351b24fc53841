import { benefitLines, purposeLines, type Manner } from '../routine/arrive';
import type { Hold, Pose, PoseId } from '../catalogue/types';
import { secondsOf } from '../routine/cue';
import type { Narrate, Line } from '../routine/line';
import type { Timing } from '../routine/pacing';
import { firstPlace, samePlace, type Place } from '../routine/place';
import { lengthOf, plannedRoutine, type Block } from '../routine/plan';
import { backStretch, getRoutine, once, routineOf } from '../routine/routines';
import { poses } from '../catalogue/poses';
import { tailor } from '../routine/tailor';
import type { Preferences } from '../session/state';

/** The planned cues of a place; null where the plan does not have it. */
export function blockAt(place: Place, timing: Manner, narrate: Narrate): Block | null {
  const blocks = plannedRoutine(getRoutine(place.routine), timing, narrate);
  return blocks.find((block) => samePlace(block.place, place)) ?? null;
}

/** Planned seconds from a place to the end of its routine. Microphone windows are not counted. */
export function secondsFrom(place: Place, timing: Timing, narrate: Narrate): number {
  const blocks = plannedRoutine(getRoutine(place.routine), timing, narrate);
  const start = blocks.findIndex((block) => samePlace(block.place, place));
  return secondsOf(blocks.slice(Math.max(0, start)));
}

/** Seconds of the whole back-stretch routine, rounded to minutes. */
export function routineSeconds(timing: Timing, narrate: Narrate): number {
  return inUnits(secondsOf(plannedRoutine(backStretch, timing, narrate)), 60);
}

/** Seconds of a pose alone, rounded as they are spoken. */
export function poseSeconds(pose: PoseId, timing: Timing, narrate: Narrate): number {
  return asSpoken(secondsOf(plannedRoutine(getRoutine(pose), timing, narrate)));
}

/** Seconds rounded as they are spoken: to minutes, below two minutes to half minutes. */
export function asSpoken(seconds: number): number {
  return inUnits(seconds, seconds < 120 ? 30 : 60);
}

/** Seconds rounded more closely, for lengths that were asked for: to half minutes below ten minutes. */
export function asSpokenClosely(seconds: number): number {
  return inUnits(seconds, seconds < 600 ? 30 : 60);
}

/** Seconds rounded to a multiple of `unit` seconds, at least one of them. */
export function inUnits(seconds: number, unit: number): number {
  return Math.max(unit, Math.round(seconds / unit) * unit);
}

/** An answer and its question take under 12 s together. The longest question takes over 4 s. */
const secondsForAnswer = 7;

/** The questions after what a pose is for are short. */
const secondsForPurpose = 8.8;

/** What a pose is for, as far as an answer has room, in the catalogue's order. */
export function purposeOf(pose: Pose, narrate: Narrate): Line[] {
  const told = fitting(purposeLines(pose), narrate, secondsForPurpose).map(({ key }) => key);
  return benefitLines(pose).filter(({ key }) => told.includes(key));
}

/** The lines that fit into one answer, in their order. */
export function fitting(lines: readonly Line[], narrate: Narrate, most = secondsForAnswer): Line[] {
  let seconds = 0;
  return lines.filter((line) => {
    const length = secondsOf(narrate(line));
    if (seconds + length > most) return false;
    seconds += length;
    return true;
  });
}

/** How long a pose is held. */
export function heldLine(pose: Pose, hold: Hold): Line {
  const sided = pose.sides.length > 1 ? 'sided' : 'whole';
  const key = hold.kind === 'timed' ? 'held' : 'heldBreaths';
  return { key: `answers.${key}.${sided}`, values: { hold: lengthOf(hold) } };
}

/** The poses that are not left out, in the catalogue's order. */
export function posesLed({ left = [] }: Pick<Preferences, 'left'>): PoseId[] {
  return poses.map(({ id }) => id).filter((id) => !left.includes(id));
}

/**
 * The id of the routine that "start" begins, without the poses that are left out: of the length the person chose, else as
 * long as they take. Null where every pose is left out.
 */
export function usualRoutine(settings: Preferences, narrate: Narrate): string | null {
  const { length = null, left } = settings;
  const led = posesLed(settings);
  if (led.length === 0) return null;
  if (length === null) return routineOf(led.map(once)).id;
  return tailor({ poses: led, seconds: length, without: left }, settings, narrate).routine.id;
}

/** The first place of that routine; null where every pose is left out. */
export function usualStart(settings: Preferences, narrate: Narrate): Place | null {
  const routine = usualRoutine(settings, narrate);
  return routine === null ? null : firstPlace(routine);
}

/** Seconds of the usual routine, rounded as they are spoken. */
export function usualSeconds(settings: Preferences, narrate: Narrate): number {
  const { length = null } = settings;
  if (length !== null) return asSpokenClosely(length);
  const routine = getRoutine(usualRoutine(settings, narrate) ?? backStretch.id);
  return inUnits(secondsOf(plannedRoutine(routine, settings, narrate)), 60);
}
