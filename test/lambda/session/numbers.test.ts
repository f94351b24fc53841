import {
  countIn,
  instantIn,
  isCount,
  isInstant,
  isMinuteOfDay,
  numberOr,
} from '../../../lambda/session/restore';

test.each([
  [0, true],
  [-8.64e15, true],
  [8.64e15, true],
  [8.64e15 + 2, false],
  [Infinity, false],
  [NaN, false],
  ['0', false],
  [null, false],
])('%p is an instant: %p', (value, expected) => {
  expect(isInstant(value)).toBe(expected);
});

test('an instant before 1970 is none at which anybody moved', () => {
  expect([instantIn(0), instantIn(-1), instantIn(7), instantIn('7')]).toEqual([0, null, 7, null]);
});

test.each([
  [0, true],
  [999_999_999, true],
  [1e9, false],
  [-1, false],
  [0.5, false],
  ['1', false],
])('%p is a count: %p', (value, expected) => {
  expect(isCount(value)).toBe(expected);
  expect(countIn(value)).toBe(expected ? value : 0);
});

test.each([
  [0, true],
  [1_439, true],
  [1_440, false],
  [-1, false],
])('%p is a minute of the day: %p', (value, expected) => {
  expect(isMinuteOfDay(value)).toBe(expected);
});

test.each([
  [3, 3],
  [-0.5, -0.5],
  [NaN, null],
  [Infinity, null],
  ['3', null],
  [undefined, null],
])('of %p, or nothing, comes %p', (value, expected) => {
  expect(numberOr(value, null)).toBe(expected);
});
