import { memo } from '../memo';
import { sayAll, secondsOf, type Cue, charactersOf, wait } from './cue';
import type { Line, Narrate } from './line';
import type { Part } from './types';
import type { Budget, Closings } from './cut';
import { samePose, type Place } from './place';
import type { Block } from './plan';
import { isPoseAlone } from './routines';

/** Seconds between two sentences that ask for no movement. */
export const pauseInTalk = 0.4;

/** A line outside the guidance: its cues belong to no place. */
export function talk(line: Line, narrate: Narrate): Cue[] {
  return sayAll(narrate(line), pauseInTalk, null);
}

/** A part that leads from its first place to its last one. `next` is where the part after it begins. */
export function guidedPart(cues: readonly Cue[], places: Pick<Part, 'first' | 'last' | 'next'>): Part {
  return { cues, seconds: secondsOf(cues), ...places };
}

/** A part that only talks. */
export function talkPart(cues: readonly Cue[]): Part {
  return guidedPart(cues, { first: null, last: null, next: null });
}

/** The open microphone that a part ends at: the first window of a turn, or the last one after the reprompt. */
export type Window = 'first' | 'last';

/** The end of a part: the place led last, its number in the plan, the place that comes next, and the window. */
export interface PartEnd {
  readonly last: Place;
  readonly order: number;
  readonly next: Place | null;
  readonly window: Window;
}

/** The key of a line about a routine's end. A routine of one pose has its own, shorter lines. */
export function keyOfEnd(routine: string, which: 'close' | 'closing' | 'end'): string {
  if (!isPoseAlone(routine)) return `routine.${which}`;
  return { close: 'routine.poseClose', closing: 'routine.poseClosing', end: 'routine.poseEnd' }[which];
}

/** The words at the end of a part in flow: what comes next, and what "next" or silence will do. */
export function closingInFlow({ last, order, next, window }: PartEnd, narrate: Narrate): Cue[] {
  if (next === null) return talk({ key: `${keyOfEnd(last.routine, 'end')}.${window}` }, narrate);
  const how = talk({ key: `routine.cue.${window}`, variant: order }, narrate);
  const coming = comingLine(last, next);
  return coming === null ? how : [...talk(coming, narrate), wait(pauseInTalk, null), ...how];
}

/** The line that names what comes next: a pose, a side or another round. Null where the same side goes on. */
export function comingLine(last: Place, next: Place): Line | null {
  if (next.pose !== last.pose) {
    return { key: 'routine.coming.pose', values: { pose: { key: `poses.${next.pose}.short` } } };
  }
  if (!samePose(last, next)) return { key: 'routine.coming.round' };
  return next.side === last.side ? null : { key: 'routine.coming.side', side: next.side };
}

const closingsOf = memo((narrate: Narrate) =>
  memo((plan: readonly Block[]): Closings => {
    const rooms = plan.map(({ place, rest }, order) => {
      const next = plan[order + 1]?.place ?? null;
      const room = (window: Window): Budget => {
        const cues = closingInFlow({ last: place, order, next, window }, narrate);
        return { seconds: secondsOf(cues) - rest, characters: charactersOf(cues) };
      };
      return { first: room('first'), last: room('last') };
    });
    return {
      say: rooms.map(({ first, last }) => ({
        seconds: Math.max(first.seconds, last.seconds),
        characters: Math.max(first.characters, last.characters),
      })),
      reprompt: rooms.map(({ last }) => last),
    };
  }),
);

/** The room that closing words need in flow after each block of a plan. They take the place of its quiet at the end. */
export function roomToClose(plan: readonly Block[], narrate: Narrate): Closings {
  return closingsOf(narrate)(plan);
}
