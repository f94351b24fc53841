import type { Drawing } from '../body';

/** The right leg straight, the left sole against its thigh, leaning over with both hands on the right foot. */
export const singleLegHamstringStretch: Drawing = {
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
