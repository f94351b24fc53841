import type { PoseId } from '../catalogue/types';
import { isResumable, secondsOf, type Cue } from './cue';
import { limits } from './limits';
import { samePlace, type Place, stepAfter } from './place';
import type { Part, Turn, TurnRecord } from './types';

/** Where a person is, some seconds into a turn. */
export type Position =
  /** Nothing of this turn has been led yet: an answer or an offer is being spoken or has just been. */
  | { readonly at: 'talk' }
  /** That step is being led. */
  | { readonly at: 'step'; readonly place: Place }
  /** A part has been led to its end; `next` is what silence goes on with, null when the routine is over. */
  | { readonly at: 'rest'; readonly last: Place; readonly next: Place | null };

/** Seconds from the turn's start to the end of its second window, when Alexa ends the session by itself. */
export function turnSeconds({ say, reprompt }: Turn): number {
  if (reprompt === null) return say.seconds;
  return say.seconds + limits.windowSeconds + reprompt.seconds + limits.windowSeconds;
}

/** The part of the turn at those seconds, its window included, and the seconds into it. */
export function partAt(
  seconds: number,
  { say, reprompt }: Turn,
): { readonly part: Part; readonly into: number } {
  const inReprompt = seconds - say.seconds - limits.windowSeconds;
  return reprompt !== null && inReprompt >= 0
    ? { part: reprompt, into: inReprompt }
    : { part: say, into: Math.max(0, seconds) };
}

/**
 * The place at that many seconds into the turn: the map from time to place that Alexa does not give. Seconds
 * before the turn count as its start, seconds after it as its end.
 */
export function positionAt(seconds: number, turn: Turn, record: TurnRecord): Position {
  const { part, into } = partAt(seconds, turn);
  const position = positionInPart(into, part, record);
  // A reprompt that only talks (the close, an offer said again) leaves the person where the first part did.
  return position.at === 'talk' && part !== turn.say
    ? positionInPart(turn.say.seconds, turn.say, record)
    : position;
}

function positionInPart(seconds: number, part: Part, record: TurnRecord): Position {
  if (part.first === null || part.last === null) return { at: 'talk' };
  const current = cueAt(seconds, part.cues);
  if (current !== null) return { at: 'step', place: current };
  const led = part.cues.findIndex((cue) => cue.place !== null);
  if (seconds < secondsOf(part.cues.slice(0, Math.max(0, led))))
    return { at: 'step', place: record.from ?? part.first };
  return { at: 'rest', last: part.last, next: part.next };
}

/** Whether what is said before the first place of a part is still being said. */
export function isEntering(seconds: number, turn: Turn, record: TurnRecord): boolean {
  const { part, into } = partAt(seconds, turn);
  return positionAt(seconds, turn, record).at === 'step' && ledIn(part, into) === 0;
}

function cueAt(seconds: number, cues: readonly Cue[]): Place | null {
  return cues[indexAt(seconds, cues)]?.place ?? null;
}

function indexAt(seconds: number, cues: readonly Cue[]): number {
  let end = 0;
  return cues.findIndex((cue) => (end += cue.seconds) > seconds);
}

/**
 * How many cues of the step under way were led before the one now spoken, those of earlier turns included. A
 * silence belongs to what was said before it.
 */
export function cuesLed(seconds: number, turn: Turn, record: TurnRecord): number {
  const { part, into } = partAt(seconds, turn);
  const index = indexAt(into, part.cues);
  const place = part.cues[index]?.place ?? null;
  // What leads into a place is still being said: as much of it was led as before this turn.
  if (place === null) return record.fromCue ?? 0;
  const first = part.cues.findIndex((cue) => samePlace(cue.place, place));
  const spoken = part.cues.findLastIndex((cue, at) => at <= index && isResumable(cue));
  return Math.max(0, spoken - first) + (samePlace(place, record.from) ? (record.fromCue ?? 0) : 0);
}

/** Seconds of guidance among the first seconds of a turn: what was practised, without talk and windows. */
export function secondsLed(seconds: number, turn: Turn): number {
  const { part, into } = partAt(seconds, turn);
  return part === turn.say ? ledIn(part, into) : ledIn(turn.say, turn.say.seconds) + ledIn(part, into);
}

function ledIn({ cues }: Part, seconds: number): number {
  let start = 0;
  let led = 0;
  for (const cue of cues) {
    if (cue.place !== null) led += Math.min(cue.seconds, Math.max(0, seconds - start));
    start += cue.seconds;
  }
  return led;
}

/** The poses whose caution was spoken to its end among the first seconds of a turn. */
export function posesCautioned(seconds: number, turn: Turn): readonly PoseId[] {
  const { part, into } = partAt(seconds, turn);
  const before = part === turn.say ? [] : turn.say.cues;
  const over = indexAt(into, part.cues);
  const spoken = [...before, ...(over < 0 ? part.cues : part.cues.slice(0, over))];
  return spoken.flatMap((cue) =>
    cue.kind === 'say' && cue.caution === true && cue.place !== null ? [cue.place.pose] : [],
  );
}

/** The poses whose last step was led to its end among the first seconds of a turn. */
export function posesFinished(seconds: number, turn: Turn): readonly PoseId[] {
  const { part, into } = partAt(seconds, turn);
  const parts = part === turn.say ? [] : [finishedIn(turn.say, Infinity)];
  return [...parts, finishedIn(part, into)].flat();
}

function finishedIn({ cues }: Part, seconds: number): PoseId[] {
  let end = 0;
  return cues.flatMap((cue, index) => {
    end += cue.seconds;
    const { place } = cue;
    if (place === null || end > seconds) return [];
    const goesOn = cues.slice(index + 1).some((later) => samePlace(later.place, place));
    return goesOn || !isLastOfPose(place) ? [] : [place.pose];
  });
}

function isLastOfPose(place: Place): boolean {
  const after = stepAfter(place);
  return after === null || after.pose !== place.pose;
}
