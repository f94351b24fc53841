import {
  characterFindings,
  builtInFindings,
  parityFindings,
  richnessFindings,
  sizeFindings,
  invocationNameFindings,
} from '../../../scripts/check/model';
import { sound, told, withCondition, withIntent, english } from './support';

describe('characters', () => {
  test('a sound model has no findings', () => {
    expect(characterFindings('en-US', sound)).toEqual([]);
  });

  test.each([
    'stop!',
    'what is this?',
    'yes, please',
    'and/or',
    'give me 5',
    ' stop',
    'stop  now',
    '',
    'Stop',
  ])('the sample "%s" is found', (sample) => {
    const model = withIntent({ name: 'OtherIntent', samples: [sample] });
    expect(told(characterFindings('en-US', model))).toEqual([
      `en-US OtherIntent: "${sample}" has characters that a sample may not have`,
    ]);
  });

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
});

describe('intents', () => {
  const many = Array.from({ length: 12 }, (_, index) => `say ${'again '.repeat(index + 1).trim()}`);

  test('every built-in intent that is missing is found', () => {
    const findings = told(builtInFindings('en-US', sound));
    expect(findings).toHaveLength(12);
    expect(findings).toContain('en-US: AMAZON.FallbackIntent is missing');
    expect(findings).not.toContain('en-US: AMAZON.HelpIntent is missing');
  });

  test('an intent of ours with eleven samples is found, one with twelve is not', () => {
    const few = { name: 'FewIntent', samples: many.slice(1) };
    const model = { ...sound, intents: [few, { name: 'ManyIntent', samples: many }] };
    expect(told(richnessFindings('en-US', model))).toEqual(['en-US FewIntent: has 11 samples, not 12']);
  });

  test('an intent, a slot or a value that one locale lacks is found there', () => {
    const findings = parityFindings(
      new Map([
        ['en-US', withIntent({ name: 'FlowIntent', slots: [{ name: 'a', type: 'B' }], samples: [] })],
        ['de-DE', withCondition('knees', 'Knie')],
      ]),
    );
    expect(told(findings)).toEqual([
      'en-US: lacks value Condition knees',
      'de-DE: lacks intent FlowIntent',
      'de-DE: lacks slot FlowIntent {a: B}',
    ]);
  });

  test('the same intents, slots and values are no finding, whatever the words', () => {
    const models = new Map([
      ['en-US', withCondition('knees', 'knees')],
      ['de-DE', withCondition('knees', 'Knie', 'das Knie')],
    ]);
    expect(parityFindings(models)).toEqual([]);
  });
});

describe('invocation name', () => {
  function faults(name: string): string[] {
    return invocationNameFindings('en-US', name, english()).map(({ what }) =>
      what.replace(`invocation name "${name}" `, ''),
    );
  }

  test('our own name is fine', () => {
    expect(faults('back stretch routine')).toEqual([]);
  });

  test.each([
    ['stretching', 'needs two words or more'],
    ['Back stretch routine', 'may hold lower-case letters, spaces, apostrophes and full stops only'],
    ['back stretch 2', 'may hold lower-case letters, spaces, apostrophes and full stops only'],
    ['back  stretch', 'has a space too many'],
    ['start stretching now', 'may not contain "start"'],
    ['stretch for sciatica', 'may not contain "for"'],
    ['my alexa stretch', 'may not contain "alexa"'],
    ['the stretch', 'has two words, so not "the"'],
  ])('the name "%s" %s', (name, fault) => {
    expect(faults(name)).toEqual([fault]);
  });
});

test('a model has to fit into 1.5 MB', () => {
  expect(sizeFindings('en-US', { samples: ['a'.repeat(1_400_000)] })).toEqual([]);
  expect(told(sizeFindings('en-US', { samples: ['a'.repeat(1_500_000)] }))).toEqual([
    'en-US: the model has 1500016 bytes, more than 1500000',
  ]);
});
