import { characterFindings } from '../../../scripts/checks/characters';
import { sound, told, withCondition, withIntent } from '../support/package';

test('a sound model has no findings', () => {
  expect(characterFindings('en-US', sound)).toEqual([]);
});

test.each(['stop!', 'what is this?', 'yes, please', 'and/or', 'give me 5', ' stop', 'stop  now', '', 'Stop'])(
  'the sample "%s" is found',
  (sample) => {
    const model = withIntent({ name: 'OtherIntent', samples: [sample] });
    expect(told(characterFindings('en-US', model))).toEqual([
      `en-US OtherIntent: "${sample}" has characters that a sample may not have`,
    ]);
  },
);

test.each(["i'm done", 'step-by-step', 'p. m. s.', 'weiß nicht', 'do {pose}'])(
  'the sample "%s" is fine',
  (sample) => {
    expect(characterFindings('en-US', withIntent({ name: 'OtherIntent', samples: [sample] }))).toEqual([]);
  },
);

test('a value of over 140 characters is found', () => {
  expect(told(characterFindings('en-US', withCondition('long', 'a'.repeat(141))))).toEqual([
    'en-US Condition long: a value has 141 characters',
  ]);
});

test('a digit in a synonym is found', () => {
  expect(told(characterFindings('en-US', withCondition('disc', 'disc', 'l5')))).toEqual([
    'en-US Condition disc: "l5" has characters that a value may not have',
  ]);
});
