import fc from 'fast-check';
import { findPoseOfAnyId, poses, shortIdOf } from '../../../lambda/catalogue/poses';
import { fieldsOfRecord, recordOf } from '../../../lambda/session/record';
import { parseKept } from '../../../lambda/session/restore';
import { kept, placeAt, start } from '../dialogue/support';

const count = fc.integer({ min: 0, max: 4_000 });
const pose = fc.constantFrom(...poses);
const day = fc.integer({ min: 20_000, max: 24_000 });

const histories = fc.record({
  seconds: count,
  poses: count,
  finished: count,
  earlier: fc.constant({ days: 9, streak: 4, best: 7, last: 19_990, missed: null }),
  recent: fc.uniqueArray(day, { maxLength: 8 }).map((days) => days.sort()),
  shares: fc.array(
    fc.record({ tag: fc.string({ maxLength: 8 }), seconds: count, poses: count, finished: count }),
    {
      maxLength: 3,
    },
  ),
  pains: fc.array(
    fc.tuple(day, pose).map(([on, { id, sides }]) => ({ day: on, pose: id, side: sides[0] ?? 'both' })),
    { maxLength: 2 },
  ),
});

test('what is written comes back as it was', () => {
  fc.assert(
    fc.property(histories, fc.subarray(poses.map(({ id }) => id)), (history, cautioned) => {
      const whole = kept({
        history,
        movedAt: start,
        place: placeAt('lying-single-leg-twist/left/hold'),
        settings: { pace: 'slower', mode: 'flow', ...(cautioned.length > 0 ? { cautioned } : {}) },
      });
      const written = JSON.parse(JSON.stringify(recordOf(whole))) as Record<string, unknown>;
      expect(parseKept(fieldsOfRecord(written))).toEqual(whole);
    }),
    { seed: 9, numRuns: 200 },
  );
});

test.each([
  {},
  { history: 7, settings: 'fast', instants: {}, flags: 'all' },
  {
    history: [1, 2, 3, [1], ['x', 3], [[], 'x', {}], [7, [1, 'ktc', 'up']]],
    settings: [0, 0, 0, 0, [7, {}]],
  },
  { history: [1, 2, 3, 'long', 'ago', 'some', {}], settings: ['fast', 'x', 'y', 'z', 'ktc'] },
])('what makes no sense in it is nothing: %j', (record) => {
  const { history, settings } = parseKept(fieldsOfRecord(record));
  expect(history).toMatchObject({ shares: [], pains: [], earlier: { days: 0 } });
  expect(settings.cautioned).toBeUndefined();
});

test('every pose has a short id of its own, and is found by either', () => {
  expect(new Set(poses.map(({ id }) => shortIdOf(id))).size).toBe(poses.length);
  for (const { id } of poses) {
    expect(findPoseOfAnyId(id)?.id).toBe(id);
    expect(findPoseOfAnyId(shortIdOf(id))?.id).toBe(id);
  }
  expect(findPoseOfAnyId('plank')).toBeNull();
});

test.each([
  [{ since: 1_795_417_200_000 }, { since: 1_795_417_200_000 }],
  [{ round: 2 }, { round: 2 }],
  [
    { round: 3, since: 9 },
    { round: 3, since: 9 },
  ],
  [{}, {}],
])('a shelved place comes back with its round and its instant: %j', (more, expected) => {
  const place = { routine: 'knees-to-chest.x3', pose: 'knees-to-chest', side: 'both', step: 'rock' } as const;
  const record = recordOf(kept({ shelved: { ...place, ...more } }));
  expect(parseKept(fieldsOfRecord(record)).shelved).toEqual({ ...place, ...expected });
});
