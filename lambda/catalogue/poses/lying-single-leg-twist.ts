import type { Pose } from '../types';

export const lyingSingleLegTwist: Pose = {
  id: 'lying-single-leg-twist',
  sides: ['right', 'left'],
  level: null,
  areas: ['hips', 'lower-back', 'spine'],
  benefits: [
    { id: 'tightness', told: 'arriving', source: 'article' },
    { id: 'loosen', told: 'holding', source: 'article' },
    { id: 'posture', told: 'holding', source: 'article' },
  ],
  steps: [
    { id: 'lie', on: 'first', move: 'medium', source: 'article' },
    { id: 'change', on: 'second', move: 'still', source: 'article' },
    { id: 'raise', on: 'each', move: 'small', source: 'article' },
    { id: 'drop', on: 'each', move: 'small', source: 'article', inPose: true },
    { id: 'press', on: 'each', move: 'small', source: 'article', inPose: true },
    {
      id: 'hold',
      on: 'each',
      move: 'still',
      source: 'article',
      inPose: true,
      hold: { kind: 'timed', length: 30, longest: 60 },
    },
    { id: 'release', on: 'each', move: 'small', source: 'article', inPose: true },
  ],
  answers: { feel: 'article', bend: 'added', easier: 'added' },
};
