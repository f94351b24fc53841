import type { Drawing } from '../body';

/** On the back, the right leg long, the left knee dropped over to the right under the right hand, the left shoulder down. */
export const lyingSingleLegTwist: Drawing = {
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
