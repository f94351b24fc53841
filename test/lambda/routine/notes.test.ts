import { poses } from '../../../lambda/catalogue/poses';
import { benefitLines } from '../../../lambda/routine/plan';
import type { Pace } from '../../../lambda/routine/pacing';
import { narratorOf, planOf, readings } from './support/plans';

const rows = readings.flatMap(([code, pace]) =>
  poses.flatMap((pose) =>
    (['arriving', 'holding'] as const).flatMap((told) =>
      benefitLines(pose, told).map(({ key }): [string, Pace, string] => [code, pace, key]),
    ),
  ),
);

test('there is something to tell of every pose', () => {
  for (const pose of poses) expect(rows.some(([, , key]) => key.includes(pose.id))).toBe(true);
});

test.each(rows)('it is told once, whole, on the first side (%s, %s, %s)', (code, pace, key) => {
  const pose = poses.find(({ id }) => key.startsWith(`poses.${id}.`));
  const told = narratorOf(code)({ key }).map(({ text }) => text);
  const sides = pose?.sides.map((side) =>
    planOf(code, pace)
      .filter(({ place }) => place.pose === pose.id && place.side === side)
      .flatMap(({ cues }) => cues.flatMap((cue) => (cue.kind === 'say' ? [cue.text] : [])))
      .filter((text) => told.includes(text)),
  );
  expect(sides).toEqual(pose?.sides.map((_, index) => (index === 0 ? told : [])));
});
