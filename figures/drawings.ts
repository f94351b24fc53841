import type { Drawing } from './body';
import type { PoseId } from '../lambda/catalogue/types';

/** Turned to the right, the right hand behind, the left one outside the right knee. */
const crossLeggedSeatedTwist: Drawing = {
  pelvis: [0, 0, 11],
  spine: [0.04, 0.04, 1],
  neck: [0, 0, 1],
  face: [1, 0.25, -0.03],
  shoulders: [0.42, -0.91, 0.02],
  hips: [1, 0, 0],
  arms: {
    right: {
      end: [24, -37, 5.6],
      bend: [0.6, -0.8, 0],
      fingers: [0.9, -0.4, -0.25],
      thumb: [0.4, 0.9, -0.1],
    },
    left: { end: [38, 34, 20], bend: [0.2, 1, -0.2], fingers: [0.5, 0.3, -0.85], thumb: [-0.9, 0.4, 0] },
  },
  legs: {
    right: { end: [-9, 30, 5], bend: [0.9, 0.5, 0.2], toes: [-0.75, 0.65, -0.05] },
    left: { end: [8, 35, 9], bend: [-0.9, 0.5, 0.2], toes: [0.95, 0.3, -0.2] },
  },
  view: { turn: 172, above: 23 },
  order: [
    ['right upper arm', 'right forearm'],
    ['shirt', 'right sleeve'],
    ['head'],
    ['right shin'],
    ['pelvis', 'left hip', 'left thigh'],
    ['right hip', 'right thigh'],
    ['left shin'],
    ['left upper arm', 'left forearm'],
    ['left sleeve'],
  ],
  works: 'right arm',
  arrow: [
    [-18, 18, 108],
    [-2, 26, 108],
    [16, 21, 108],
    [25, 8, 108],
  ],
  letter: [52, -20, 95],
  mat: { middle: [0, 8, 0], long: 92, wide: 150 },
};

/** On the back, both knees drawn in, the hands around the shins. */
const kneesToChest: Drawing = {
  pelvis: [0, 0, 11],
  spine: [0, -1, 0],
  neck: [0, -1, -0.05],
  face: [0, 0.3, 1],
  shoulders: [1, 0, 0],
  hips: [1, 0, 0],
  arms: {
    right: { end: [8, -17, 47], bend: [1, 0.1, -0.3], fingers: [-1, 0.1, 0.1], thumb: [-0.3, -1, 0.2] },
    left: { end: [-7, -15, 47], bend: [-0.8, 0.2, -0.6], fingers: [1, 0.1, 0.1], thumb: [0.3, -1, 0.2] },
  },
  legs: {
    right: { end: [8, 6, 40], bend: [0.15, -1, 0.3], toes: [0, 0.55, 0.85] },
    left: { end: [-8, 6, 40], bend: [-0.15, -1, 0.3], toes: [0, 0.55, 0.85] },
  },
  view: { turn: 108, above: 26 },
  order: [
    ['left upper arm'],
    ['left hip', 'left thigh', 'left shin'],
    ['shirt', 'left sleeve'],
    ['head'],
    ['left forearm'],
    ['right shin'],
    ['pelvis', 'right hip', 'right thigh'],
    ['right upper arm', 'right forearm'],
    ['right sleeve'],
  ],
  mat: { middle: [0, -20, 0], long: 176, wide: 72 },
};

/** On the back, the seat at a wall, both legs up it, the arms at rest. */
const legsUpTheWall: Drawing = {
  pelvis: [0, 0, 11],
  spine: [0, -1, -0.01],
  neck: [0, -1, -0.02],
  face: [0, 0.1, 1],
  shoulders: [1, 0, 0],
  hips: [1, 0, 0],
  arms: {
    right: { end: [41, -4, 4], bend: [1, -0.4, 0], fingers: [0.3, 1, 0], thumb: [-0.8, 0.5, 0.3] },
    left: { end: [-41, -4, 4], bend: [-1, -0.4, 0], fingers: [-0.3, 1, 0], thumb: [0.8, 0.5, 0.3] },
  },
  legs: {
    right: { end: [9, 4, 95.8], bend: [0, -1, 0], toes: [0.15, -0.75, 0.65] },
    left: { end: [-9, 4, 95.8], bend: [0, -1, 0], toes: [-0.15, -0.75, 0.65] },
  },
  view: { turn: 52, above: 28 },
  wall: 11,
  order: [
    ['left upper arm', 'left forearm'],
    ['left hip', 'left thigh', 'left shin'],
    ['pelvis', 'right hip', 'right thigh', 'right shin'],
    ['shirt', 'left sleeve'],
    ['head'],
    ['right upper arm', 'right forearm'],
    ['right sleeve'],
  ],
  mat: { middle: [0, -47, 0], long: 112, wide: 100 },
};

/** On the back, the right leg long, the left knee dropped over to the right under the right hand, the left arm out. */
const lyingSingleLegTwist: Drawing = {
  pelvis: [0, 0, 11],
  spine: [-0.02, -1, -0.02],
  neck: [0, -1, -0.02],
  face: [0, 0.05, 1],
  shoulders: [1, 0, 0],
  hips: [0.55, 0.1, -0.83],
  arms: {
    right: { end: [31, 3, 20], bend: [1, -0.4, 0.4], thumb: [-0.4, 0.9, 0] },
    left: { end: [-80.7, -50, 6], bend: [0, 1, 0.2], fingers: [-1, -0.1, 0], thumb: [-0.5, 0.9, 0] },
  },
  legs: {
    right: { end: [8, 84, 7], bend: [0, 0, 1], toes: [0.2, 0.4, 0.85] },
    left: { end: [36, 48, 6], bend: [0.8, -0.6, 0.05], toes: [0.6, 0.8, 0] },
  },
  view: { turn: 102, above: 54 },
  order: [
    ['left upper arm', 'left forearm'],
    ['right hip', 'right thigh', 'right shin'],
    ['shirt', 'left sleeve'],
    ['head'],
    ['pelvis'],
    ['left hip'],
    ['left thigh', 'left shin'],
    ['right upper arm', 'right forearm'],
    ['right sleeve'],
  ],
  works: 'left leg',
  arrow: [
    [-14, 12, 52],
    [6, 30, 54],
    [22, 34, 44],
    [31, 26, 30],
  ],
  letter: [44, -34, 0],
  mat: { middle: [0, 0, 0], long: 196, wide: 84 },
};

/** The right leg straight, the left sole against its thigh, leaning over with both hands on the right foot. */
const singleLegHamstringStretch: Drawing = {
  pelvis: [0, 0, 11],
  spine: [0.05, 0.66, 0.75],
  neck: [0.03, 0.8, 0.6],
  face: [-0.1, 0.95, -0.3],
  shoulders: [1, 0, 0],
  hips: [1, 0, 0],
  arms: {
    right: { end: [19, 74, 14], bend: [0.6, 0, -1], fingers: [-0.2, 0.9, -0.3], thumb: [-1, 0.3, 0.5] },
    left: { end: [5, 71, 15], bend: [-1, 0, -0.8], fingers: [0.5, 0.6, -0.7], thumb: [0.4, 0.9, 0.5] },
  },
  legs: {
    right: { end: [12, 84, 7], bend: [0, 0, 1], toes: [0, 0.15, 1] },
    left: { end: [0, 33, 6], bend: [-1, 0.3, 0.12], toes: [0.25, 0.9, 0.2] },
  },
  view: { turn: -118, above: 34 },
  order: [
    ['right upper arm', 'right forearm'],
    ['right thigh', 'right shin'],
    ['right hip'],
    ['shirt', 'right sleeve'],
    ['head'],
    ['pelvis', 'left hip', 'left thigh', 'left shin'],
    ['left upper arm', 'left forearm'],
    ['left sleeve'],
  ],
  works: 'right leg',
  letter: [20, 96, 40],
  mat: { middle: [0, 36, 0], long: 150, wide: 100 },
};

/** Turned to the right, the right foot outside the left thigh, the left arm outside that leg, the right hand behind. */
const straightLegSeatedTwist: Drawing = {
  pelvis: [0, 0, 11],
  spine: [0, -0.1, 1],
  neck: [0.05, -0.02, 1],
  face: [0.9, -0.4, -0.02],
  shoulders: [0.26, -0.97, -0.1],
  hips: [1, 0, 0],
  arms: {
    right: { end: [12, -36, 5.6], bend: [0.4, -1, 0], fingers: [0.4, -0.9, -0.25], thumb: [0.9, 0.4, -0.2] },
    left: { end: [-6, 39, 21], bend: [1, 0.2, -0.3], fingers: [-0.5, 0.8, -0.35], thumb: [0.7, 0.7, 0.1] },
  },
  legs: {
    right: { end: [-27, 29, 8], bend: [0.4, 0.1, 1], toes: [-0.1, 1, -0.2] },
    left: { end: [-10, 84, 7], bend: [0, 0, 1], toes: [0, 0.2, 1] },
  },
  view: { turn: 128, above: 34 },
  order: [
    ['right upper arm', 'right forearm'],
    ['shirt', 'right sleeve'],
    ['head'],
    ['right shin'],
    ['pelvis', 'left hip', 'left thigh', 'left shin'],
    ['right hip'],
    ['right thigh'],
    ['left upper arm', 'left forearm'],
    ['left sleeve'],
  ],
  works: 'right leg',
  arrow: [
    [-6, 25, 117],
    [10, 24, 117],
    [22, 13, 117],
    [26, -2, 117],
  ],
  letter: [40, -30, 80],
  mat: { middle: [0, 26, 0], long: 160, wide: 90 },
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
