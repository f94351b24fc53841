import type { Pose } from '../types';

export const crossLeggedSeatedTwist: Pose = {
  id: 'cross-legged-seated-twist',
  sides: ['right', 'left'],
  level: 'all',
  areas: ['hips', 'knees', 'ankles', 'spine', 'shoulders', 'chest'],
  benefits: [
    { id: 'stretch', told: 'holding', source: 'article' },
    { id: 'flexibility', told: 'holding', source: 'article' },
    { id: 'calm', told: 'holding', source: 'article' },
    { id: 'organs', told: 'holding', source: 'article' },
    { id: 'level', told: 'holding', source: 'article' },
  ],
  steps: [
    { id: 'sit', on: 'first', move: 'large', source: 'article' },
    { id: 'align', on: 'first', move: 'small', source: 'article' },
    { id: 'change', on: 'second', move: 'medium', source: 'article' },
    { id: 'hands', on: 'each', move: 'small', source: 'article' },
    { id: 'twist', on: 'each', move: 'small', source: 'article', inPose: true },
    {
      id: 'hold',
      on: 'each',
      move: 'still',
      source: 'article',
      inPose: true,
      hold: { kind: 'breaths', length: 10, longest: 10, depth: 'normal' },
    },
    { id: 'release', on: 'each', move: 'small', source: 'article', inPose: true },
  ],
  answers: { feel: 'article', bend: 'added', easier: 'added' },
};
