import { drawingOf } from '../../figures/figure';
import fc from 'fast-check';
import { poses } from '../../lambda/catalogue/poses';
import { lengths, type Drawing } from '../../figures/body';
import { drawings } from '../../figures/drawings';
import { mirrored } from '../../figures/mirror';
import { skeletonOf } from '../../figures/skeleton';
import { distance, dot, subtract } from '../../figures/vector';

const sides = ['right', 'left'] as const;
const drawn = poses.flatMap(({ id }): [string, Drawing][] => [
  [id, drawingOf(id)],
  [`${id}, mirrored`, mirrored(drawingOf(id))],
]);

test.each(drawn)('every part of the body is as long as it is: %s', (_id, drawing) => {
  const { pelvis, chest, head, shoulder, elbow, palm, hip, knee, ankle, toe } = skeletonOf(drawing);
  expect(distance(pelvis, chest)).toBeCloseTo(lengths.spine, 6);
  expect(distance(chest, head)).toBeCloseTo(lengths.neck, 6);
  expect(distance(shoulder.right, shoulder.left)).toBeCloseTo(2 * lengths.shoulder, 6);
  expect(distance(hip.right, hip.left)).toBeCloseTo(2 * lengths.hip, 6);
  for (const side of sides) {
    expect(distance(shoulder[side], elbow[side])).toBeCloseTo(lengths.upperArm, 6);
    expect(distance(elbow[side], palm[side])).toBeCloseTo(lengths.forearm, 6);
    expect(distance(hip[side], knee[side])).toBeCloseTo(lengths.thigh, 6);
    expect(distance(knee[side], ankle[side])).toBeCloseTo(lengths.shin, 6);
    expect(distance(ankle[side], toe[side])).toBeCloseTo(lengths.foot, 6);
  }
});

test.each(drawn)('nothing of it is under the floor or in the wall: %s', (_id, drawing) => {
  const { shoulder, elbow, palm, fingers, hip, knee, ankle, heel, toe, head } = skeletonOf(drawing);
  const joints = [shoulder, elbow, palm, fingers, hip, knee, ankle, heel, toe].flatMap(({ right, left }) => [
    right,
    left,
  ]);
  for (const [, y, z] of [...joints, head]) {
    expect(z).toBeGreaterThan(0);
    expect(y).toBeLessThan(drawing.wall ?? Infinity);
  }
});

test.each(drawn)('shoulders and hips are set across the trunk: %s', (_id, { spine, shoulders, hips }) => {
  expect(Math.abs(dot(spine, shoulders))).toBeLessThan(0.12);
  expect(Math.abs(dot(spine, hips))).toBeLessThan(0.12);
});

test('an elbow bends to the side that is asked for, wherever the hand is', () => {
  const reach = fc.double({ min: 8, max: 62, noNaN: true });
  const share = fc.double({ min: -1, max: 1, noNaN: true });
  const drawing = drawings['legs-up-the-wall'];
  const { shoulder } = skeletonOf(drawing);
  fc.assert(
    fc.property(reach, share, share, (far, x, y) => {
      const [sx, sy, sz] = shoulder.right;
      const long = Math.hypot(x, y, 1);
      const end = [sx + (far * x) / long, sy + (far * y) / long, sz + far / long] as const;
      const bend = [1, 0, 0] as const;
      fc.pre(Math.abs(x) / long < 0.95);
      const { elbow } = skeletonOf({
        ...drawing,
        arms: { ...drawing.arms, right: { ...drawing.arms.right, end, bend } },
      });
      expect(distance(shoulder.right, elbow.right)).toBeCloseTo(lengths.upperArm, 6);
      expect(distance(elbow.right, end)).toBeCloseTo(lengths.forearm, 6);
      // Off the straight line from shoulder to hand, the elbow is on that side.
      const along = subtract(end, shoulder.right);
      const share = dot(subtract(elbow.right, shoulder.right), along) / dot(along, along);
      expect(elbow.right[0]).toBeGreaterThan(shoulder.right[0] + share * along[0]);
    }),
  );
});

test('a hand that is out of reach is said to be', () => {
  const drawing = drawings['knees-to-chest'];
  const right = { end: [0, 200, 0], bend: [1, 0, 0], thumb: [0, 0, 1] } as const;
  expect(() => skeletonOf({ ...drawing, arms: { ...drawing.arms, right } })).toThrow(
    /limb of 64 cm cannot end \d+\.\d cm away/,
  );
});
