import { drawings } from '../../figures/drawings';
import { skeletonOf } from '../../figures/skeleton';
import { add, cross, distance, dot, scale, subtract, unit, type Vector } from '../../figures/vector';

// What the wording says of each pose, on the right side.

const joints = (pose: keyof typeof drawings) => skeletonOf(drawings[pose]);

/** The distance of a point from a bone. */
function fromBone(point: Vector, start: Vector, end: Vector): number {
  const bone = subtract(end, start);
  const share = Math.min(1, Math.max(0, dot(subtract(point, start), bone) / dot(bone, bone)));
  return distance(point, add(start, scale(bone, share)));
}

/** By how many degrees the shoulders are turned to the right of the hips. */
function twistOf(pose: keyof typeof drawings): number {
  const { hips, shoulders, spine } = drawings[pose];
  const [from, to] = [unit(hips), unit(shoulders)];
  return (Math.atan2(-dot(cross(from, to), unit(spine)), dot(from, to)) * 180) / Math.PI;
}

test('cross-legged twist: shins crossed, right hand on the floor behind, left hand outside the right knee', () => {
  const { palm, knee, ankle } = joints('cross-legged-seated-twist');
  expect(palm.right[1]).toBeLessThan(-20);
  expect(palm.right[2]).toBeLessThan(6);
  expect(distance(palm.left, knee.right)).toBeLessThan(15);
  expect(palm.left[0]).toBeGreaterThanOrEqual(knee.right[0] - 1);
  expect(ankle.right[0]).toBeLessThan(ankle.left[0]);
  for (const side of ['right', 'left'] as const) expect(Math.abs(knee[side][0])).toBeGreaterThan(28);
});

test('cross-legged twist: turned to the right with the face, the head above the tailbone', () => {
  const { head, pelvis, face, shoulder } = joints('cross-legged-seated-twist');
  expect(twistOf('cross-legged-seated-twist')).toBeGreaterThan(45);
  expect(shoulder.left[1]).toBeGreaterThan(shoulder.right[1] + 20);
  expect(face[0]).toBeGreaterThan(0.8);
  expect(Math.hypot(head[0] - pelvis[0], head[1] - pelvis[1])).toBeLessThan(8);
});

test('knees to chest: both knees at the chest, hands around the shins, back flat, face up', () => {
  const { palm, knee, ankle, chest, pelvis, face } = joints('knees-to-chest');
  for (const side of ['right', 'left'] as const) {
    expect(distance(knee[side], chest)).toBeLessThan(35);
    const shins = [
      fromBone(palm[side], knee.right, ankle.right),
      fromBone(palm[side], knee.left, ankle.left),
    ];
    expect(Math.min(...shins)).toBeLessThan(12);
  }
  expect(Math.abs(chest[2] - pelvis[2])).toBeLessThan(3);
  expect(face[2]).toBeGreaterThan(0.9);
});

test('lying twist: the left knee lies over to the right, under the right hand; right leg long', () => {
  const { palm, knee, ankle, hip } = joints('lying-single-leg-twist');
  expect(knee.left[0]).toBeGreaterThan(hip.right[0] + 20);
  expect(knee.left[2]).toBeLessThan(20);
  expect(distance(palm.right, knee.left)).toBeLessThan(15);
  expect(distance(hip.right, ankle.right)).toBeGreaterThan(82);
});

test('lying twist: both shoulders on the floor, the head not turned, the left arm straight out', () => {
  const { palm, shoulder, chest, face } = joints('lying-single-leg-twist');
  for (const side of ['right', 'left'] as const) {
    expect(shoulder[side][2]).toBeLessThan(12);
    expect(Math.abs(shoulder[side][2] - chest[2])).toBeLessThan(2);
  }
  expect(face[2]).toBeGreaterThan(0.95);
  expect(shoulder.left[0] - palm.left[0]).toBeGreaterThan(60);
  expect(Math.abs(palm.left[1] - shoulder.left[1])).toBeLessThan(6);
});

test('hamstring stretch: right leg straight, left sole against the inner side of its thigh', () => {
  const { ankle, knee, hip, heel, toe } = joints('single-leg-hamstring-stretch');
  expect(distance(hip.right, ankle.right)).toBeGreaterThan(72);
  for (const point of [heel.left, toe.left]) {
    expect(fromBone(point, hip.right, knee.right)).toBeLessThan(16);
    expect(point[0]).toBeLessThan(knee.right[0]);
  }
  expect(knee.left[0]).toBeLessThan(-30);
});

test('hamstring stretch: hips level, leaning over the right leg, both hands at the right foot or shin', () => {
  const { palm, ankle, knee, head, hip } = joints('single-leg-hamstring-stretch');
  expect(Math.abs(hip.right[2] - hip.left[2])).toBeLessThan(1);
  for (const side of ['right', 'left'] as const)
    expect(fromBone(palm[side], knee.right, ankle.right)).toBeLessThan(14);
  expect(head[1]).toBeGreaterThan(40);
});

test('straight leg twist: left leg long, right foot outside the left thigh, right hand behind', () => {
  const { palm, knee, ankle, hip } = joints('straight-leg-seated-twist');
  expect(ankle.right[0]).toBeLessThan(hip.left[0] - 8);
  expect(ankle.right[2]).toBeLessThan(10);
  expect(knee.right[2]).toBeGreaterThan(35);
  expect(distance(hip.left, ankle.left)).toBeGreaterThan(82);
  expect(palm.right[1]).toBeLessThan(-25);
  expect(palm.right[2]).toBeLessThan(6);
});

test('straight leg twist: turned to the right with the face, the left arm on the outside of the right leg', () => {
  const { palm, elbow, knee, ankle, face } = joints('straight-leg-seated-twist');
  expect(twistOf('straight-leg-seated-twist')).toBeGreaterThan(60);
  expect(face[0]).toBeGreaterThan(0.8);
  expect(elbow.left[0]).toBeGreaterThan(knee.right[0] + 5);
  expect(fromBone(elbow.left, knee.right, ankle.right)).toBeLessThan(22);
  // The hand is to the right of the shin, at its own height.
  const share = (knee.right[2] - palm.left[2]) / (knee.right[2] - ankle.right[2]);
  expect(palm.left[0]).toBeGreaterThan(knee.right[0] + share * (ankle.right[0] - knee.right[0]) + 8);
});

test('legs up the wall: both legs straight up at it, the seat close to it, arms at rest', () => {
  const { ankle, heel, hip, pelvis, palm } = joints('legs-up-the-wall');
  const wall = drawings['legs-up-the-wall'].wall ?? 0;
  for (const side of ['right', 'left'] as const) {
    expect(ankle[side][2] - hip[side][2]).toBeGreaterThan(84);
    // The heel's radius is 3.8 cm.
    expect(wall - heel[side][1]).toBeLessThan(5);
    expect(palm[side][2]).toBeLessThan(6);
  }
  expect(wall - pelvis[1]).toBeLessThan(12);
});

test('straight leg twist: the left hand rests on the straight leg', () => {
  const { palm, knee, hip, ankle } = joints('straight-leg-seated-twist');
  const legs = [fromBone(palm.left, hip.left, knee.left), fromBone(palm.left, knee.left, ankle.left)];
  // The leg's radius there is 6 cm, the hand's half thickness about 2.
  expect(Math.min(...legs)).toBeGreaterThan(5);
  expect(Math.min(...legs)).toBeLessThan(10);
});

test.each(['knees-to-chest', 'legs-up-the-wall', 'lying-single-leg-twist'] as const)(
  '%s: the head rests on the mat',
  (pose) => {
    // The skull's radius is 9.5 cm.
    expect(Math.abs(joints(pose).head[2] - 9.5)).toBeLessThan(1.5);
  },
);
