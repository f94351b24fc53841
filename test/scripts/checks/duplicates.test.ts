import { duplicateFindings } from '../../../scripts/checks/duplicates';
import { sound, told, withCondition, withIntent } from '../support/package';

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
  expect(duplicateFindings('en-US', withCondition('back', 'lower-back pain', 'lower back pain'))).toEqual([]);
});
