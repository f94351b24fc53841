import type { Drawing } from '../body';

/** Turned to the right, the right foot outside the left thigh, the left arm around that leg, the right hand behind. */
export const straightLegSeatedTwist: Drawing = {
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
