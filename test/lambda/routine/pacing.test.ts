import { poses } from '../../../lambda/catalogue/poses';
import type { Hold } from '../../../lambda/catalogue/types';
import { betweenClauses, breath, holdSeconds, paces, settle } from '../../../lambda/routine/pacing';

const held = poses.flatMap(({ id, steps }) =>
  steps.flatMap(({ hold }) => (hold === undefined ? [] : [{ id, hold }])),
);

test.each(held)('$id is held no shorter than the article says, at any pace', ({ hold }) => {
  for (const pace of paces) expect(holdSeconds(hold, pace)).toBeGreaterThanOrEqual(leastSeconds(hold));
});

test('a breath takes three to four seconds in and as long out, a deep one longer', () => {
  const { in: breatheIn, out } = breath('normal', 'normal');
  expect(breatheIn).toBe(3.5);
  expect(out).toBe(3.5);
  const deep = breath('deep', 'normal');
  expect(deep.in).toBeGreaterThan(breatheIn);
  expect(deep.out).toBeGreaterThan(out);
});

test('a slower pace breathes and settles longer, a faster one less', () => {
  const [slowest, slower, normal, faster] = paces.map((pace) => [
    breath('normal', pace).in,
    breath('deep', pace).out,
    settle('medium', pace),
    betweenClauses(pace),
  ]);
  slower?.forEach((seconds, index) => {
    expect(seconds).toBeCloseTo((normal?.[index] ?? 0) * (4 / 3), 6);
    expect(slowest?.[index]).toBeCloseTo((normal?.[index] ?? 0) * (5 / 3), 6);
  });
  faster?.forEach((seconds, index) => {
    expect(seconds).toBeLessThan(normal?.[index] ?? 0);
  });
});

test('no time to settle is longer than a silence may be', () => {
  for (const pace of paces) expect(settle('large', pace)).toBeLessThanOrEqual(9);
});

/** The article's seconds as they are; of breaths the full number, none of them hurried: at most ten a minute. */
function leastSeconds(hold: Hold): number {
  return hold.kind === 'timed' ? hold.length : hold.length * (hold.depth === 'deep' ? 10 : 6);
}
