import fc from 'fast-check';
import type { Narrate } from '../../../lambda/routine/line';
import { fitting } from '../../../lambda/dialogue/lengths';

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

test('what is said is never over seven seconds and a bit, in its order, and nothing more of it would fit', () => {
  const lengths = fc.array(fc.integer({ min: 1, max: 100 }).map((tenths) => tenths / 8));
  fc.assert(
    fc.property(lengths, (seconds) => {
      const said = fitted(seconds);
      const total = said.reduce((sum, length) => sum + length, 0);
      expect(total).toBeLessThanOrEqual(7.4);
      const rest = [...seconds];
      for (const length of said) rest.splice(0, rest.indexOf(length) + 1);
      const left = [...seconds];
      for (const length of said) left.splice(left.indexOf(length), 1);
      for (const length of left) expect(total + length).toBeGreaterThan(7.4);
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
