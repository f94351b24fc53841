import type { Drawing } from '../body';

/** On the back, the seat at a wall, both legs up it, the arms at rest. */
export const legsUpTheWall: Drawing = {
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
