import type { Pose } from '../types';

/** The article says what this pose is for, but neither how it is done nor for how long: the steps are added. */
export const legsUpTheWall: Pose = {
  id: 'legs-up-the-wall',
  sides: ['both'],
  level: null,
  areas: ['spine', 'lower-back'],
  benefits: [
    { id: 'circulation', told: 'holding', source: 'article' },
    { id: 'lower-back', told: 'holding', source: 'article' },
  ],
  steps: [
    { id: 'sit-close', on: 'each', move: 'large', source: 'added' },
    { id: 'swing', on: 'each', move: 'large', source: 'added' },
    { id: 'straighten', on: 'each', move: 'small', source: 'article', inPose: true },
    { id: 'rest', on: 'each', move: 'still', source: 'added', inPose: true },
    {
      id: 'hold',
      on: 'each',
      move: 'still',
      source: 'added',
      inPose: true,
      hold: { kind: 'timed', length: 60, longest: 180 },
    },
    { id: 'release', on: 'each', move: 'medium', source: 'added', inPose: true },
    { id: 'rise', on: 'each', move: 'medium', source: 'added', followsOn: true },
  ],
  answers: { feel: 'added', bend: 'added', easier: 'added' },
};
