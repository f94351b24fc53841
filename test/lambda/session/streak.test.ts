import fc from 'fast-check';
import { noRun, streakOn, withDay, type Run } from '../../../lambda/session/history';

const seed = 20261123;
const runOver = (days: readonly number[]): Run => days.reduce(withDay, noRun);

/** The rule said another way: every day of the calendar is gone through, practised or not. */
function walked(practised: ReadonlySet<number>, today: number) {
  const first = Math.min(...practised);
  let row = 0;
  let best = 0;
  let forgivenOn = -Infinity;
  let pending: number | null = null;
  for (let day = first; day <= today; day += 1) {
    if (practised.has(day)) {
      if (pending !== null) forgivenOn = pending;
      pending = null;
      row += 1;
      best = Math.max(best, row);
    } else if (day < today) {
      // Today is not over yet, so it is not missed.
      const forgiven: boolean = pending === null && row > 0 && day - forgivenOn >= 7;
      pending = forgiven ? day : null;
      if (!forgiven) row = 0;
    }
  }
  return { row, best };
}

const days = fc
  .array(fc.integer({ min: 0, max: 45 }), { minLength: 1, maxLength: 40 })
  .map((some) => [...new Set(some)].sort((a, b) => a - b));

test('a row of days is what walking through the calendar finds', () => {
  fc.assert(
    fc.property(days, fc.nat(4), (practised, later) => {
      const today = (practised.at(-1) ?? 0) + later;
      const expected = walked(new Set(practised), today);
      const run = runOver(practised);
      expect({ row: streakOn(run, today), best: run.best }).toEqual(expected);
    }),
    { seed, numRuns: 2_000 },
  );
});

test('days are counted once each, and the best is never less than what stands, nor ever falls', () => {
  fc.assert(
    fc.property(days, (practised) => {
      let run = noRun;
      for (const day of practised) {
        const next = withDay(run, day);
        expect(next.best).toBeGreaterThanOrEqual(Math.max(run.best, next.streak));
        expect(next.days).toBe(run.days + 1);
        run = next;
      }
    }),
    { seed },
  );
});

test('a day said twice, or out of its order, changes nothing', () => {
  fc.assert(
    fc.property(days, fc.nat(45), (practised, extra) => {
      const run = runOver(practised);
      fc.pre(extra <= (run.last ?? 0));
      expect(withDay(run, extra)).toBe(run);
    }),
    { seed },
  );
});

test.each<[string, number[], number, number, number]>([
  ['a single day', [10], 10, 1, 1],
  ['a single day, yesterday', [10], 11, 1, 1],
  ['two in a row', [10, 11], 11, 2, 2],
  ['a missed day is forgiven', [10, 11, 13], 13, 3, 3],
  ['it is not counted itself', [10, 12], 12, 2, 2],
  ['it is forgiven before it is made good', [10, 11], 13, 2, 2],
  ['two missed days are not', [10, 11, 14], 14, 1, 2],
  ['nor in waiting', [10, 11], 14, 0, 2],
  ['a second one within six days is not', [10, 12, 13, 14, 15, 16, 18], 18, 1, 6],
  ['a second one on the seventh day is', [10, 12, 13, 14, 15, 16, 17, 19], 19, 8, 8],
  ['a second one within the week ends the row while one waits', [10, 12], 14, 0, 2],
  ['a clock that went back takes nothing', [10, 11], 5, 2, 2],
])('%s', (_name, practised, today, streak, best) => {
  const run = runOver(practised);
  expect([streakOn(run, today), run.best]).toEqual([streak, best]);
});

test('nobody who never practised has a row', () => {
  expect(streakOn(noRun, 20_000)).toBe(0);
});
