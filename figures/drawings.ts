import type { Drawing } from './body';
import type { PoseId } from '../lambda/catalogue/types';

/** Turned to the right, the right hand behind, the left one outside the right knee. */
const crossLeggedSeatedTwist: Drawing = {
  pelvis: [0, 0, 11],
  spine: [0, 0.02, 1],
  neck: [0.05, 0.03, 1],
  face: [1, 0.25, -0.03],
  shoulders: [0.47, -0.88, 0],
  hips: [1, 0, 0],
  arms: {
    right: { end: [28, -30, 5], bend: [0.6, -0.8, 0], fingers: [0.7, -0.7, -0.1] },
    left: { end: [35, 35, 22], bend: [0.2, 1, -0.2], fingers: [0.9, -0.1, -0.5] },
  },
  legs: {
    right: { end: [-8, 25, 6], bend: [0.9, 0.5, 0.25], toes: [-1, 0.15, -0.05] },
    left: { end: [8, 33, 7], bend: [-0.9, 0.5, 0.25], toes: [1, 0.1, -0.05] },
  },
  view: { turn: 165, above: 18 },
  order: [
    'right upper arm',
    'right forearm',
    'trunk',
    'head',
    'left thigh',
    'right thigh',
    'right shin',
    'left shin',
    'left upper arm',
    'left forearm',
  ],
  works: ['right upper arm', 'right forearm'],
  arrow: [
    [-24, 8, 104],
    [-8, 24, 104],
    [12, 20, 104],
    [24, 4, 104],
    [24, -6, 104],
  ],
  letter: [52, -20, 95],
  mat: { middle: [0, 8, 0], long: 100, wide: 130 },
};

/** On the back, both knees drawn in, the shins crossed, the arms around them. */
const kneesToChest: Drawing = {
  pelvis: [0, 0, 12],
  spine: [0, -1, -0.01],
  neck: [0, -1, 0.1],
  face: [0, 0.3, 1],
  shoulders: [1, 0, 0],
  hips: [1, 0, 0],
  arms: {
    right: { end: [4, -20, 49], bend: [1, 0.3, -0.3], fingers: [-1, 0.1, 0] },
    left: { end: [-3, -18, 50], bend: [-0.8, 0.2, -0.6], fingers: [1, 0.1, -0.1] },
  },
  legs: {
    right: { end: [-6, 4, 40], bend: [0.2, -1, 0], toes: [-0.1, 0.9, 0.4] },
    left: { end: [6, 2, 44], bend: [-0.2, -1, 0], toes: [0.1, 0.9, 0.4] },
  },
  view: { turn: 108, above: 28 },
  order: [
    'left upper arm',
    'left thigh',
    'trunk',
    'head',
    'left shin',
    'left forearm',
    'right thigh',
    'right shin',
    'right upper arm',
    'right forearm',
  ],
  mat: { middle: [0, -28, 0], long: 150, wide: 60 },
};

/** On the back, the seat at a wall, both legs up it, the arms at rest. */
const legsUpTheWall: Drawing = {
  pelvis: [0, 0, 11],
  spine: [0, -1, -0.01],
  neck: [0, -1, 0.05],
  face: [0, 0.1, 1],
  shoulders: [1, 0, 0],
  hips: [1, 0, 0],
  arms: {
    right: { end: [38, -6, 4], bend: [1, -0.4, 0], fingers: [0.5, 1, 0] },
    left: { end: [-38, -6, 4], bend: [-1, -0.4, 0], fingers: [-0.5, 1, 0] },
  },
  legs: {
    right: { end: [10, 3, 95.8], bend: [0, -1, 0], toes: [0.1, -0.95, 0.3] },
    left: { end: [-10, 3, 95.8], bend: [0, -1, 0], toes: [-0.1, -0.95, 0.3] },
  },
  view: { turn: 68, above: 12 },
  wall: 11,
  order: [
    'left upper arm',
    'left forearm',
    'left thigh',
    'left shin',
    'trunk',
    'head',
    'right thigh',
    'right shin',
    'right upper arm',
    'right forearm',
  ],
  mat: { middle: [0, -56, 0], long: 140, wide: 70 },
};

/** On the back, the right leg long, the left knee dropped over to the right under the right hand, the left arm out. */
const lyingSingleLegTwist: Drawing = {
  pelvis: [0, 0, 11],
  spine: [-0.02, -1, -0.02],
  neck: [0, -1, 0.03],
  face: [0, 0.05, 1],
  shoulders: [1, 0, 0],
  hips: [0.55, 0.1, -0.83],
  arms: {
    right: { end: [31, 1, 18], bend: [1, -0.4, 0.4] },
    left: { end: [-80.7, -50, 6], bend: [0, 1, 0.2], fingers: [-1, -0.1, 0] },
  },
  legs: {
    right: { end: [8, 84, 7], bend: [0, 0, 1], toes: [0.2, 0.5, 0.85] },
    left: { end: [28, 48, 7], bend: [1, -0.3, 0.1], toes: [0.2, 1, 0] },
  },
  view: { turn: 90, above: 58 },
  order: [
    'left upper arm',
    'left forearm',
    'right thigh',
    'right shin',
    'trunk',
    'head',
    'left thigh',
    'left shin',
    'right upper arm',
    'right forearm',
  ],
  works: ['right upper arm', 'right forearm'],
  arrow: [
    [-36, 22, 11],
    [-22, 36, 11],
    [0, 42, 22],
    [22, 34, 30],
  ],
  letter: [44, -34, 0],
  mat: { middle: [0, 0, 0], long: 196, wide: 80 },
};

/** The right leg straight, the left sole against its thigh, leaning over with both hands on the right foot. */
const singleLegHamstringStretch: Drawing = {
  pelvis: [0, 0, 11],
  spine: [0.05, 0.66, 0.75],
  neck: [0.03, 0.75, 0.66],
  face: [0.05, 0.95, -0.15],
  shoulders: [1, 0, 0],
  hips: [1, 0, 0],
  arms: {
    right: { end: [18, 76, 16], bend: [0.6, 0, -1] },
    left: { end: [6, 76, 16], bend: [-0.6, 0, -1] },
  },
  legs: {
    right: { end: [12, 84, 7], bend: [0, 0, 1], toes: [0, 0.15, 1] },
    left: { end: [0, 33, 6], bend: [-1, 0.3, 0.12], toes: [0.25, 0.9, 0.2] },
  },
  view: { turn: -158, above: 40 },
  order: [
    'right thigh',
    'right shin',
    'trunk',
    'left thigh',
    'left shin',
    'right upper arm',
    'right forearm',
    'left upper arm',
    'left forearm',
    'head',
  ],
  works: ['right thigh', 'right shin'],
  letter: [38, 84, 0],
  mat: { middle: [0, 38, 0], long: 130, wide: 100 },
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
    right: { end: [12, -34, 5], bend: [0.4, -1, 0], fingers: [0.3, -1, -0.1] },
    left: { end: [-5, 36, 14], bend: [1, 0.3, 0.3] },
  },
  legs: {
    right: { end: [-27, 29, 8], bend: [0.4, 0.1, 1], toes: [-0.1, 1, -0.2] },
    left: { end: [-10, 84, 7], bend: [0, 0, 1], toes: [0, 0.2, 1] },
  },
  view: { turn: 138, above: 30 },
  order: [
    'right upper arm',
    'right forearm',
    'trunk',
    'head',
    'right shin',
    'left thigh',
    'left shin',
    'right thigh',
    'left upper arm',
    'left forearm',
  ],
  works: ['right thigh', 'right shin'],
  arrow: [
    [-16, 24, 112],
    [8, 22, 112],
    [24, 4, 112],
    [20, -18, 112],
    [8, -26, 112],
  ],
  letter: [40, -30, 80],
  mat: { middle: [0, 26, 0], long: 150, wide: 90 },
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
