import type { Drawing } from './body';
import type { PoseId } from '../lambda/catalogue/types';

/** Turned to the right, the right hand behind, the left one outside the right knee. */
const crossLeggedSeatedTwist: Drawing = {
  pelvis: [0, 0, 10],
  spine: [0, 0.03, 1],
  neck: [0.1, 0.05, 1],
  face: [1, -0.15, -0.05],
  shoulders: [0.35, -0.94, 0],
  hips: [1, 0, 0],
  arms: {
    right: { end: [27, -27, 3], bend: [0.4, -1, 0] },
    left: { end: [42, 30, 20], bend: [0.2, 1, -0.4] },
  },
  legs: {
    right: { end: [0, 22, 7], bend: [0.9, 0.4, 0.12], toes: [-1, 0.3, -0.1] },
    left: { end: [0, 31, 6], bend: [-0.9, 0.4, 0.12], toes: [1, 0.3, -0.1] },
  },
  view: { turn: 155, above: 18 },
  mat: { middle: [0, 5, 0], long: 170, wide: 90 },
};

/** On the back, both knees drawn in, the hands around the shins. */
const kneesToChest: Drawing = {
  pelvis: [0, 0, 11],
  spine: [0, -1, -0.03],
  neck: [0, -1, 0.12],
  face: [0, 0.25, 1],
  shoulders: [1, 0, 0],
  hips: [1, 0, 0],
  arms: {
    right: { end: [9, -17, 52], bend: [0.7, -0.4, -0.7] },
    left: { end: [-9, -17, 52], bend: [-0.7, -0.4, -0.7] },
  },
  legs: {
    right: { end: [7, 11, 50], bend: [0.1, -1, 0.3], toes: [0, 1, 0.3] },
    left: { end: [-7, 11, 50], bend: [-0.1, -1, 0.3], toes: [0, 0.8, 0.6] },
  },
  view: { turn: 82, above: 12 },
  mat: { middle: [0, -30, 0], long: 170, wide: 60 },
};

/** On the back, the seat at a wall, both legs up it, the arms at rest. */
const legsUpTheWall: Drawing = {
  pelvis: [0, 0, 10],
  spine: [0, -1, -0.03],
  neck: [0, -1, 0.05],
  face: [0, 0.05, 1],
  shoulders: [1, 0, 0],
  hips: [1, 0, 0],
  arms: {
    right: { end: [40, -8, 3], bend: [1, -0.4, 0] },
    left: { end: [-40, -8, 3], bend: [-1, -0.4, 0] },
  },
  legs: {
    right: { end: [10, 7, 94], bend: [0, -1, 0], toes: [0.1, -0.75, 0.65] },
    left: { end: [-10, 7, 94], bend: [0, -1, 0], toes: [-0.1, -0.75, 0.65] },
  },
  view: { turn: 62, above: 18 },
  wall: 14,
  mat: { middle: [0, -66, 0], long: 150, wide: 60 },
};

/** On the back, the right leg long, the left knee dropped over to the right under the right hand, the left shoulder down. */
const lyingSingleLegTwist: Drawing = {
  pelvis: [0, 0, 11],
  spine: [-0.02, -1, -0.04],
  neck: [0, -1, 0.05],
  face: [0, 0.05, 1],
  shoulders: [1, 0, 0],
  hips: [0.55, 0.1, -0.83],
  arms: {
    right: { end: [33, 4, 17], bend: [1, 0, 0] },
    left: { end: [-78, -44, 4], bend: [0, 1, 0] },
  },
  legs: {
    right: { end: [8, 85, 6], bend: [0, 0, 1], toes: [0.2, 0.5, 0.8] },
    left: { end: [22, 50, 7], bend: [1, -0.3, 0.1], toes: [0.3, 0.9, 0] },
  },
  view: { turn: 90, above: 58 },
  over: ['left leg', 'right arm'],
  mat: { middle: [0, 10, 0], long: 190, wide: 75 },
};

/** The right leg straight, the left sole against its thigh, leaning over with both hands on the right foot. */
const singleLegHamstringStretch: Drawing = {
  pelvis: [0, 0, 11],
  spine: [0.06, 0.75, 0.66],
  neck: [0.03, 0.85, 0.5],
  face: [0, 0.75, -0.6],
  shoulders: [1, 0, 0],
  hips: [1, 0, 0],
  arms: {
    right: { end: [16, 80, 15], bend: [0.6, 0, -1] },
    left: { end: [8, 80, 15], bend: [-0.6, 0, -1] },
  },
  legs: {
    right: { end: [12, 84, 7], bend: [0, 0, 1], toes: [0, 0.15, 1] },
    left: { end: [3, 34, 6], bend: [-1, 0.3, 0.12], toes: [0.1, 1, 0] },
  },
  view: { turn: -108, above: 27 },
  mat: { middle: [0, 38, 0], long: 170, wide: 90 },
};

/** Turned to the right, the right foot outside the left thigh, the left arm around that leg, the right hand behind. */
const straightLegSeatedTwist: Drawing = {
  pelvis: [0, 0, 10],
  spine: [0, 0.05, 1],
  neck: [0.1, 0, 1],
  face: [1, -0.2, 0],
  shoulders: [0.4, -0.92, 0],
  hips: [1, 0, 0],
  arms: {
    right: { end: [8, -34, 3], bend: [0.4, -1, 0] },
    left: { end: [20, 8, 28], bend: [0.3, 1, 0.2] },
  },
  legs: {
    right: { end: [-21, 33, 8], bend: [0.2, 0.1, 1], toes: [-0.1, 1, -0.25] },
    left: { end: [-10, 84, 6], bend: [0, 0, 1], toes: [0, 0.2, 1] },
  },
  view: { turn: 112, above: 20 },
  over: ['right leg', 'left arm'],
  mat: { middle: [0, 30, 0], long: 180, wide: 80 },
};

/** One drawing for each pose. For a pose with two sides it is the right side; mirror.ts makes the left one. */
export const drawings = {
  'cross-legged-seated-twist': crossLeggedSeatedTwist,
  'knees-to-chest': kneesToChest,
  'lying-single-leg-twist': lyingSingleLegTwist,
  'single-leg-hamstring-stretch': singleLegHamstringStretch,
  'straight-leg-seated-twist': straightLegSeatedTwist,
  'legs-up-the-wall': legsUpTheWall,
} satisfies Readonly<Record<PoseId, Drawing>>;
