import fc from 'fast-check';
import { findPoseOfAnyId, poses, shortIdOf } from '../../../lambda/catalogue/poses';
import { fieldsOfRecord, recordOf } from '../../../lambda/session/record';
import { isCount, isMinuteOfDay, parseKept } from '../../../lambda/session/restore';
import { newDevice, type Device } from '../../../lambda/session/device';
import { roundRate } from '../../../lambda/routine/voice';
import { kept, placeAt, start } from '../dialogue/support';
import {
  addPractice,
  type History,
  mostShares,
  noHistory,
  noRun,
  runOf,
  streakOn,
} from '../../../lambda/session/history';

describe('the record of an item', () => {
  const count = fc.integer({ min: 0, max: 4_000 });
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
  });

  test('what is written comes back as it was', () => {
    fc.assert(
      fc.property(
        histories,
        fc.subarray(poses.map(({ id }) => id)),
        fc.boolean(),
        (history, cautioned, less) => {
          const whole = kept({
            history,
            movedAt: start,
            place: placeAt('lying-single-leg-twist/left/hold'),
            settings: {
              pace: 'slowest',
              mode: 'flow',
              ...(cautioned.length > 0 ? { cautioned } : {}),
              ...(less ? { talk: 'less' } : {}),
            },
          });
          const written = JSON.parse(JSON.stringify(recordOf(whole))) as Record<string, unknown>;
          expect(parseKept(fieldsOfRecord(written))).toEqual(whole);
        },
      ),
      { seed: 9, numRuns: 200 },
    );
  });

  const rung = fc.integer({ min: 0, max: 3 });
  const instant = fc.integer({ min: 0, max: 1_999_999_999_999 });
  const devices: fc.Arbitrary<Device> = fc.record(
    {
      rung,
      proven: rung,
      barred: fc.record({ rung, until: instant }),
      refused: fc.constant(true as const),
      rate: fc.integer({ min: 140, max: 280 }).map((steps) => roundRate(steps / 200)),
      ratedAt: instant,
    },
    { requiredKeys: ['rung'] },
  );

  test('what was learned of the device, and when the last turn ends, come back as they were', () => {
    fc.assert(
      fc.property(devices, fc.option(instant), (device, endsAt) => {
        const whole = kept({ device, endsAt });
        const written = JSON.parse(JSON.stringify(recordOf(whole))) as Record<string, unknown>;
        expect(parseKept(fieldsOfRecord(written))).toEqual(whole);
      }),
      { seed: 9, numRuns: 200 },
    );
  });

  test.each([
    undefined,
    7,
    {},
    [],
    [4],
    [-1],
    [1.5],
    ['1'],
    [1, 9],
    [1, null, 7],
    [1, null, 1, 'soon'],
    [1, null, null, null, null, 0],
    [1, null, null, null, null, 9],
    [1, null, null, null, null, null, 'today'],
  ])('a device of %j is one that never led yet, or what of it makes sense', (device) => {
    expect(parseKept(fieldsOfRecord({ device })).device).toEqual(newDevice);
  });

  test.each([
    {},
    { history: 7, settings: 'fast', instants: {}, flags: 'all' },
    {
      history: [1, 2, 3, [1], ['x', 3], [[], 'x', {}], [7, [1, 'ktc', 'up']]],
      settings: [0, 0, 0, 0, [7, {}]],
    },
    { history: [1, 2, 3, 'long', 'ago', 'some', {}], settings: ['fast', 'x', 'y', 'z', 7] },
  ])('what makes no sense in it is nothing: %j', (record) => {
    const { history, settings } = parseKept(fieldsOfRecord(record));
    expect(history).toMatchObject({ shares: [], earlier: { days: 0 } });
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
    const place = {
      routine: 'knees-to-chest.x3',
      pose: 'knees-to-chest',
      side: 'both',
      step: 'rock',
    } as const;
    const record = recordOf(kept({ shelved: { ...place, ...more } }));
    expect(parseKept(fieldsOfRecord(record)).shelved).toEqual({ ...place, ...expected });
  });
});

describe('a history', () => {
  const seed = 20261123;
  const today = 20_780;
  const parseHistory = (history: unknown): History => parseKept({ history }).history;
  const carried = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

  test('a history comes back as it was', () => {
    const days = fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c', 'd'), fc.nat(3), fc.nat(500)));
    fc.assert(
      fc.property(days, (all) => {
        let day = today;
        let history = noHistory;
        for (const [tag, later, seconds] of all) {
          day += later;
          history = addPractice(history, tag, { seconds, poses: later, finished: 1 }, day);
        }
        expect(parseHistory(carried(history))).toEqual(history);
      }),
      { seed },
    );
  });

  test.each([1e100, -1, 1.5, Number.NaN, Infinity, '7', null, [], {}, 1e9])('%p times are none', (count) => {
    const share = { tag: 'a', seconds: count, poses: count, finished: count };
    expect(parseHistory({ seconds: count, poses: count, finished: count, shares: [share] })).toEqual({
      ...noHistory,
      shares: [{ tag: 'a', seconds: 0, poses: 0, finished: 0 }],
    });
  });

  test.each([
    [
      { last: today, days: 0, streak: 0, best: 0 },
      { days: 1, streak: 1, best: 1 },
    ],
    [
      { last: today, days: 2, streak: 5, best: 3 },
      { days: 5, streak: 5, best: 5 },
    ],
    [
      { last: today, days: 'many', streak: null },
      { days: 1, streak: 1, best: 1 },
    ],
    [{ last: today, missed: today }, { missed: null }],
    [{ last: today, missed: today - 2 }, { missed: today - 2 }],
    [{ last: 1e8, days: 3 }, noRun],
    [{ last: -1, days: 3 }, noRun],
    [{ days: 3, streak: 3 }, noRun],
    ['20780', noRun],
  ])('a run of %j makes sense again', (earlier, expected) => {
    expect(parseHistory({ earlier }).earlier).toMatchObject(expected);
  });

  test('recent days are put in order, once each, after the run before them', () => {
    const earlier = { days: 3, streak: 3, best: 3, last: today, missed: null };
    const recent = [today + 3, today - 1, today, 'x', today + 1, today + 3, null, -4, 1.5, 1e9];
    expect(parseHistory({ earlier, recent }).recent).toEqual([today + 1, today + 3]);
  });

  test('more recent days than are kept singly are folded, and none is lost', () => {
    const recent = Array.from({ length: 30 }, (_, index) => today + index);
    const history = parseHistory({ recent });
    expect(history.recent).toHaveLength(8);
    expect(runOf(history)).toMatchObject({ days: 30, streak: 30, best: 30 });
  });

  test.each([null, 7, {}, { tag: 7 }, { tag: 'x'.repeat(41) }])('a share of %j is nobody’s', (share) => {
    expect(parseHistory({ shares: [share] }).shares).toEqual([]);
  });

  test('a discomfort that an earlier version kept is left out, and the rest is read', () => {
    const pain = [today, 'ktc', 'both'];
    const row = [63, 1, 0, [], [today], [['a', 63, 1, 0]], [pain]];
    const { history } = parseKept(fieldsOfRecord({ history: row }));
    expect(history).toEqual(addPractice(noHistory, 'a', { seconds: 63, poses: 1, finished: 0 }, today));
    expect(parseHistory({ pains: [{ day: today, pose: 'knees-to-chest', side: 'both' }] })).toEqual(
      noHistory,
    );
    expect(JSON.stringify(recordOf(kept({ history })))).not.toContain('ktc');
  });

  test('whatever it is made of, it is bounded, and a session can go on with it', () => {
    const fields = fc.record(
      {
        earlier: fc.oneof(
          fc.jsonValue(),
          fc.dictionary(fc.constantFrom('last', 'days', 'streak'), fc.jsonValue()),
        ),
        recent: fc.oneof(fc.jsonValue(), fc.array(fc.oneof(fc.nat(60_000), fc.jsonValue()))),
        shares: fc.oneof(fc.jsonValue(), fc.array(fc.record({ tag: fc.string(), seconds: fc.jsonValue() }))),
        seconds: fc.jsonValue(),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(fc.oneof(fields, fc.jsonValue()), (value) => {
        const history = parseHistory(value);
        expect(history.recent.length).toBeLessThanOrEqual(8);
        expect(history.shares.length).toBeLessThanOrEqual(mostShares);
        expect(parseHistory(carried(history))).toEqual(history);
        const after = addPractice(history, 'a', { seconds: 60, poses: 1, finished: 0 }, 50_001);
        expect(after.seconds).toBe(history.seconds + 60);
        expect(runOf(after).days).toBe(runOf(history).days + 1);
        expect(streakOn(runOf(after), 50_001)).toBeGreaterThan(0);
      }),
      { seed, numRuns: 500 },
    );
  });

  test.each([
    [0, true, true],
    [1_439, true, true],
    [1_440, true, false],
    [999_999_999, true, false],
    [1e9, false, false],
    [-1, false, false],
    [1.5, false, false],
    [NaN, false, false],
    ['7', false, false],
    [null, false, false],
  ])('%p is a count: %p, a minute of a day: %p', (value, counts, minutes) => {
    expect([isCount(value), isMinuteOfDay(value)]).toEqual([counts, minutes]);
  });

  test.each([
    [0, 0],
    [7, 7],
    [8.64e15, 8.64e15],
    [8.64e15 + 2, null],
    [-1, null],
    ['7', null],
  ])('a place that moved at %p moved at %p', (movedAt, expected) => {
    expect(parseKept({ movedAt }).movedAt).toBe(expected);
  });
});
