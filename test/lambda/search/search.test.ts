import fc from 'fast-check';
import { phrasesOf, vocabularyOf } from '../../../scripts/bench/ask/ask';
import { conditions } from '../../../lambda/catalogue/conditions';
import { findRedFlag } from '../../../lambda/catalogue/red-flags';
import { search, tellsOfPain } from '../../../lambda/search/search';
import { tinyLanguage } from './support';

const english = vocabularyOf('en');

test.each([
  ['sciatica', 'sure', 'sciatica'],
  ['shiatica', 'sure', 'sciatica'],
  ['sigh attica', 'sure', 'sciatica'],
  ['my lower back is killing me', 'sure', 'lower-back-pain'],
  ["i'm all bloated", 'sure', 'bloating'],
  ['neck and back pain', 'sure', 'back-pain'],
  ['my hips hurt', 'unsure', 'tight-hips'],
  ['sciatica and my foot is numb', 'red-flag', 'red-flag-numbness'],
  ['my back hurts since I fell down the stairs', 'red-flag', 'red-flag-injury'],
])('"%s" is %s: %s', (heard, kind, id) => {
  expect(search(heard, english)).toEqual({ kind, id });
});

test.each([
  'my foot fell asleep',
  'shoulder pain',
  'my knees hurt',
  'pain in my neck and shoulders',
  'arthritis in my lower back',
  'a stiff neck',
  'play hip hop',
  "i'm not pregnant",
  '',
  '...',
])('"%s" is nothing that we claim to know', (heard) => {
  expect(search(heard, english)).toEqual({ kind: 'none' });
});

test('whatever is heard, the answer is one that the catalogue knows, and always the same', () => {
  const words = fc.constantFrom(...english.phrases.flatMap(({ tokens }) => tokens));
  const sentence = fc.array(words, { maxLength: 9 }).map((list) => list.join(' '));
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), sentence), (heard) => {
      const found = search(heard, english);
      expect(search(heard, english)).toEqual(found);
      const known = found.kind === 'none' || ids.has(found.id) || findRedFlag(found.id) !== null;
      expect(known).toBe(true);
    }),
  );
});
const ids = new Set(conditions.map(({ id }) => id));

test('capitals, accents and punctuation do not matter', () => {
  const phrases = fc.constantFrom(...phrasesOf('en').map(({ phrase }) => phrase));
  fc.assert(
    fc.property(phrases, (phrase) => {
      const found = search(phrase, english);
      expect(search(phrase.toUpperCase(), english)).toEqual(found);
      expect(search(`  ${phrase.replaceAll(' ', ', ').replaceAll("'", '’')}?!`, english)).toEqual(found);
      expect(search(phrase.replaceAll('a', 'á'), english)).toEqual(found);
    }),
  );
});

test('even the longest speech is answered at once', () => {
  const speech = 'my poor old '.repeat(2_000);
  expect(search(speech, english)).toEqual({ kind: 'none' });
});

const tiny = tinyLanguage(
  {
    personal: ['my'],
    bodyParts: ['toes', 'arm'],
    illnesses: ['gout'],
    offTopic: ['phone'],
    otherPeople: ['mother*'],
    conjunctions: ['and'],
    negations: ['no'],
    figuresOfSpeech: ['come back'],
    complaintIdioms: ['tired of'],
    ignoredClauses: ['used to'],
    otherComplaints: ['stomach > bad'],
    painNow: ['hurts|ouch', 'burning'],
    complaints: { fatigue: ['tired'] },
    redFlags: { 'red-flag-fever': ['fever', 'tired of life'] },
  },
  {
    'tight-hamstrings': ['cannot touch toes', 'tightness'],
    sciatica: ['sciatica', 'gout in my leg', 'no luck'],
    stress: ['bad nerves'],
    'back-pain': ['come back pain'],
  },
);

test.each([
  ['fever', 'red-flag', 'red-flag-fever'],
  ['sciatica and fever', 'red-flag', 'red-flag-fever'],
  ['no fever my sciatica', 'sure', 'sciatica'],
  ['no fever but fever', 'red-flag', 'red-flag-fever'],
  ['tired of life', 'red-flag', 'red-flag-fever'],
  ['gout in my leg', 'sure', 'sciatica'],
  ['no luck', 'sure', 'sciatica'],
  ['come back pain', 'sure', 'back-pain'],
  ['so tired', 'sure', 'fatigue'],
  ['my sciatica', 'sure', 'sciatica'],
  ['my sciatica and my phone', 'none', null],
  ['my phone sciatica', 'none', null],
  ['my mothers sciatica', 'none', null],
  ['my arm sciatica', 'none', null],
  ['my cannot touch toes', 'sure', 'tight-hamstrings'],
  ['my cannot tuoch toes', 'none', null],
  ['my canot touch toes', 'none', null],
  ['my cannot touch toes phone', 'none', null],
  ['my phone', 'none', null],
  ['gout in my old leg', 'none', null],
  ['my sciatica and gout', 'none', null],
  ['tired of it', 'none', null],
  ['used to be tired', 'none', null],
  ['used to be fit and my sciatica', 'sure', 'sciatica'],
  ['my stomach bad nerves', 'none', null],
  ['my bad nerves', 'sure', 'stress'],
  ['stomach is bad and my sciatica', 'sure', 'sciatica'],
  ['come back my sciatica', 'sure', 'sciatica'],
])('in a language of a few words "%s" is %s: %s', (heard, kind, id) => {
  expect(search(heard, tiny)).toEqual(id === null ? { kind } : { kind, id });
});

test('of a long speech the first forty words count, and no more than their letters', () => {
  expect(search('word '.repeat(39) + 'fever', tiny).kind).toBe('red-flag');
  expect(search('word '.repeat(40) + 'fever', tiny).kind).toBe('none');
  expect(search(' '.repeat(635) + 'fever', tiny).kind).toBe('red-flag');
  expect(search(' '.repeat(636) + 'fever', tiny).kind).toBe('none');
});

test('only what hurts now tells of pain', () => {
  expect(tellsOfPain('Ouch!', tiny)).toBe(true);
  expect(tellsOfPain('my back hurts', tiny)).toBe(true);
  expect(tellsOfPain('burning', tiny)).toBe(true);
  expect(tellsOfPain('my back', tiny)).toBe(false);
  expect(tellsOfPain(' '.repeat(635) + 'hurts', tiny)).toBe(true);
  expect(tellsOfPain(' '.repeat(640) + 'hurts', tiny)).toBe(false);
});
