import { sayAll, secondsOf, type Cue, charactersOf, wait } from './cue';
import type { Line, Narrate } from './line';
import type { Part } from './types';
import type { Budget } from './cut';
import { samePose, type Place } from './place';
import type { Block } from './plan';
import { isPoseAlone } from './routines';

/** Seconds between two sentences of talk, where nobody has to move. */
export const pauseInTalk = 0.4;

/** A line that belongs to no place. */
export function talk(line: Line, narrate: Narrate): Cue[] {
  return sayAll(narrate(line), pauseInTalk, null);
}

/** A part that only talks. */
export function talkPart(cues: readonly Cue[]): Part {
  return { cues, seconds: secondsOf(cues), first: null, last: null, next: null };
}

/** Which of a turn's two open microphones a part ends at. */
export type Window = 'first' | 'last';

/** What a part ends with: the place that was led last, its number in the plan, and the place that comes next. */
export interface PartEnd {
  readonly last: Place;
  readonly order: number;
  readonly next: Place | null;
  readonly window: Window;
}

/** The key of a line about a routine's end; a pose alone has its own, with fewer words. */
export function keyOfEnd(routine: string, which: 'close' | 'closing' | 'end'): string {
  if (!isPoseAlone(routine)) return `routine.${which}`;
  return { close: 'routine.poseClose', closing: 'routine.poseClosing', end: 'routine.poseEnd' }[which];
}

/** The cue at the end of a part in flow: what comes next, and what a word or silence will do. */
export function closingInFlow({ last, order, next, window }: PartEnd, narrate: Narrate): Cue[] {
  if (next === null) return talk({ key: `${keyOfEnd(last.routine, 'end')}.${window}` }, narrate);
  const how = talk({ key: `routine.cue.${window}`, variant: order }, narrate);
  const coming = comingLine(last, next);
  return coming === null ? how : [...talk(coming, narrate), wait(pauseInTalk, null), ...how];
}

/** What comes after a place: the pose or the side by name, or the pose again; null where the same side goes on. */
export function comingLine(last: Place, next: Place): Line | null {
  if (next.pose !== last.pose) {
    return { key: 'routine.coming.pose', values: { pose: { key: `poses.${next.pose}.short` } } };
  }
  if (!samePose(last, next)) return { key: 'routine.coming.round' };
  return next.side === last.side ? null : { key: 'routine.coming.side', side: next.side };
}

const known = new WeakMap<readonly Block[], readonly Budget[]>();

/**
 * For each block of a plan what it takes to end a part in flow with it, in whichever window that comes to stand.
 * Worked out once for each plan, whose language is the narrator's.
 */
export function roomToClose(plan: readonly Block[], narrate: Narrate): readonly Budget[] {
  const room =
    known.get(plan) ??
    plan.map(({ place }, order) => {
      const next = plan[order + 1]?.place ?? null;
      const closings = (['first', 'last'] as const).map((window) =>
        closingInFlow({ last: place, order, next, window }, narrate),
      );
      return {
        seconds: Math.max(...closings.map(secondsOf)),
        characters: Math.max(...closings.map(charactersOf)),
      };
    });
  known.set(plan, room);
  return room;
}
