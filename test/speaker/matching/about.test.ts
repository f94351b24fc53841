import { hear } from '../../../speaker/matching/match';
import { builtModels } from '../../../speaker/built';

const model = builtModels()('en-US');

test.each([
  'there is a dull ache at the bottom of my back whenever i stand for long',
  'ever since the car crash my back has been hurting badly',
  'my left leg has gone all numb since this morning',
])('"%s" is handed over whole, as what helps', (text) => {
  const { intent, slots } = hear(text, model);
  expect([intent, slots['condition']?.value]).toEqual(['WhatHelpsIntent', text]);
});

test('a value in the middle of something else does not stand for all of it', () => {
  expect(hear('i am tired of winning all the time', model).slots['condition']?.value).not.toBe('tired');
});

test.each(['turn on the lights in the kitchen', 'who won the football match', 'tell me a joke'])(
  '"%s" is about no value of ours',
  (text) => {
    expect(hear(text, model).intent).toBe('AMAZON.FallbackIntent');
  },
);

test.each([
  ['next', 'AMAZON.NextIntent'],
  ['what should i feel', 'WhatToFeelIntent'],
  ['that hurts', 'PainIntent'],
  ['do knees to chest', 'StartPoseIntent'],
])('"%s" is still %s', (text, intent) => {
  expect(hear(text, model).intent).toBe(intent);
});
