import { lengthWithin } from '../catalogue/poses';
import type { Hold, Move, PoseId } from '../catalogue/types';
import { limits } from './limits';

export const paces = ['slower', 'normal', 'faster'] as const;
export type Pace = (typeof paces)[number];

/** What decides, beside the routine and the language, what is led and how long it takes. */
export interface Timing {
  readonly pace: Pace;
  /** `long`: every hold as long as it may be. Absent: as long as usual. */
  readonly holds?: 'usual' | 'long';
  /** Poses whose cautions this person has heard: they are spoken once. */
  readonly cautioned?: readonly PoseId[];
}

/** Seconds to settle after an instruction, at normal pace, by how far the body has to move. */
const settleSeconds: Readonly<Record<Move, number>> = { still: 1.2, small: 2.6, medium: 4.6, large: 8 };

/** Seconds between two clauses of one instruction, at normal pace. */
const clauseSeconds = 0.8;

/** Settling scales more than breathing: nobody breathes a third slower because they move slowly. */
const settleScale: Readonly<Record<Pace, number>> = { slower: 1.2, normal: 1, faster: 0.75 };
const breathScale: Readonly<Record<Pace, number>> = { slower: 1.1, normal: 1, faster: 0.9 };

/** Seconds in and out of one breath at normal pace. */
const breathSeconds = { normal: { in: 4, out: 4 }, deep: { in: 5, out: 7 } } as const;

export function settle(move: Move, pace: Pace): number {
  // The longest silence that may stand alone bounds the longest time to settle.
  return Math.min(limits.silentSeconds, settleSeconds[move] * settleScale[pace]);
}

export function betweenClauses(pace: Pace): number {
  return clauseSeconds * settleScale[pace];
}

export function breath(depth: 'normal' | 'deep', pace: Pace): { in: number; out: number } {
  const { in: breatheIn, out } = breathSeconds[depth];
  return { in: breatheIn * breathScale[pace], out: out * breathScale[pace] };
}

/**
 * A hold as it is led: `length` breaths or seconds where a routine asks for that, the longest where the person likes
 * long holds; never shorter than the article's, never longer than its longest.
 */
export function holdLed(hold: Hold, length: number | null, { holds }: Timing): Hold {
  const asked = holds === 'long' ? hold.longest : (length ?? hold.length);
  return { ...hold, length: lengthWithin(hold, asked) };
}

/**
 * How long a hold lasts, in seconds. Timed holds keep the article's length at every pace; breaths keep their
 * number, and only the breathing itself is slower or faster.
 */
export function holdSeconds(hold: Hold, pace: Pace): number {
  if (hold.kind === 'timed') return hold.length;
  const one = breath(hold.depth, pace);
  return hold.length * (one.in + one.out);
}
