import fc from 'fast-check';
import { mergeKept, mergeUnread } from '../../../lambda/session/merge';
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

describe('a session that could not read what was kept', () => {
  const theirs = kept({
    place: wall,
    shelved: knees,
    movedAt: start,
    settings: { pace: 'slower', mode: 'flow' },
    history: { days: 3, lastDay: '2026-11-22', seconds: 900, finished: 1 },
  });

  test('does not overwrite settings and a shelved place that it never knew', () => {
    const merged = mergeUnread(kept({ place: knees, movedAt: start + 1 }), theirs);
    expect(merged).toMatchObject({
      place: knees,
      shelved: knees,
      settings: { pace: 'slower', mode: 'flow' },
    });
  });

  test('keeps what was chosen in it', () => {
    const mine = kept({ movedAt: start + 1, settings: { pace: 'faster', mode: 'flow' } });
    expect(mergeUnread(mine, theirs).settings).toEqual({ pace: 'faster', mode: 'flow' });
  });

  test('takes their place where it moved nothing later', () => {
    expect(mergeUnread(kept({ place: null, movedAt: null }), theirs).place).toEqual(wall);
    expect(mergeUnread(kept({ place: knees, movedAt: start - 1 }), theirs).place).toEqual(wall);
  });

  test('adds what was practised in it, and counts a day once', () => {
    const mine = kept({ history: { days: 1, lastDay: '2026-11-23', seconds: 60, finished: 0 } });
    expect(mergeUnread(mine, theirs).history).toEqual({
      days: 4,
      lastDay: '2026-11-23',
      seconds: 960,
      finished: 1,
    });
    const sameDay = kept({ history: { days: 1, lastDay: '2026-11-22', seconds: 60, finished: 0 } });
    expect(mergeUnread(sameDay, theirs).history.days).toBe(3);
  });
});
