/** Days practised in a row, as far as they have been counted. All days are numbers on the person's own calendar. */
export interface Run {
  /** Days practised in all. */
  readonly days: number;
  /** Those of them in a row, up to `last`; and the longest row ever. */
  readonly streak: number;
  readonly best: number;
  readonly last: number | null;
  /** The day that was missed and forgiven last. */
  readonly missed: number | null;
}

export const noRun: Run = { days: 0, streak: 0, best: 0, last: null, missed: null };

/** One missed day is forgiven in so many days. */
const forgivenEvery = 7;

/** The run with one more day practised. A day that is counted already, or lies before the last, changes nothing. */
export function withDay(run: Run, day: number): Run {
  if (run.last !== null && day <= run.last) return run;
  const forgives = run.last !== null && day - run.last === 2 && mayForgive(run, day - 1);
  const goesOn = run.last !== null && (day - run.last === 1 || forgives);
  const streak = goesOn ? run.streak + 1 : 1;
  return {
    days: run.days + 1,
    streak,
    best: Math.max(run.best, streak),
    last: day,
    missed: forgives ? day - 1 : run.missed,
  };
}

/** The days in a row as they stand on a day: nothing is lost before it could still be gone on with. */
export function streakOn(run: Run, today: number): number {
  if (run.last === null) return 0;
  const gap = today - run.last;
  // A day that lies behind is a clock that went back: nobody loses a row by that.
  const alive = gap <= 1 || (gap === 2 && mayForgive(run, today - 1));
  return alive ? run.streak : 0;
}

function mayForgive({ missed }: Run, day: number): boolean {
  return missed === null || day - missed >= forgivenEvery;
}

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
interface Share extends Practice {
  readonly tag: string;
}

/** What has been practised. Bounded, so that an item stays small for ever. */
export interface History extends Practice {
  /** The run up to the days below, which are not in it yet. */
  readonly earlier: Run;
  /** The days practised last, in order. Singly, so that two sessions can put theirs together. */
  readonly recent: readonly number[];
  /** What the last sessions added, the newest last. */
  readonly shares: readonly Share[];
}

export const mostRecent = 8;
export const mostShares = 3;

export const noHistory: History = {
  earlier: noRun,
  recent: [],
  seconds: 0,
  poses: 0,
  finished: 0,
  shares: [],
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

function sumOf(a: Practice, b: Practice): Practice {
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
