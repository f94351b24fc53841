import { drawings } from '../../figures/drawings';
import { skeletonOf } from '../../figures/skeleton';
import { distance } from '../../figures/vector';

// What the wording says of each pose, on the right side.

const joints = (pose: keyof typeof drawings) => skeletonOf(drawings[pose]);

test('cross-legged twist: right hand on the floor behind, left hand at the outside of the right knee', () => {
  const { palm, knee, shoulder, ankle } = joints('cross-legged-seated-twist');
  expect(palm.right[1]).toBeLessThan(-20);
  expect(palm.right[2]).toBeLessThan(6);
  expect(distance(palm.left, knee.right)).toBeLessThan(15);
  expect(palm.left[0]).toBeGreaterThanOrEqual(knee.right[0] - 1);
  // To the right: the left shoulder has come forward.
  expect(shoulder.left[1]).toBeGreaterThan(shoulder.right[1] + 20);
  expect(distance(ankle.left, ankle.right)).toBeLessThan(15);
});

test('knees to chest: both knees over the trunk, hands at the shins', () => {
  const { palm, knee, ankle } = joints('knees-to-chest');
  for (const side of ['right', 'left'] as const) {
    expect(knee[side][1]).toBeLessThan(-20);
    const [a, b] = [distance(palm[side], knee[side]), distance(palm[side], ankle[side])];
    // On the line between the two.
    expect(a + b).toBeLessThan(distance(knee[side], ankle[side]) + 6);
  }
});

test('lying twist: the left knee lies over to the right, under the right hand; left shoulder and right leg on the floor', () => {
  const { palm, knee, shoulder, ankle, hip, chest } = joints('lying-single-leg-twist');
  expect(knee.left[0]).toBeGreaterThan(hip.right[0] + 20);
  expect(distance(palm.right, knee.left)).toBeLessThan(15);
  expect(shoulder.left[2]).toBeLessThan(12);
  expect(Math.abs(shoulder.left[2] - chest[2])).toBeLessThan(2);
  expect(distance(hip.right, ankle.right)).toBeGreaterThan(82);
});

test('hamstring stretch: right leg straight, left sole at its thigh, both hands at the right foot', () => {
  const { palm, ankle, knee, hip, toe, head } = joints('single-leg-hamstring-stretch');
  expect(distance(hip.right, ankle.right)).toBeGreaterThan(72);
  const middle = hip.right.map((value, axis) => (value + (knee.right[axis] ?? 0)) / 2);
  expect(Math.abs((middle[1] ?? 0) - toe.left[1])).toBeLessThan(45);
  expect(Math.abs(toe.left[0] - knee.right[0])).toBeLessThan(12);
  expect(knee.left[0]).toBeLessThan(-30);
  for (const side of ['right', 'left'] as const) expect(distance(palm[side], ankle.right)).toBeLessThan(14);
  expect(head[1]).toBeGreaterThan(40);
});

test('straight leg twist: right foot outside the left thigh, left arm round the right leg, right hand behind', () => {
  const { palm, elbow, knee, ankle, hip, shoulder } = joints('straight-leg-seated-twist');
  expect(ankle.right[0]).toBeLessThan(hip.left[0] - 8);
  expect(knee.right[2]).toBeGreaterThan(35);
  expect(distance(hip.left, ankle.left)).toBeGreaterThan(82);
  expect(elbow.left[0]).toBeGreaterThan(knee.right[0]);
  expect(palm.left[0]).toBeGreaterThan(knee.right[0] + 10);
  expect(palm.right[1]).toBeLessThan(-25);
  expect(shoulder.left[1]).toBeGreaterThan(shoulder.right[1] + 20);
});

test('legs up the wall: both legs straight up beside it, the seat close to it', () => {
  const { ankle, hip, pelvis } = joints('legs-up-the-wall');
  const wall = drawings['legs-up-the-wall'].wall ?? 0;
  for (const side of ['right', 'left'] as const) {
    expect(ankle[side][2] - hip[side][2]).toBeGreaterThan(80);
    expect(wall - ankle[side][1]).toBeLessThan(10);
  }
  expect(wall - pelvis[1]).toBeLessThan(20);
});
