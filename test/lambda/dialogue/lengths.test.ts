import fc from 'fast-check';
import { poses } from '../../../lambda/catalogue/poses';
import {
  asSpoken,
  asSpokenClosely,
  fitting,
  poseSeconds,
  routineSeconds,
  secondsFrom,
} from '../../../lambda/dialogue/lengths';
import { secondsOf } from '../../../lambda/routine/cue';
import type { Narrate } from '../../../lambda/routine/line';
import { paces } from '../../../lambda/routine/pacing';
import { placesOf } from '../../../lambda/routine/place';
import { planRoutine } from '../../../lambda/routine/plan';
import { getRoutine } from '../../../lambda/routine/routines';
import { english } from './support';

const rounds = 'ktc.x2+lslt.x3.h50';

test.each(['back-stretch', 'knees-to-chest', rounds])(
  'the time to go in %s falls from place to place, from the whole to the last step',
  (routine) => {
    for (const pace of paces) {
      const seconds = placesOf(routine).map((place) => secondsFrom(place, { pace }, english));
      expect(seconds[0]).toBeCloseTo(secondsOf(planRoutine(getRoutine(routine), { pace }, english)), 6);
      seconds.slice(1).forEach((left, index) => {
        expect(left).toBeLessThan(seconds[index] ?? 0);
      });
      expect(seconds.at(-1)).toBeGreaterThan(0);
    }
  },
);

test('the whole routine takes whole minutes, as long as there is to go at its start', () => {
  for (const pace of paces) {
    const [first] = placesOf('back-stretch');
    const seconds = first === undefined ? 0 : secondsFrom(first, { pace }, english);
    expect(routineSeconds({ pace }, english)).toBe(Math.round(seconds / 60) * 60);
  }
});

test('slower takes longer than faster, and long holds longer than usual ones', () => {
  const usual = routineSeconds({ pace: 'normal' }, english);
  expect(routineSeconds({ pace: 'slower' }, english)).toBeGreaterThan(usual);
  expect(routineSeconds({ pace: 'faster' }, english)).toBeLessThan(usual);
  expect(routineSeconds({ pace: 'normal', holds: 'long' }, english)).toBeGreaterThan(usual);
});

test('the spoken length of a pose is its planned length, rounded', () => {
  for (const { id } of poses) {
    for (const pace of paces) {
      const [first] = placesOf(id);
      const real = first === undefined ? 0 : secondsFrom(first, { pace }, english);
      expect(poseSeconds(id, { pace }, english)).toBe(asSpoken(real));
      expect(asSpoken(real)).toBeGreaterThan(0);
    }
  }
});

test('lengths are spoken in half minutes below two minutes and in minutes above, the nearest, and never none', () => {
  fc.assert(
    fc.property(fc.double({ min: 0, max: 10_000, noNaN: true }), (seconds) => {
      const unit = seconds < 120 ? 30 : 60;
      const told = asSpoken(seconds);
      expect(told % unit).toBe(0);
      expect(told).toBeGreaterThanOrEqual(unit);
      expect(Math.abs(told - Math.max(seconds, unit))).toBeLessThanOrEqual(unit / 2);
    }),
  );
});

test.each([
  [0, 30, 30],
  [40, 30, 30],
  [46, 60, 60],
  [119, 120, 120],
  [134, 120, 120],
  [136, 120, 150],
  [599, 600, 600],
  [584, 600, 570],
  [600, 600, 600],
  [620, 600, 600],
  [640, 660, 660],
])('%i s are spoken as %i, and closely as %i', (seconds, roughly, closely) => {
  expect(asSpoken(seconds)).toBe(roughly);
  expect(asSpokenClosely(seconds)).toBe(closely);
});

describe('lines that fit', () => {
  /** Lines that take as many seconds as their key says. */
  const timed: Narrate = ({ key }) => [{ text: key, seconds: Number(key) }];
  const fitted = (seconds: readonly number[]): number[] =>
    fitting(
      seconds.map((length) => ({ key: String(length) })),
      timed,
    ).map(({ key }) => Number(key));

  test.each([
    [[], []],
    [
      [3, 4],
      [3, 4],
    ],
    [
      [3, 4.5, 2],
      [3, 2],
    ],
    [[9, 7], [7]],
    [[9], []],
  ])('of %j are said %j', (seconds, expected) => {
    expect(fitted(seconds)).toEqual(expected);
  });

  test('the lines take at most 7 s, keep their order, and no other line would fit', () => {
    const lengths = fc.array(fc.integer({ min: 1, max: 100 }).map((tenths) => tenths / 8));
    fc.assert(
      fc.property(lengths, (seconds) => {
        const said = fitted(seconds);
        const total = said.reduce((sum, length) => sum + length, 0);
        expect(total).toBeLessThanOrEqual(7);
        const rest = [...seconds];
        for (const length of said) rest.splice(0, rest.indexOf(length) + 1);
        const left = [...seconds];
        for (const length of said) left.splice(left.indexOf(length), 1);
        for (const length of left) expect(total + length).toBeGreaterThan(7);
      }),
      { seed: 20261123 },
    );
  });

  test('the sum of a line’s clauses counts', () => {
    const halves: Narrate = () => [
      { text: 'a', seconds: 3 },
      { text: 'b', seconds: 3 },
    ];
    expect(fitting([{ key: 'a' }, { key: 'b' }], halves)).toEqual([{ key: 'a' }]);
  });
});
