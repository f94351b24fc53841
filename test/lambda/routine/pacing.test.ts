import { poses } from '../../../lambda/catalogue/poses';
import type { Hold } from '../../../lambda/catalogue/types';
import { betweenClauses, breath, formOn, holdSeconds, paces, settle } from '../../../lambda/routine/pacing';

const held = poses.flatMap(({ id, steps }) =>
  steps.flatMap(({ hold }) => (hold === undefined ? [] : [{ id, hold }])),
);

test.each(held)('$id is held no shorter than the article says, at any pace', ({ hold }) => {
  for (const pace of paces) {
    // The last breath goes out with the movement out of the pose.
    const out = hold.kind === 'breaths' ? breath(hold.depth, pace).out : 0;
    expect(holdSeconds(hold, pace) + out).toBeGreaterThanOrEqual(leastSeconds(hold));
  }
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
    expect(slowest?.[index]).toBeCloseTo((normal?.[index] ?? 0) * (8 / 5), 6);
  });
  // A body does not move faster because its coach speaks faster, and a deep breath is not hurried.
  expect(faster?.map((seconds, index) => seconds < (normal?.[index] ?? 0))).toEqual([
    true,
    false,
    false,
    true,
  ]);
  expect(faster?.slice(1, 3)).toEqual(normal?.slice(1, 3));
});

test('what is said every day has one wording all day, and comes again after six days', () => {
  const day = 86_400_000;
  const noon = 20_000 * day + day / 2;
  expect([noon, noon + day / 3, noon + day, noon + 6 * day, -noon].map(formOn)).toEqual([0, 0, 1, 0, 1]);
});

/** The article's seconds as they are; of breaths the full number, none of them hurried: at most ten a minute. */
function leastSeconds(hold: Hold): number {
  return hold.kind === 'timed' ? hold.length : hold.length * (hold.depth === 'deep' ? 10 : 6);
}
