import type { Drawing } from '../body';

/** On the back, both knees drawn in, the hands around the shins. */
export const kneesToChest: Drawing = {
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
