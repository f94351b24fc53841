import fc from 'fast-check';
import { poses } from '../../../lambda/catalogue/poses';
import { secondsOf } from '../../../lambda/routine/cue';
import { paces } from '../../../lambda/routine/pacing';
import { planRoutine } from '../../../lambda/routine/plan';
import { getRoutine } from '../../../lambda/routine/routines';
import { placesOf } from '../../../lambda/routine/place';
import {
  asSpoken,
  asSpokenClosely,
  poseSeconds,
  routineSeconds,
  secondsFrom,
} from '../../../lambda/dialogue/lengths';
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

test('a pose takes as long as is said, near to what it really takes', () => {
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
