import type { Pose } from '../types';

export const singleLegHamstringStretch: Pose = {
  id: 'single-leg-hamstring-stretch',
  sides: ['right', 'left'],
  level: null,
  areas: ['hamstrings', 'lower-back'],
  benefits: [{ id: 'stretch', told: 'holding', source: 'article' }],
  steps: [
    { id: 'sit', on: 'first', move: 'large', source: 'article' },
    { id: 'change', on: 'second', move: 'medium', source: 'article' },
    { id: 'align', on: 'each', move: 'still', source: 'article', inPose: true },
    { id: 'fold', on: 'each', move: 'small', source: 'article', inPose: true },
    {
      id: 'hold',
      on: 'each',
      move: 'still',
      source: 'article',
      inPose: true,
      hold: { kind: 'timed', length: 20, longest: 40 },
    },
    { id: 'release', on: 'each', move: 'small', source: 'added', inPose: true },
  ],
  answers: { feel: 'article', bend: 'added', easier: 'added' },
};
