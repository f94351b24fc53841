import type { Pose } from '../types';

export const straightLegSeatedTwist: Pose = {
  id: 'straight-leg-seated-twist',
  sides: ['right', 'left'],
  level: null,
  areas: ['spine'],
  benefits: [
    { id: 'flexibility', told: 'arriving', source: 'article' },
    { id: 'complaints', told: 'holding', source: 'article' },
  ],
  steps: [
    { id: 'sit', on: 'first', move: 'small', source: 'article' },
    { id: 'change', on: 'second', move: 'small', source: 'article' },
    { id: 'bend', on: 'each', move: 'medium', source: 'article' },
    { id: 'turn', on: 'each', move: 'medium', source: 'article', inPose: true },
    { id: 'lengthen', on: 'each', move: 'small', source: 'article', inPose: true },
    { id: 'twist', on: 'each', move: 'still', source: 'article', inPose: true },
    {
      id: 'hold',
      on: 'each',
      move: 'still',
      source: 'article',
      inPose: true,
      hold: { kind: 'breaths', length: 3, longest: 8, depth: 'deep' },
    },
    { id: 'release', on: 'each', move: 'small', source: 'added', inPose: true },
  ],
  answers: { feel: 'article', bend: 'article', easier: 'added' },
};
