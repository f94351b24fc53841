import fc from 'fast-check';
import { paces } from '../../../lambda/routine/pacing';
import { addPractice, mostRecent, noHistory, runOf } from '../../../lambda/session/history';
import { afterForgetting, mergeKept } from '../../../lambda/session/merge';
import { type Kept, nothingKept } from '../../../lambda/session/state';
import { kept, placeAt, start } from '../dialogue/support';
import { daysKept, type Deed, places, told, World } from './merge-model';
import { times } from '../../support/sample';

describe('two sessions', () => {
  const knees = placeAt('knees-to-chest/both/rock');
  const wall = placeAt('legs-up-the-wall/both/hold');
  const alone = placeAt('knees-to-chest/both/rock', 'knees-to-chest');
  const today = 20_780;
  const merged = (mine: Kept, theirs: Kept): Kept => mergeKept(mine, theirs, 'mine');
  const practised = (tag: string, seconds: number, day: number, before = noHistory) =>
    addPractice(before, tag, { seconds, poses: 1, finished: 0 }, day);

  describe('the place', () => {
    test('is that of the later turn that moved it, whoever wrote last', () => {
      const earlier = kept({ place: knees, movedAt: start });
      const later = kept({ place: wall, movedAt: start + 1 });
      expect(merged(earlier, later)).toMatchObject({ place: wall, movedAt: start + 1 });
      expect(merged(later, earlier)).toMatchObject({ place: wall, movedAt: start + 1 });
    });

    test('of a session that moved nothing loses to one that did', () => {
      expect(merged(kept(), kept({ place: wall, movedAt: start })).place).toEqual(wall);
      expect(merged(kept({ place: wall, movedAt: start }), kept()).place).toEqual(wall);
    });

    test('is gone where the routine was finished later', () => {
      const done = kept({ place: null, movedAt: start + 1, finishedAt: start + 1 });
      const under = kept({ place: wall, movedAt: start });
      expect(merged(done, under)).toMatchObject({ place: null, finishedAt: start + 1 });
      expect(merged(under, done)).toMatchObject({ place: null, finishedAt: start + 1 });
    });

    test('in the whole routine goes on the shelf where the winner is in another one', () => {
      const winner = kept({ place: alone, movedAt: start + 1 });
      const left = { ...wall, since: start };
      expect(merged(winner, kept({ place: wall, movedAt: start })).shelved).toEqual(left);
      expect(merged(kept({ place: wall, movedAt: start }), winner).shelved).toEqual(left);
    });

    test('leaves the shelf alone where the other one is nowhere, or is in another one, too', () => {
      const shelved = { ...wall, since: start - 9 };
      const winner = kept({ place: alone, movedAt: start + 1, shelved });
      const wish = placeAt('knees-to-chest/both/rock', 'ktc+lutw');
      for (const place of [null, wish])
        expect(merged(winner, kept({ place, movedAt: start })).shelved).toEqual(shelved);
    });

    test('on the shelf was left at an instant, where that is known', () => {
      const winner = kept({ place: alone, movedAt: start + 1 });
      expect(merged(winner, kept({ place: wall })).shelved).toEqual(wall);
    });

    test('takes its silence along', () => {
      const silent = kept({ place: wall, movedAt: start + 1, endedInSilence: true });
      const other = kept({ place: knees, movedAt: start });
      expect(merged(other, silent)).toMatchObject({ endedInSilence: true });
      expect(merged({ ...other, movedAt: start + 2 }, silent)).toMatchObject({ endedInSilence: false });
    });

    test('an alarm or a pain in either session is kept, whichever led later', () => {
      const alarmed = kept({ place: knees, movedAt: start, resting: true });
      const leading = kept({ place: wall, movedAt: start + 1 });
      for (const both of [merged(alarmed, leading), merged(leading, alarmed)])
        expect(both).toMatchObject({ place: wall, resting: true });
    });
  });

  describe('settings', () => {
    const slow = kept({ settings: { pace: 'slower', mode: 'flow', length: 600 }, settingsAt: start });

    test('are those chosen later, wherever the place is', () => {
      const fast = kept({
        place: wall,
        movedAt: start - 5,
        settings: { pace: 'faster', mode: 'step-by-step' },
        settingsAt: start + 1,
      });
      const placed = { ...slow, place: knees, movedAt: start + 9 };
      expect(merged(fast, placed)).toMatchObject({ place: knees, settings: fast.settings });
      expect(merged(placed, fast)).toMatchObject({ place: knees, settings: fast.settings });
    });

    test('that were never chosen do not overwrite those that were', () => {
      const unread = kept({ place: knees, movedAt: start + 9 });
      expect(merged(unread, slow).settings).toEqual(slow.settings);
      expect(merged(slow, unread).settings).toEqual(slow.settings);
    });

    test('of which nobody knows when they were chosen outlast a session that could not read them', () => {
      const old = { ...slow, settingsAt: null };
      expect(merged(kept({ place: knees, movedAt: start + 9 }), old).settings).toEqual(old.settings);
    });

    test('cautions that either heard have been heard', () => {
      const mine = kept({ settings: { pace: 'normal', mode: 'flow', cautioned: ['legs-up-the-wall'] } });
      const theirs = kept({ settings: { pace: 'normal', mode: 'flow', cautioned: ['knees-to-chest'] } });
      expect(merged(mine, theirs).settings.cautioned).toEqual(['knees-to-chest', 'legs-up-the-wall']);
    });

    test('and so has the safety note', () => {
      expect(merged(kept({ introduced: false }), kept()).introduced).toBe(true);
      expect(merged(kept(), kept({ introduced: false })).introduced).toBe(true);
    });
  });

  describe('the history', () => {
    test('has what each of two sessions added to the same beginning, once', () => {
      const before = practised('old', 100, today - 1);
      const mine = kept({ history: practised('mine', 30, today, before) });
      const theirs = kept({ history: practised('theirs', 20, today, before) });
      expect(merged(mine, theirs).history).toMatchObject({
        seconds: 150,
        poses: 3,
        recent: [today - 1, today],
      });
    });

    test('has it once, also where their item holds mine already', () => {
      const mine = kept({ history: practised('mine', 30, today) });
      const theirs = kept({ history: practised('theirs', 20, today, mine.history) });
      expect(merged(mine, theirs).history).toMatchObject({ seconds: 50, poses: 2 });
      const more = kept({ history: practised('mine', 5, today, mine.history) });
      expect(merged(more, theirs).history).toMatchObject({ seconds: 55, poses: 3 });
    });

    test('of a session that could not read what was kept comes on top of it', () => {
      const old = Array.from({ length: 12 }, (_, index) => today - 12 + index).reduce(
        (history, day) => practised(`old-${day}`, 100, day, history),
        noHistory,
      );
      const { history } = merged(kept({ history: practised('mine', 30, today) }), kept({ history: old }));
      expect(history.seconds).toBe(1_230);
      expect(runOf(history)).toMatchObject({ days: 13, streak: 13, last: today });
    });
  });

  test('nothing comes of nothing', () => {
    expect(merged(kept(), kept())).toEqual(kept());
  });

  describe('after the person was forgotten in mid-session', () => {
    const before = kept({
      place: wall,
      shelved: knees,
      movedAt: start - 5,
      finishedAt: start - 9,
      settings: { pace: 'slower', mode: 'step-by-step', cautioned: ['knees-to-chest'] },
      settingsAt: start - 9,
      history: practised('old', 100, today - 1),
      zone: 'Europe/Berlin',
    });

    test('only what this session did is left', () => {
      const mine = {
        ...before,
        place: knees,
        movedAt: start,
        history: practised('mine', 30, today, before.history),
      };
      expect(afterForgetting(mine, 'mine')).toEqual({
        ...nothingKept,
        place: knees,
        movedAt: start,
        introduced: true,
        zone: 'Europe/Berlin',
        history: practised('mine', 30, today),
      });
    });

    test('a session that led nothing has no place of its own', () => {
      expect(afterForgetting(before, 'mine')).toEqual({
        ...nothingKept,
        introduced: true,
        zone: 'Europe/Berlin',
      });
    });
  });
});

describe('whatever the order of their turns', () => {
  const seed = 20261123;

  const deedOf = (sessions: number): fc.Arbitrary<Deed> =>
    fc.record({
      who: fc.nat(sessions - 1),
      practice: fc.oneof(
        fc.record({ seconds: fc.nat(300), poses: fc.nat(2), finished: fc.nat(1) }),
        fc.constant({ seconds: 0, poses: 0, finished: 0 }),
      ),
      move: fc.option(fc.nat(places.length - 1)),
      pace: fc.option(fc.constantFrom(...paces)),
      later: fc.constantFrom(0, 0, 0, 0, 1),
      write: fc.constantFrom('goes', 'goes', 'lost', 'down'),
    });

  /** Two weeks of other sessions, whose days are folded already. */
  const earlier: Kept = kept({
    place: places[0] ?? null,
    movedAt: 900_000,
    settings: { pace: 'slower', mode: 'flow' },
    settingsAt: 800_000,
    history: Array.from({ length: 14 }, (_, index) => 20_760 + index).reduce(
      (history, day) => addPractice(history, `old-${day}`, { seconds: 100, poses: 1, finished: 0 }, day),
      noHistory,
    ),
  });

  const starts = fc.constantFrom('read' as const, 'read' as const, 'unread' as const);

  describe.each([2, 3])('%d sessions of one person, in any order, through lost answers', (sessions) => {
    const world = fc.tuple(
      fc.constantFrom(null, earlier),
      fc.array(starts, { minLength: sessions, maxLength: sessions }),
      fc.array(deedOf(sessions), { maxLength: 12 }),
    );

    test('lose nothing and count nothing twice, and the latest place and setting stay', () => {
      fc.assert(
        fc.property(world, ([before, begun, deeds]) => {
          const days = 14;
          const all = new World(before, begun);
          const daysBefore = before === null ? 0 : days;
          const recentBefore = all.truth.days.size;
          for (const deed of deeds) all.take(deed);
          const found = all.settle();
          const { days: practised, ...truth } = all.truth;
          expect(told(found)).toMatchObject(truth);
          expect(daysKept(found)).toBe(daysBefore - recentBefore + practised.size);
          expect(new Set(found.history.recent)).toEqual(
            new Set([...practised].sort((a, b) => a - b).slice(-mostRecent)),
          );
        }),
        { seed, numRuns: times(3_000, 600) },
      );
    });
  });

  test('a write that is merged once more, because nobody knows that it went through, changes nothing', () => {
    const two = fc.tuple(fc.array(starts, { minLength: 2, maxLength: 2 }), fc.array(deedOf(2)));
    fc.assert(
      fc.property(two, two, ([a, deedsA], [b, deedsB]) => {
        const [one, another] = [new World(earlier, a), new World(earlier, b, 20_781)];
        for (const deed of deedsA) one.take(deed);
        for (const deed of deedsB) another.take({ ...deed, who: 1 - deed.who });
        const [mine, theirs] = [one.settle(), another.settle()];
        const once = mergeKept(mine, theirs, 'session-0');
        expect(mergeKept(mine, once, 'session-0')).toEqual(once);
        expect(mergeKept(once, once, 'session-0')).toEqual(once);
      }),
      { seed, numRuns: 500 },
    );
  });
});
