import { completeModels, derive, ModelError, valuesOf, type ModelFile } from '../../scripts/models';
import { modelOf, sound } from './support/package';

const base = modelOf(sound);

test('a region without words of its own has the model that it follows', () => {
  expect(derive(base, { derivedFrom: 'en-US' }, 'en-CA')).toEqual(base);
});

test('a region adds samples to an intent and leaves the others', () => {
  const variant = { derivedFrom: 'en-US', samples: { ForgetMeIntent: ['forget me mate'] } };
  const { intents } = derive(base, variant, 'en-AU').interactionModel.languageModel;
  expect(intents.find(({ name }) => name === 'ForgetMeIntent')?.samples).toEqual([
    'forget me',
    'forget me mate',
  ]);
  expect(intents.slice(0, 2)).toEqual(sound.intents.slice(0, 2));
});

test('a region adds synonyms to a value and leaves the base as it was', () => {
  const before = structuredClone(base);
  const variant = { derivedFrom: 'en-US', synonyms: { Condition: { hips: ['hip joints'] } } };
  const { types } = derive(base, variant, 'en-GB').interactionModel.languageModel;
  expect(types[0]?.values[1]?.name).toEqual({ value: 'hips', synonyms: ['hip', 'hip joints'] });
  expect(base).toEqual(before);
});

test.each([
  [{ samples: { ForgetIntent: ['x'] } }, 'en-GB adds samples to intent ForgetIntent'],
  [{ synonyms: { Conditions: {} } }, 'en-GB adds synonyms to slot type Conditions'],
  [{ synonyms: { Condition: { hip: ['x'] } } }, 'en-GB adds synonyms to Condition hip'],
])('a misspelt name in %j is refused, not dropped', (variant, message) => {
  const attempt = (): unknown => derive(base, { derivedFrom: 'en-US', ...variant }, 'en-GB');
  expect(attempt).toThrow(ModelError);
  expect(attempt).toThrow(message);
});

test('all files give all locales', () => {
  const files = new Map<string, ModelFile>([
    ['en-US', base],
    ['en-CA', { derivedFrom: 'en-US' }],
  ]);
  expect([...completeModels(files).keys()]).toEqual(['en-US', 'en-CA']);
});

test('a region that follows no model of its own is refused', () => {
  const files = new Map<string, ModelFile>([
    ['en-CA', { derivedFrom: 'en-GB' }],
    ['en-GB', { derivedFrom: 'en-US' }],
    ['en-US', base],
  ]);
  expect(() => completeModels(files)).toThrow('en-CA follows en-GB, which has no model of its own.');
});

test('the skill gets what is said for a slot type anywhere in a language, each synonym once', () => {
  const [type] = sound.types;
  const [value] = type?.values ?? [];
  if (type === undefined || value === undefined) throw new Error('The sound model has no slot values.');
  const said = { ...value, name: { ...value.name, synonyms: [...value.name.synonyms, 'said elsewhere'] } };
  const region = { interactionModel: { languageModel: { ...sound, types: [{ ...type, values: [said] }] } } };

  const [found] = valuesOf(type.name, [base, region]).types;

  expect(found?.values.map(({ id }) => id)).toEqual(type.values.map(({ id }) => id));
  expect(found?.values[0]?.name.synonyms).toEqual([...value.name.synonyms, 'said elsewhere']);
});
