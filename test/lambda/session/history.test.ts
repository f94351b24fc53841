import fc from 'fast-check';
import {
  addPractice,
  type History,
  mostRecent,
  mostShares,
  noHistory,
  noRun,
  type Run,
  runOf,
  streakOn,
  withDay,
} from '../../../lambda/session/history';
import { finishRoutine } from '../../../lambda/session/shelf';
import { kept, placeAt, start } from '../dialogue/support';
import { times } from '../../support/sample';

describe('practice', () => {
  const seed = 20261123;
  const today = 20_780;
  const nothing = { seconds: 0, poses: 0, finished: 0 };
  const practice = fc.record({ seconds: fc.nat(900), poses: fc.nat(6), finished: fc.nat(1) });

  test('a first practice is a first day, in whole seconds, under its session', () => {
    expect(addPractice(noHistory, 'a', { seconds: 61.6, poses: 1, finished: 0 }, today)).toEqual({
      ...noHistory,
      recent: [today],
      seconds: 62,
      poses: 1,
      shares: [{ tag: 'a', seconds: 62, poses: 1, finished: 0 }],
    });
  });

  test('more on the same day is no other day, more on another is one more', () => {
    const once = addPractice(noHistory, 'a', { ...nothing, seconds: 60 }, today);
    const twice = addPractice(once, 'a', { ...nothing, seconds: 30 }, today);
    expect(twice).toMatchObject({ recent: [today], seconds: 90 });
    const thrice = addPractice(twice, 'a', { ...nothing, seconds: 5 }, today + 1);
    expect(thrice).toMatchObject({ recent: [today, today + 1], seconds: 95 });
    expect(runOf(thrice)).toMatchObject({ days: 2, streak: 2, last: today + 1 });
  });

  test.each([0, -5, -0.4])('%d seconds led are nothing practised', (seconds) => {
    expect(addPractice(noHistory, 'a', { ...nothing, seconds }, today)).toBe(noHistory);
  });

  test('in however many steps, what a session practises comes to the same', () => {
    const steps = fc.array(practice, { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(steps, (parts) => {
        const sum = parts.reduce((a, b) => ({
          seconds: a.seconds + b.seconds,
          poses: a.poses + b.poses,
          finished: a.finished + b.finished,
        }));
        const bySteps = parts.reduce<History>(
          (history, part) => addPractice(history, 'a', part, today),
          noHistory,
        );
        expect(bySteps).toEqual(addPractice(noHistory, 'a', sum, today));
      }),
      { seed },
    );
  });

  const led = fc.record({
    tag: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
    more: practice,
    later: fc.constantFrom(0, 0, 1, 1, 1, 2, 3),
  });
  const afterAll = (all: readonly { tag: string; more: typeof nothing; later: number }[]) => {
    let day = today;
    let history: History = noHistory;
    const days: number[] = [];
    for (const { tag, more, later } of all) {
      day += later;
      history = addPractice(history, tag, more, day);
      if (more.seconds + more.poses + more.finished > 0) days.push(day);
    }
    return { history, days };
  };

  test('nothing in it grows for ever, and the sums and the run are those of all that ever was', () => {
    fc.assert(
      fc.property(fc.array(led, { maxLength: 60 }), (all) => {
        const { history, days } = afterAll(all);
        expect(history.recent.length).toBeLessThanOrEqual(mostRecent);
        expect(history.shares.length).toBeLessThanOrEqual(mostShares);
        expect(history.seconds).toBe(all.reduce((sum, { more }) => sum + more.seconds, 0));
        expect(history.poses).toBe(all.reduce((sum, { more }) => sum + more.poses, 0));
        expect(history.finished).toBe(all.reduce((sum, { more }) => sum + more.finished, 0));
        // Days that were folded into the run before the recent ones count as if they had never been.
        expect(runOf(history)).toEqual(days.reduce(withDay, noRun));
      }),
      { seed, numRuns: 500 },
    );
  });

  test('days that come out of order are put in order, as long as they are recent', () => {
    const shuffled = fc.shuffledSubarray([0, 1, 2, 4, 5, 6, 7].map((day) => today + day));
    fc.assert(
      fc.property(shuffled, (days) => {
        const history = days.reduce(
          (before, day) => addPractice(before, 'a', { ...nothing, seconds: 1 }, day),
          noHistory,
        );
        expect(history.recent).toEqual([...days].sort((a, b) => a - b));
      }),
      { seed },
    );
  });

  test('the newest of the sessions are those whose shares are known', () => {
    const history = ['a', 'b', 'c', 'd', 'b'].reduce(
      (before, tag) => addPractice(before, tag, { ...nothing, seconds: 1 }, today),
      noHistory,
    );
    expect(history.shares.map(({ tag, seconds }) => [tag, seconds])).toEqual([
      ['c', 1],
      ['d', 1],
      ['b', 2],
    ]);
  });

  describe('a routine led to its end', () => {
    const finish = (...[change, routine]: [Parameters<typeof kept>[0], string]) =>
      finishRoutine(kept(change), routine, 'a', start, today);

    test('counts, and nothing is left of it', () => {
      const done = finish({ place: placeAt('legs-up-the-wall/both/rise') }, 'back-stretch');
      expect(done).toMatchObject({ place: null, shelved: null, finishedAt: start });
      expect(done.history).toMatchObject({ finished: 1, recent: [today] });
      expect(done.history.shares).toEqual([{ tag: 'a', seconds: 0, poses: 0, finished: 1 }]);
    });

    test('is none where it is a pose alone, and what was shelved for that comes back', () => {
      const shelved = placeAt('knees-to-chest/both/rock');
      const place = placeAt('knees-to-chest/both/hold', 'knees-to-chest');
      const done = finish({ place, shelved, finishedAt: 7 }, 'knees-to-chest');
      expect(done).toMatchObject({ place: shelved, shelved: null, finishedAt: 7, history: noHistory });
    });

    test('does not bring back the place that was given up for it', () => {
      const shelved = placeAt('knees-to-chest/both/rock');
      const done = finish({ place: placeAt('legs-up-the-wall/both/rise'), shelved }, 'back-stretch');
      expect(done).toMatchObject({ place: null, shelved: null });
    });
  });
});

describe('days in a row', () => {
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
      { seed, numRuns: times(2_000, 500) },
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
});
