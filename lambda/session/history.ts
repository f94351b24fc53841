import type { PoseId, SideId } from '../catalogue/types';
import type { Place } from '../routine/place';
import { isPoseAlone } from '../routine/routines';
import { offShelf, otherRoutineOf } from './shelf';
import type { Kept } from './state';
import { noRun, withDay, type Run } from './streak';

/** What was practised, in numbers that can be added. */
export interface Practice {
  /** Seconds led. */
  readonly seconds: number;
  /** Poses led to their end. */
  readonly poses: number;
  /** Routines of more than one pose led to their end. */
  readonly finished: number;
}

/** What one session has added, by its tag: how a write that was tried twice is counted once. */
export interface Share extends Practice {
  readonly tag: string;
}

/** A discomfort that was reported: on which day, in which pose. */
export interface Pain {
  readonly day: number;
  readonly pose: PoseId;
  readonly side: SideId;
}

/** What has been practised. Bounded, so that an item stays small for ever. */
export interface History extends Practice {
  /** The run up to the days below, which are not in it yet. */
  readonly earlier: Run;
  /** The days practised last, in order. Singly, so that two sessions can put theirs together. */
  readonly recent: readonly number[];
  /** What the last sessions added, the newest last. */
  readonly shares: readonly Share[];
  /** The newest last. */
  readonly pains: readonly Pain[];
}

export const mostRecent = 8;
export const mostShares = 3;
export const mostPains = 2;

export const noHistory: History = {
  earlier: noRun,
  recent: [],
  seconds: 0,
  poses: 0,
  finished: 0,
  shares: [],
  pains: [],
};

/** The days practised, and how many in a row. */
export function runOf({ earlier, recent }: History): Run {
  return recent.reduce(withDay, earlier);
}

/** The history with more practised by a session on a day. */
export function addPractice(history: History, tag: string, more: Practice, day: number): History {
  if (more.seconds <= 0 && more.poses === 0 && more.finished === 0) return history;
  const mine = history.shares.find((share) => share.tag === tag) ?? {
    tag,
    seconds: 0,
    poses: 0,
    finished: 0,
  };
  const others = history.shares.filter((share) => share.tag !== tag);
  return {
    ...history,
    ...sumOf(history, more),
    ...daysOf(history.earlier, [...history.recent, day]),
    shares: [...others, { tag, ...sumOf(mine, more) }].slice(-mostShares),
  };
}

export function sumOf(a: Practice, b: Practice): Practice {
  return {
    seconds: Math.max(0, a.seconds + Math.round(b.seconds)),
    poses: a.poses + b.poses,
    finished: a.finished + b.finished,
  };
}

/** Days in order and once each, the oldest of too many counted into the run before them. */
export function daysOf(earlier: Run, days: readonly number[]): Pick<History, 'earlier' | 'recent'> {
  const after = earlier.last ?? -Infinity;
  const all = [...new Set(days)].filter((day) => day > after).sort((a, b) => a - b);
  const many = Math.max(0, all.length - mostRecent);
  return { earlier: all.slice(0, many).reduce(withDay, earlier), recent: all.slice(many) };
}

/** The history with a discomfort reported at a place. */
export function addPain(history: History, { pose, side }: Place, day: number): History {
  return { ...history, pains: [...history.pains, { day, pose, side }].slice(-mostPains) };
}

/** A routine led to its end at an instant: nothing is left of it, and what was shelved for it comes back. */
export function finishRoutine(kept: Kept, routine: string, tag: string, instant: number, day: number): Kept {
  const back = { place: offShelf(otherRoutineOf(kept.shelved, routine)), shelved: null };
  if (isPoseAlone(routine)) return { ...kept, ...back };
  const history = addPractice(kept.history, tag, { seconds: 0, poses: 0, finished: 1 }, day);
  return { ...kept, ...back, history, finishedAt: instant };
}
