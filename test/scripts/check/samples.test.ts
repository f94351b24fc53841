import { slotFindings, ambiguityFindings, duplicateFindings } from '../../../scripts/check/samples';
import { sound, told, withIntent, withCondition } from './support';
import type { LanguageModel } from '../../../scripts/build/models';

describe('slots', () => {
  const slots = [{ name: 'pose', type: 'AMAZON.NUMBER' }];

  test('a sound model has no findings', () => {
    expect(slotFindings('en-US', sound)).toEqual([]);
  });

  test('a {slot} that the intent lacks is found', () => {
    const model = withIntent({ name: 'StartPoseIntent', samples: ['do {pose}'] });
    expect(told(slotFindings('en-US', model))).toEqual([
      'en-US StartPoseIntent: "do {pose}" has {pose}, which the intent lacks',
    ]);
  });

  test('a slot that no sample has is found', () => {
    const model = withIntent({ name: 'StartPoseIntent', slots, samples: ['do it'] });
    expect(told(slotFindings('en-US', model))).toEqual(['en-US StartPoseIntent: no sample has {pose}']);
  });

  test('a slot said twice in one sample is found', () => {
    const model = withIntent({ name: 'StartPoseIntent', slots, samples: ['{pose} or {pose}'] });
    expect(told(slotFindings('en-US', model))).toEqual([
      'en-US StartPoseIntent: "{pose} or {pose}" has {pose} twice',
    ]);
  });

  test('a slot type that the model lacks is found', () => {
    const unknown = [{ name: 'pose', type: 'Pose' }];
    const model = withIntent({ name: 'StartPoseIntent', slots: unknown, samples: ['do {pose}'] });
    expect(told(slotFindings('en-US', model))).toEqual([
      'en-US StartPoseIntent: {pose} is of type Pose, which the model lacks',
    ]);
  });

  test('a slot name with two types is found', () => {
    const other = [{ name: 'condition', type: 'AMAZON.NUMBER' }];
    const model = withIntent({ name: 'OtherIntent', slots: other, samples: ['number {condition}'] });
    expect(told(slotFindings('en-US', model))).toEqual([
      'en-US OtherIntent: {condition} is of type AMAZON.NUMBER here and Condition elsewhere',
    ]);
  });

  test('a search query without words around it is found', () => {
    const query = [{ name: 'query', type: 'AMAZON.SearchQuery' }];
    const model = withIntent({ name: 'AskIntent', slots: query, samples: ['{query}'] });
    expect(told(slotFindings('en-US', model))).toEqual([
      'en-US AskIntent: {query} is a search query and needs words around it',
    ]);
  });
});

describe('ambiguous', () => {
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
});

describe('duplicates', () => {
  test('a sound model has no findings', () => {
    expect(duplicateFindings('en-US', sound)).toEqual([]);
  });

  test('a sample of two intents is found, whatever its capitals and hyphens', () => {
    const model = withIntent({ name: 'OtherIntent', samples: ['Forget-me'] });
    expect(told(duplicateFindings('en-US', model))).toEqual([
      'en-US: "Forget-me" is in ForgetMeIntent and OtherIntent',
    ]);
  });

  test('a sample that stands twice in its intent is found', () => {
    const model = withIntent({ name: 'OtherIntent', samples: ['once', 'once'] });
    expect(told(duplicateFindings('en-US', model))).toEqual(['en-US: "once" stands twice in OtherIntent']);
  });

  test('a synonym of two values is found', () => {
    expect(told(duplicateFindings('en-US', withCondition('nerves', 'nerves', 'Sciatic nerve')))).toEqual([
      'en-US Condition: "Sciatic nerve" is in sciatica and nerves',
    ]);
  });

  test('one value may be written with and without a hyphen', () => {
    expect(duplicateFindings('en-US', withCondition('back', 'lower-back pain', 'lower back pain'))).toEqual(
      [],
    );
  });
});
