import { builtInFindings } from '../../../scripts/checks/built-ins';
import { parityFindings } from '../../../scripts/checks/parity';
import { richnessFindings } from '../../../scripts/checks/richness';
import { sound, told, withCondition, withIntent } from '../support/package';

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
