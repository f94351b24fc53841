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
