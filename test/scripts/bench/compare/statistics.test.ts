import fc from 'fast-check';
import { mean, median, quantile, verdict } from '../../../../scripts/bench/compare/statistics';

test.each([
  [[3, 1, 2], 0.5, 2],
  [[4, 1, 3, 2], 0.5, 2],
  [[4, 1, 3, 2], 0.75, 3],
  [[10, 9, 8, 7, 6, 5, 4, 3, 2, 1], 0.99, 10],
  [[7], 0.01, 7],
  [[], 0.5, NaN],
])('of %j the quantile %d is %d', (values, share, expected) => {
  expect(quantile(values, share)).toBe(expected);
});

test('half of the values lie on either side of the median, whatever their order', () => {
  fc.assert(
    fc.property(fc.array(fc.integer(), { minLength: 1 }), (values) => {
      const middle = median(values);
      expect(values).toContain(middle);
      expect(values.filter((value) => value < middle).length).toBeLessThanOrEqual(values.length / 2);
      expect(values.filter((value) => value > middle).length).toBeLessThanOrEqual(values.length / 2);
    }),
  );
});

test('a mean is the sum by the count', () => {
  expect(mean([1, 2, 6])).toBe(3);
});

test.each([
  [115, 'turns: 1.15x ours, aim 1.15x: met'],
  [116, 'turns: 1.16x ours, aim 1.15x: MISSED'],
  [NaN, 'turns: NaNx ours, aim 1.15x: MISSED'],
])('of %d against 100 it says "%s"', (value, said) => {
  expect(verdict({ what: 'turns', value, against: 100, most: 1.15 }, 'ours')).toBe(said);
});
