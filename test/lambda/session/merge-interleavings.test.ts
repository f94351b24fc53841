import fc from 'fast-check';
import { addPractice, mostRecent, noHistory } from '../../../lambda/session/history';
import { mergeKept } from '../../../lambda/session/merge';
import type { Kept } from '../../../lambda/session/state';
import { daysKept, places, told, World, type Deed } from './merge-model';
import { kept } from '../dialogue/support';

const seed = 20261123;

const deedOf = (sessions: number): fc.Arbitrary<Deed> =>
  fc.record({
    who: fc.nat(sessions - 1),
    practice: fc.oneof(
      fc.record({ seconds: fc.nat(300), poses: fc.nat(2), finished: fc.nat(1) }),
      fc.constant({ seconds: 0, poses: 0, finished: 0 }),
    ),
    move: fc.option(fc.nat(places.length - 1)),
    pace: fc.option(fc.constantFrom('slower', 'normal', 'faster')),
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
      { seed, numRuns: 3_000 },
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
