import { lengthWithin } from '../catalogue/poses';
import type { Hold, Move, PoseId } from '../catalogue/types';

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

/**
 * Which of several wordings is said, where there are several: what is heard every day has another one the next day. A plan is
 * the same all day.
 */
export type Form = number;

/** Days after which the forms come again: a multiple of every number of wordings of one line. */
export const formDays = 6;

export function formOn(instant: number): Form {
  // 1970 began on a Thursday: days are counted from a Sunday.
  const day = Math.floor(instant / 86_400_000) + 4;
  return ((day % formDays) + formDays) % formDays;
}

/** Seconds to settle after an instruction at normal pace, by how far the body has to move. */
const settleSeconds: Readonly<Record<Move, number>> = {
  still: 1.2,
  small: 3.1,
  medium: 5,
  large: 8,
  long: 11,
};

/** Seconds between two clauses of an instruction at normal pace. */
const clauseSeconds = 0.7;

/**
 * The slower paces are a third and three fifths longer, so that the difference is heard at once (decision 060). A body does not
 * move faster because its coach speaks faster, so `faster` leaves the time to move and shortens breaths and pauses.
 */
const slowing: Readonly<Record<Pace, number>> = { slowest: 8 / 5, slower: 4 / 3, normal: 1, faster: 1 };
const breathScale: Readonly<Record<Pace, number>> = { ...slowing, faster: 0.9 };
const clauseScale: Readonly<Record<Pace, number>> = { ...slowing, faster: 0.75 };

/** Seconds of breathing in and out at normal pace. */
const breathSeconds = { normal: { in: 3.5, out: 3.5 }, deep: { in: 4, out: 6 } } as const;

export function settle(move: Move, pace: Pace): number {
  return settleSeconds[move] * slowing[pace];
}

/** Seconds to move, at a pace. */
export function moving(seconds: number, pace: Pace): number {
  return seconds * slowing[pace];
}

/** How much longer than at normal pace a rest inside an instruction is. */
export function restScale(pace: Pace): number {
  return slowing[pace];
}

export function betweenClauses(pace: Pace): number {
  return clauseSeconds * clauseScale[pace];
}

/** Whether there is time for more than the shortest cues. */
export function isSlow(pace: Pace): boolean {
  return slowing[pace] > 1;
}

export function breath(depth: 'normal' | 'deep', pace: Pace): { in: number; out: number } {
  const { in: breatheIn, out } = breathSeconds[depth];
  // A deep breath is not hurried.
  const scale = depth === 'deep' ? slowing[pace] : breathScale[pace];
  return { in: breatheIn * scale, out: out * scale };
}

/**
 * A hold as it is led: the longest for a person with long holds, else `length` where the routine sets one, else the
 * catalogue's length. Never shorter than the catalogue's length, never longer than its longest.
 */
export function holdLed(hold: Hold, length: number | null, { holds }: Timing): Hold {
  const asked = holds === 'long' ? hold.longest : (length ?? hold.length);
  return { ...hold, length: lengthWithin(hold, asked) };
}

/**
 * Seconds of a hold. A timed hold is the same at every pace; a hold of breaths keeps their number and changes their speed. Its
 * last breath goes out with the movement out of the pose, after the hold.
 */
export function holdSeconds(hold: Hold, pace: Pace): number {
  if (hold.kind === 'timed') return hold.length;
  const one = breath(hold.depth, pace);
  return hold.length * (one.in + one.out) - one.out;
}
