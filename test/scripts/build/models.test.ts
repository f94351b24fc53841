import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildModels, ModelError } from '../../../scripts/build/model-builder';
import { valuesOf, type LanguageModel } from '../../../scripts/build/models';
import { filesBelow, root } from '../../../scripts/project';
import { modelOf, sound } from '../check/support';

const outline = {
  invocationNames: {
    'en-US': 'back stretch routine',
    'en-GB': 'back stretch routine',
    'de-DE': 'rücken routine',
  },
  intents: { 'AMAZON.StopIntent': {}, WhatHelpsIntent: { condition: 'Condition' }, PainIntent: {} },
  slotTypes: { Condition: ['complaints', 'red-flags'] },
};

/** Small files without a mistake: each test changes some of them. */
const files = {
  'outline.json': outline,
  'en/intents/pain.json': {
    en: { PainIntent: ['that hurts'] },
    'en-GB': { PainIntent: ["that's sore"] },
  },
  'en/intents/questions.json': {
    en: { WhatHelpsIntent: ['what helps {condition}'], 'AMAZON.StopIntent': ['stop'] },
  },
  'en/slots/complaints.json': {
    en: { fatigue: ['fatigue', 'tired'], gas: ['gas'] },
    'en-GB': { fatigue: ['knackered'] },
  },
  'en/slots/red-flags.json': { en: { 'red-flag-fever': ['a fever'] } },
  'de/intents/pain.json': { de: { PainIntent: ['das tut weh'] } },
  'de/intents/questions.json': {
    de: { WhatHelpsIntent: ['was hilft gegen {condition}'], 'AMAZON.StopIntent': ['stopp'] },
  },
  'de/slots/complaints.json': { de: { fatigue: ['Müdigkeit'], gas: ['Blähungen'] } },
  'de/slots/red-flags.json': { de: { 'red-flag-fever': ['Fieber'] } },
};

function build(changes: Readonly<Record<string, unknown>> = {}): Map<string, LanguageModel> {
  const all = Object.entries<unknown>({ ...files, ...changes }).filter(
    ([, content]) => content !== undefined,
  );
  const models = buildModels(new Map<string, unknown>(all));
  return new Map(
    [...models].map(([locale, { interactionModel }]) => [locale, interactionModel.languageModel]),
  );
}

test('a locale has the whole model: intents in the order of the outline, values in the order of its files', () => {
  expect(build().get('en-US')).toEqual({
    invocationName: 'back stretch routine',
    intents: [
      { name: 'AMAZON.StopIntent', samples: ['stop'] },
      {
        name: 'WhatHelpsIntent',
        slots: [{ name: 'condition', type: 'Condition' }],
        samples: ['what helps {condition}'],
      },
      { name: 'PainIntent', samples: ['that hurts'] },
    ],
    types: [
      {
        name: 'Condition',
        values: [
          { id: 'fatigue', name: { value: 'fatigue', synonyms: ['tired'] } },
          { id: 'gas', name: { value: 'gas', synonyms: [] } },
          { id: 'red-flag-fever', name: { value: 'a fever', synonyms: [] } },
        ],
      },
    ],
  });
});

test('a region has the language and, behind it, what is said there alone', () => {
  const american = build().get('en-US');
  const british = build().get('en-GB');
  expect(british?.intents[2]?.samples).toEqual(['that hurts', "that's sore"]);
  expect(british?.types[0]?.values[0]?.name.synonyms).toEqual(['tired', 'knackered']);
  expect(british?.intents.slice(0, 2)).toEqual(american?.intents.slice(0, 2));
});

test('every locale of the outline has a model, each in its language', () => {
  const models = build();
  expect([...models.keys()]).toEqual(['en-US', 'en-GB', 'de-DE']);
  expect(models.get('de-DE')?.invocationName).toBe('rücken routine');
  expect(models.get('de-DE')?.intents[2]?.samples).toEqual(['das tut weh']);
});

const complaints = files['en/slots/complaints.json'];
const pain = files['en/intents/pain.json'];

test.each<[string, Readonly<Record<string, unknown>>, string]>([
  [
    'an intent file is missing',
    { 'de/intents/pain.json': undefined },
    'interaction-models/de/intents/pain.json: PainIntent has no samples. ' +
      'Add "PainIntent": ["phrase", "phrase"] to section "de", as in interaction-models/en/intents/pain.json.',
  ],
  [
    'a new intent has no samples yet',
    { 'outline.json': { ...outline, intents: { ...outline.intents, UndoIntent: {} } } },
    'interaction-models/en/intents/: UndoIntent has no samples. ' +
      'Add "UndoIntent": ["phrase", "phrase"] to section "en".',
  ],
  [
    'a slot file is missing',
    { 'de/slots/red-flags.json': undefined },
    'interaction-models/de/slots/red-flags.json: the file is missing. Copy ' +
      'interaction-models/en/slots/red-flags.json and translate it, or take it out of "slotTypes" in outline.json.',
  ],
  [
    'a language has no files yet',
    {
      'outline.json': {
        ...outline,
        invocationNames: { ...outline.invocationNames, 'fr-FR': 'routine du dos' },
      },
    },
    'interaction-models/fr/intents/questions.json: AMAZON.StopIntent has no samples. Add ' +
      '"AMAZON.StopIntent": ["phrase", "phrase"] to section "fr", as in interaction-models/en/intents/questions.json.',
  ],
  [
    'a language has files and no locale',
    { 'fr/intents/pain.json': { fr: { PainIntent: ['ça fait mal'] } } },
    'interaction-models/fr/intents/pain.json: outline.json has no locale of fr. Add one to "invocationNames".',
  ],
  [
    'an intent is misspelt',
    { 'en/intents/pain.json': { en: { PaneIntent: ['that hurts'] } } },
    'interaction-models/en/intents/pain.json: outline.json has no intent PaneIntent. ' +
      'Correct the name (PainIntent?), or add the intent to outline.json.',
  ],
  [
    'a region names an intent that the file does not have',
    { 'en/intents/pain.json': { ...pain, 'en-GB': { PaneIntent: ["that's sore"] } } },
    'interaction-models/en/intents/pain.json: en-GB adds to PaneIntent, which "en" does not have here. ' +
      'Correct the name (PainIntent?), or move the phrases to the file that has PaneIntent.',
  ],
  [
    'a region names a value that the file does not have',
    { 'en/slots/complaints.json': { ...complaints, 'en-GB': { fatigues: ['knackered'] } } },
    'interaction-models/en/slots/complaints.json: en-GB adds to fatigues, which "en" does not have here. ' +
      'Correct the name (fatigue?), or move the phrases to the file that has fatigues.',
  ],
  [
    'a region is unknown',
    { 'en/intents/pain.json': { ...pain, 'en-NZ': { PainIntent: ['sore as'] } } },
    'interaction-models/en/intents/pain.json: outline.json has no locale en-NZ of en. ' +
      'Correct it to one of en-US, en-GB, or add it to "invocationNames" there.',
  ],
  [
    'the section of the language is missing',
    { 'en/intents/pain.json': { 'en-GB': { PainIntent: ["that's sore"] } } },
    'interaction-models/en/intents/pain.json: it has no section "en". Write what the whole language says there.',
  ],
  [
    'an intent stands in two files',
    { 'en/intents/sore.json': { en: { PainIntent: ['ouch'] } } },
    'interaction-models/en/intents/sore.json: PainIntent is in en/intents/pain.json as well. ' +
      'Keep all its phrases in one of the two.',
  ],
  [
    'a value has no words',
    { 'en/slots/complaints.json': { en: { gas: [] } } },
    'interaction-models/en/slots/complaints.json: gas has no words. Write its name first, then its synonyms.',
  ],
  [
    'samples are no list',
    { 'en/intents/pain.json': { en: { PainIntent: 'that hurts' } } },
    'interaction-models/en/intents/pain.json: it must read { "en": { "intent": ["phrase", "phrase"] } }.',
  ],
  [
    'synonyms are no list',
    { 'en/slots/complaints.json': { en: { gas: { value: 'gas' } } } },
    'interaction-models/en/slots/complaints.json: it must read { "en": { "value id": ["phrase", "phrase"] } }.',
  ],
  [
    'a file lies where no model reads it',
    { 'en/intent/pain.json': pain },
    'interaction-models/en/intent/pain.json: no model reads it. Move it to LANGUAGE/intents/ or LANGUAGE/slots/.',
  ],
  [
    'a slot file belongs to no type',
    { 'en/slots/moods.json': { en: { stress: ['stress'] } } },
    'interaction-models/en/slots/moods.json: no slot type has it. Add "moods" to "slotTypes" in outline.json.',
  ],
  [
    'the outline is missing',
    { 'outline.json': undefined },
    'interaction-models/outline.json: the file is missing. Restore it from git.',
  ],
  [
    'an invocation name is no text',
    { 'outline.json': { ...outline, invocationNames: { 'en-US': null } } },
    'interaction-models/outline.json: "invocationNames" must read { "locale": "invocation name" }.',
  ],
  [
    'slots are no table',
    { 'outline.json': { ...outline, intents: { PainIntent: ['that hurts'] } } },
    'interaction-models/outline.json: "intents" must read { "intent": { "slot": "slot type" } }.',
  ],
  [
    'a slot type has no list of files',
    { 'outline.json': { ...outline, slotTypes: { Condition: 'complaints' } } },
    'interaction-models/outline.json: "slotTypes" must read { "slot type": ["file in slots/"] }.',
  ],
])('when %s, the error names the file and says what to do', (_mistake, changes, message) => {
  const attempt = (): unknown => build(changes);
  expect(attempt).toThrow(ModelError);
  expect(attempt).toThrow(new Error(message));
});

const folder = join(root, 'interaction-models');
const shared = filesBelow(folder).filter((name) => /^[a-z]+\/(intents|slots)\//.test(name));

/** Files of examples: what people say of a topic or of a sign, sentence by sentence. Nobody reads them from top to bottom. */
const isOfExamples = (name: string): boolean => /\/slots\/((talk|alarm)-|(poses|complaints)-told)/.test(name);

test.each(shared.filter((name) => !isOfExamples(name)))('%s is small: at most 600 lines', (name) => {
  expect(readFileSync(join(folder, name), 'utf8').split('\n').length).toBeLessThanOrEqual(600);
});

test('the skill gets what is said for a slot type anywhere in a language, each synonym once', () => {
  const base = modelOf(sound);
  const [type] = sound.types;
  const [value] = type?.values ?? [];
  if (type === undefined || value === undefined) throw new Error('The sound model has no slot values.');
  const said = { ...value, name: { ...value.name, synonyms: [...value.name.synonyms, 'said elsewhere'] } };
  const region = { interactionModel: { languageModel: { ...sound, types: [{ ...type, values: [said] }] } } };

  const [found] = valuesOf(type.name, [base, region]).types;

  expect(found?.values.map(({ id }) => id)).toEqual(type.values.map(({ id }) => id));
  expect(found?.values[0]?.name.synonyms).toEqual([...value.name.synonyms, 'said elsewhere']);
});
