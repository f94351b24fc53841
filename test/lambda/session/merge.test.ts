import fc from 'fast-check';
import { mergeKept } from '../../../lambda/session/merge';
import type { Kept } from '../../../lambda/session/state';
import { kept, placeAt, start } from './support';

const knees = placeAt('knees-to-chest/both/rock');
const wall = placeAt('legs-up-the-wall/both/hold');

test('the later turn that moved the place wins, whoever wrote last', () => {
  const earlier = kept({ place: knees, movedAt: start });
  const later = kept({ place: wall, movedAt: start + 1 });
  expect(mergeKept(earlier, later).place).toEqual(wall);
  expect(mergeKept(later, earlier).place).toEqual(wall);
});

test('a session that moved nothing loses to one that did', () => {
  expect(mergeKept(kept(), kept({ place: wall, movedAt: start })).place).toEqual(wall);
  expect(mergeKept(kept({ place: wall, movedAt: start }), kept()).place).toEqual(wall);
});

test('the end of a routine is a move, too: its place stays gone', () => {
  expect(
    mergeKept(kept({ place: null, movedAt: start + 1 }), kept({ place: wall, movedAt: start })).place,
  ).toBeNull();
});

test('no practice is lost, and a safety note that was heard stays heard', () => {
  const mine = kept({
    introduced: false,
    history: { days: 3, lastDay: '2026-11-22', seconds: 900, finished: 1 },
  });
  const theirs = kept({ history: { days: 2, lastDay: '2026-11-23', seconds: 1000, finished: 0 } });
  const merged = mergeKept(mine, theirs);
  expect(merged.history).toEqual({ days: 3, lastDay: '2026-11-23', seconds: 1000, finished: 1 });
  expect(merged.introduced).toBe(true);
});

test('nobody ever practised: nothing comes of nothing', () => {
  expect(mergeKept(kept(), kept())).toEqual(kept());
});

const arbitrary: fc.Arbitrary<Kept> = fc
  .record({
    place: fc.constantFrom(null, knees, wall),
    movedAt: fc.option(fc.integer({ min: 1, max: 9 })),
    days: fc.nat(9),
    seconds: fc.nat(9),
    introduced: fc.boolean(),
  })
  .map(({ place, movedAt, days, seconds, introduced }) =>
    kept({ place, movedAt, introduced, history: { days, seconds, finished: days, lastDay: null } }),
  );

test('merging twice changes nothing: a write whose answer was lost does no harm', () => {
  fc.assert(
    fc.property(arbitrary, arbitrary, (mine, theirs) => {
      const once = mergeKept(mine, theirs);
      expect(mergeKept(mine, once)).toEqual(once);
      expect(mergeKept(once, once)).toEqual(once);
    }),
  );
});
