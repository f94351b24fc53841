import { ambiguityFindings } from '../../../scripts/checks/ambiguous';
import type { LanguageModel } from '../../../scripts/models';
import { sound, told } from '../support/package';

function withPose(value: string, sample: string): LanguageModel {
  return {
    ...sound,
    intents: [
      ...sound.intents,
      { name: 'StartPoseIntent', slots: [{ name: 'pose', type: 'Pose' }], samples: [sample] },
    ],
    types: [...sound.types, { name: 'Pose', values: [{ id: 'pose', name: { value, synonyms: [] } }] }],
  };
}

test('words that fill the slots of two intents in the same sentence are found', () => {
  expect(told(ambiguityFindings('en-US', withPose('Hips', 'what helps {pose}')))).toEqual([
    'en-US: "what helps hips" is in WhatHelpsIntent and StartPoseIntent',
  ]);
});

test('the same sentence with other words is no finding', () => {
  expect(ambiguityFindings('en-US', withPose('knees to chest', 'what helps {pose}'))).toEqual([]);
});

test('the same words in another sentence are no finding', () => {
  expect(ambiguityFindings('en-US', withPose('hips', 'do {pose}'))).toEqual([]);
});
