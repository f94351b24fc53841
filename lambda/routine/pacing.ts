import { lengthWithin } from '../catalogue/poses';
import type { Hold, Move, PoseId } from '../catalogue/types';
import { limits } from './limits';

export const paces = ['slowest', 'slower', 'normal', 'faster'] as const;
export type Pace = (typeof paces)[number];

/** The settings that decide how long a routine takes. */
export interface Timing {
  readonly pace: Pace;
  /** `long`: every hold is as long as allowed. Absent means `usual`. */
  readonly holds?: 'usual' | 'long';
  /** `less`: in few words, without what a pose is for. Absent means `usual`. */
  readonly talk?: 'usual' | 'less';
  /** Poses whose cautions this person has heard. Each caution is spoken once. */
  readonly cautioned?: readonly PoseId[];
}

/** Seconds to settle after an instruction at normal pace, by how far the body has to move. */
const settleSeconds: Readonly<Record<Move, number>> = { still: 1.2, small: 2.6, medium: 4.6, large: 8 };

/** Seconds between two clauses of an instruction at normal pace. */
const clauseSeconds = 0.8;

/** The slower paces are a third and two thirds longer, so that the difference is heard at once (decision 060). */
const settleScale: Readonly<Record<Pace, number>> = {
  slowest: 5 / 3,
  slower: 4 / 3,
  normal: 1,
  faster: 0.75,
};
const breathScale: Readonly<Record<Pace, number>> = { ...settleScale, faster: 0.9 };

/** Seconds of breathing in and out at normal pace. */
const breathSeconds = { normal: { in: 3.5, out: 3.5 }, deep: { in: 5, out: 7 } } as const;

export function settle(move: Move, pace: Pace): number {
  // Settling is silent, so it never exceeds the longest silence.
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
 * A hold as it is led: the longest for a person with long holds, else `length` where the routine sets one, else the
 * catalogue's length. Never shorter than the catalogue's length, never longer than its longest.
 */
export function holdLed(hold: Hold, length: number | null, { holds }: Timing): Hold {
  const asked = holds === 'long' ? hold.longest : (length ?? hold.length);
  return { ...hold, length: lengthWithin(hold, asked) };
}

/** Seconds of a hold. A timed hold is the same at every pace; a hold of breaths keeps their number and changes their speed. */
export function holdSeconds(hold: Hold, pace: Pace): number {
  if (hold.kind === 'timed') return hold.length;
  const one = breath(hold.depth, pace);
  return hold.length * (one.in + one.out);
}
