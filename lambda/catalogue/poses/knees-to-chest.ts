import type { Pose } from '../types';

export const kneesToChest: Pose = {
  id: 'knees-to-chest',
  sides: ['both'],
  level: null,
  areas: ['lower-back'],
  benefits: [
    { id: 'digestion', told: 'holding', source: 'article' },
    { id: 'lower-back', told: 'holding', source: 'article' },
  ],
  steps: [
    { id: 'lie', on: 'each', move: 'medium', source: 'article' },
    { id: 'draw-in', on: 'each', move: 'small', source: 'article' },
    { id: 'wrap', on: 'each', move: 'small', source: 'article', inPose: true },
    { id: 'ground', on: 'each', move: 'small', source: 'article', inPose: true },
    { id: 'rock', on: 'each', move: 'small', source: 'article', inPose: true },
    { id: 'gaze', on: 'each', move: 'still', source: 'article', inPose: true },
    {
      id: 'hold',
      on: 'each',
      move: 'still',
      source: 'article',
      inPose: true,
      hold: { kind: 'timed', length: 60, longest: 60 },
    },
    { id: 'release', on: 'each', move: 'still', source: 'added', inPose: true },
  ],
  answers: { feel: 'article', bend: 'article', easier: 'added' },
};
