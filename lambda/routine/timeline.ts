import type { PoseId } from '../catalogue/types';
import { isResumable, secondsOf, type Cue } from './cue';
import { limits } from './limits';
import { samePlace, type Place, stepAfter } from './place';
import type { Part, Turn, TurnRecord } from './types';

/** Where a person is at a second of a turn. */
export type Position =
  /** Nothing was led yet: an answer or an offer is being spoken, or was just spoken. */
  | { readonly at: 'talk' }
  /** This step is being led. */
  | { readonly at: 'step'; readonly place: Place }
  /**
   * A part was led to its end. `next` is where silence leads on; null when the routine is over. `done`: the cues of `next` that
   * were led, where the part ended inside a hold.
   */
  | { readonly at: 'rest'; readonly last: Place; readonly next: Place | null; readonly done?: number };

/** Seconds from the turn's start to the end of its second window, when Alexa ends the session. */
export function turnSeconds({ say, reprompt }: Turn): number {
  if (reprompt === null) return say.seconds;
  return say.seconds + limits.windowSeconds + reprompt.seconds + limits.windowSeconds;
}

/** The planned speech of a whole turn and its planned silences, windows included, in seconds. */
export function lengthsOf({ say, reprompt }: Turn): { readonly speech: number; readonly silence: number } {
  const cues = [...say.cues, ...(reprompt?.cues ?? [])];
  const speech = secondsOf(cues.filter(({ kind }) => kind === 'say'));
  return { speech, silence: turnSeconds({ say, reprompt }) - speech };
}

/** The part that is spoken at a second of the turn, or whose window is open, and the seconds into that part. */
function partAt(seconds: number, { say, reprompt }: Turn): { readonly part: Part; readonly into: number } {
  const inReprompt = seconds - say.seconds - limits.windowSeconds;
  return reprompt !== null && inReprompt >= 0
    ? { part: reprompt, into: inReprompt }
    : { part: say, into: Math.max(0, seconds) };
}

/**
 * The position at a second of the turn. Alexa does not report it, so it is computed from the estimated lengths. Seconds
 * before the turn count as its start, seconds after it as its end.
 */
export function positionAt(seconds: number, turn: Turn, record: TurnRecord): Position {
  const { part, into } = partAt(seconds, turn);
  const position = positionInPart(into, part, record);
  // A reprompt that only talks (the close, a repeated offer) leaves the person where the first part ended.
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
  const { last, next, nextCue: done } = part;
  return { at: 'rest', last, next, ...(done === undefined ? {} : { done }) };
}

/** Whether the words before the first place of a part are still being spoken. */
export function isEntering(seconds: number, turn: Turn, record: TurnRecord): boolean {
  const { part, into } = partAt(seconds, turn);
  return positionAt(seconds, turn, record).at === 'step' && ledIn(part, into) === 0;
}

function cueAt(seconds: number, cues: readonly Cue[]): Place | null {
  return cues[indexAt(seconds, cues)]?.place ?? null;
}

/** The index of the cue at a second of a part; -1 after its last cue. */
function indexAt(seconds: number, cues: readonly Cue[]): number {
  let end = 0;
  for (const [index, cue] of cues.entries()) {
    end += cue.seconds;
    if (seconds < end) return index;
  }
  return -1;
}

/**
 * The number of cues of the current step that were led before the one now spoken, earlier turns included. A silence
 * belongs to the words before it.
 */
export function cuesLed(seconds: number, turn: Turn, record: TurnRecord): number {
  const { part, into } = partAt(seconds, turn);
  const index = indexAt(into, part.cues);
  const place = part.cues[index]?.place ?? null;
  // The words before the first place are still being spoken, so this turn has led no cue yet.
  if (place === null) return record.fromCue ?? 0;
  const first = part.cues.findIndex((cue) => samePlace(cue.place, place));
  const spoken = part.cues.findLastIndex((cue, at) => at <= index && isResumable(cue));
  return Math.max(0, spoken - first) + (samePlace(place, record.from) ? (record.fromCue ?? 0) : 0);
}

/** Seconds of guidance within the first seconds of a turn. Talk and windows are not counted. */
export function secondsLed(seconds: number, turn: Turn): number {
  const { part, into } = partAt(seconds, turn);
  return part === turn.say ? ledIn(part, into) : ledIn(turn.say, turn.say.seconds) + ledIn(part, into);
}

/** Seconds of guidance within the first seconds of a part. */
function ledIn({ cues }: Part, seconds: number): number {
  let start = 0;
  let led = 0;
  for (const cue of cues) {
    if (cue.place !== null) led += Math.min(cue.seconds, Math.max(0, seconds - start));
    start += cue.seconds;
  }
  return led;
}

/** The poses whose caution was spoken to its end within the first seconds of a turn. */
export function posesCautioned(seconds: number, turn: Turn): readonly PoseId[] {
  const { part, into } = partAt(seconds, turn);
  const before = part === turn.say ? [] : turn.say.cues;
  const over = indexAt(into, part.cues);
  const spoken = [...before, ...(over < 0 ? part.cues : part.cues.slice(0, over))];
  return spoken.flatMap((cue) =>
    cue.kind === 'say' && cue.caution === true && cue.place !== null ? [cue.place.pose] : [],
  );
}

/** The poses whose last step was led to its end within the first seconds of a turn. */
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
