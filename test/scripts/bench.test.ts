import { figuresOf, table, mean, median, quantile, verdict } from '../../scripts/bench/compare/report';
import { leastSquares } from '../../scripts/bench/least-squares';
import fc from 'fast-check';

describe('report', () => {
  const traffic = { calls: 6, bytes: 600, readUnits: 1, writeUnits: 5 };
  const warm = [
    { milliseconds: [1, 2, 3, 4, 5, 6], cpu: [1, 1, 1, 1, 1, 1], peak: 9, traffic },
    { milliseconds: [2, 3, 4, 5, 6, 7], cpu: [3, 3, 3, 3, 3, 3], peak: 9, traffic },
    { milliseconds: [9, 9, 9, 9, 9, 9], cpu: [2, 2, 2, 2, 2, 2], peak: 9, traffic },
  ];
  const cold = [100, 90, 400, 110].map((milliseconds) => ({ milliseconds, peak: 50e6 }));

  test('what one costs a turn is counted over all turns of all rounds', () => {
    const figures = figuresOf({ name: 'a', file: 'a.js', bytes: 384_000 }, cold, warm);
    expect(figures).toMatchObject({
      cold: 100,
      coldSpread: [90, 110],
      peak: 50e6,
      cpu: 2,
      p99: 9,
      median: 5,
    });
    expect(figures).toMatchObject({ calls: 1, traffic: 100, readUnits: 1 / 6, writeUnits: 5 / 6 });
  });

  test('a table has a row for each, and says where there is no bundle', () => {
    const lines = table([
      figuresOf({ name: 'a', file: 'a.js', bytes: 384_000 }, cold, warm),
      figuresOf({ name: 'b', file: 'b.js', bytes: null }, cold, warm),
    ]).split('\n');
    expect(lines[2]).toMatch(/^\| a \| 100 ms \(90 ms to 110 ms\) \| 50 MB \|.*\| 384 kB \|$/);
    expect(lines[3]).toMatch(/^\| b \|.*\| node_modules \|$/);
    expect(new Set(lines.slice(0, 4).map((line) => line.split('|').length)).size).toBe(1);
  });
});

describe('statistics', () => {
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
});

describe('least squares', () => {
  const free = { value: 0, stiffness: 0 };

  test('finds what the parts add', () => {
    const rows = [
      [1, 2],
      [1, 5],
      [1, 9],
    ].map((counts) => ({ counts, seconds: 0.5 * (counts[0] ?? 0) + 0.2 * (counts[1] ?? 0), weight: 1 }));
    const [fixed, each] = leastSquares(rows, [free, free]);
    expect(fixed).toBeCloseTo(0.5, 6);
    expect(each).toBeCloseTo(0.2, 6);
  });

  test('a part that does not occur keeps its value, and a stiff one moves half-way', () => {
    const rows = [{ counts: [1, 0], seconds: 3, weight: 1 }];
    const parts = leastSquares(rows, [
      { value: 1, stiffness: 1 },
      { value: 0.7, stiffness: 1 },
    ]);
    expect(parts).toEqual([2, 0.7]);
  });

  test('no part is below zero', () => {
    expect(leastSquares([{ counts: [1], seconds: -1, weight: 1 }], [free])).toEqual([0]);
  });
});
