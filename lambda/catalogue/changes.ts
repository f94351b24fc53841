import type { Posture } from './types';

/** `lands`: the first instruction of the pose is said before the body moves, since it says where the movement ends. */
interface Change {
  readonly seconds: number;
  readonly lands: boolean;
}

/**
 * Seconds that a change of position takes a stiff body, after the words that lead it. Healthy people of 50 to 90 need 4 s from
 * the floor to standing (Bohannon and Lusardi 2004); with a sore back one rolls over first. The words are in the wording.
 */
const changes: Partial<Record<Posture, Partial<Record<Posture, Change>>>> = {
  crossed: {
    lying: { seconds: 12, lands: true },
    seated: { seconds: 8, lands: true },
    'at-the-wall': { seconds: 32, lands: true },
  },
  seated: { lying: { seconds: 12, lands: true }, 'at-the-wall': { seconds: 32, lands: true } },
  lying: { seated: { seconds: 10.5, lands: false }, 'at-the-wall': { seconds: 36, lands: true } },
};

/** Seconds from standing into the posture in which a pose begins. */
const fromStanding: Readonly<Record<Posture, number>> = {
  standing: 0,
  crossed: 11,
  seated: 11,
  lying: 12,
  'at-the-wall': 32,
};

/** A change that has words of its own; null where the words of the pose itself lead there. */
export function changeOf(from: Posture, to: Posture): Change | null {
  return changes[from]?.[to] ?? null;
}

/** The seconds after the first instruction of a pose for somebody who comes from anywhere. */
export function secondsToBegin(to: Posture): number {
  return fromStanding[to];
}
