import { slotFindings } from '../../../scripts/checks/slots';
import { sound, told, withIntent } from '../support/package';

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
