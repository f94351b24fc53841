import type { Drawing } from '../body';

/** Turned to the right, the right hand behind, the left one outside the right knee. */
export const crossLeggedSeatedTwist: Drawing = {
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
