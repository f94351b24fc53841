import fc from 'fast-check';
import { fileOf, vocabularyOf } from '../../../scripts/bench/ask/ask';
import { phrasesOf } from '../../../scripts/bench/ask/phrases';
import { conditions } from '../../../lambda/catalogue/conditions';
import { findCaution } from '../../../lambda/catalogue/cautions';
import { findRedFlag } from '../../../lambda/catalogue/red-flags';
import { search, tellsOfPain } from '../../../lambda/search/search';
import { tinyLanguage, answer } from './support';

const english = vocabularyOf('en');

test.each([
  ['sciatica', 'sure', 'sciatica'],
  ['shiatica', 'sure', 'sciatica'],
  ['sigh attica', 'sure', 'sciatica'],
  ['my lower back is killing me', 'sure', 'lower-back-pain'],
  ["i'm all bloated", 'sure', 'bloating'],
  ['neck and back pain', 'sure', 'back-pain'],
  ['my hips hurt', 'sore', 'hip'],
  ['i have a bad knee', 'sore', 'knee'],
  ['an arthritic shoulder', 'sore', 'shoulder'],
  ["my hip hurts but i didn't do anything to it", 'sore', 'hip'],
  ['sciatica and my foot is numb', 'red-flag', 'red-flag-numbness'],
  ['my back hurts since I fell down the stairs', 'red-flag', 'red-flag-injury'],
])('"%s" is %s: %s', (heard, kind, id) => {
  expect(search(heard, english)).toEqual({ kind, id });
});

test.each([
  'my foot fell asleep',
  "my knees don't hurt",
  "there was a click in my hip it didn't hurt",
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
      const known =
        found.kind === 'none' ||
        ids.has(found.id) ||
        findRedFlag(found.id) !== null ||
        findCaution(found.id) !== null;
      expect(known).toBe(true);
    }),
  );
});
const ids = new Set(conditions.map(({ id }) => id));

test('capitals, accents and punctuation do not matter', () => {
  const phrases = fc.constantFrom(...phrasesOf(fileOf('en')).map(({ phrase }) => phrase));
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

const asTold = vocabularyOf('en');
const german = vocabularyOf('de');

const rules: Readonly<Record<string, readonly (readonly [heard: string, answer: string])[]>> = {
  'pain belongs to the part of the body beside it': [
    ['my neck hurts', 'none'],
    ['the back of my knee hurts', 'knee'],
    ['my back hurts when i turn my head', 'back-pain'],
    ['my eyes feel tired', 'none'],
    ['a stress headache', 'none'],
  ],
  'a back is a part of the body only beside its own words': [
    ['come back later', 'none'],
    ['bring me back my playlist', 'none'],
    ['back up my phone', 'none'],
    ['my back garden is flooded', 'none'],
    ['i feel a sharp pain in my back when i lift heavy things', 'back-pain'],
  ],
  'an illness rules out what comes from it': [
    ['i have a slipped disc in my spine', 'red-flag-disc'],
    ['my arthritis makes my lower back hurt', 'none'],
  ],
  'what does not hurt, or is over, is no complaint': [
    ["my back doesn't hurt anymore", 'none'],
    ["i don't have back pain", 'none'],
    ["i'm not tired", 'none'],
    ["i'm not stressed", 'none'],
    ['i used to have a bad back as a lad', 'none'],
    ['nothing hurts i only want to stretch my knees', 'knees'],
  ],
  'what is said of somebody else is asked about, of an animal or a thing refused': [
    ["my husband's back hurts", 'back-pain?'],
    ['my cat is anxious', 'none'],
    ["my laptop's battery is bloated", 'none'],
  ],
  'a word of many meanings needs somebody who has it': [
    ['how much is gas these days', 'none'],
    ['is it windy', 'none'],
    ['slouchy beanie', 'none'],
    ['gas', 'gas'],
    ["i've got terrible gas", 'gas'],
  ],
  'words only are no complaint': [
    ['how do you say my back hurts in spanish', 'none'],
    ['are you stressed', 'none'],
  ],
  'a complaint is found in a long story': [
    ["i've been bent under a bonnet since seven this morning and my back is killing me love", 'back-pain'],
    ['i changed four tyres today and now the base of my back is throbbing', 'lower-back-pain'],
  ],
  'what sounds alike has to look and begin alike': [
    ["i pulled an all nighter and i'm proud of it", 'none'],
    ['everything hurts', 'none'],
  ],
  'a stomach ache of no stated kind is none of ours': [
    ['my stomach hurts', 'none'],
    ['cramps in my tummy', 'none'],
  ],
  'an everyday slip raises no alarm': [
    ["my foot fell asleep and now it's all pins and needles", 'none'],
    ['i wet myself laughing at that film', 'none'],
    ["i'm dying of boredom", 'none'],
  ],
  'a turn of phrase that names no complaint may still name a red flag': [
    ["i'm tired of this weather", 'none'],
    ["i'm tired of living", 'red-flag-self-harm'],
    ["there's no reason to carry on", 'red-flag-self-harm'],
  ],
  'who asks what is good for something has it': [
    ["what's good for a stiff back", 'stiff-spine'],
    ["what's good when you're constipated", 'constipation'],
    ["you're stressed", 'none'],
    ['what is anxiety', 'none'],
  ],
  'a small word of surprise changes nothing': [['ugh lower back', 'lower-back-pain']],
  'a cause and a length of time change nothing': [
    ['since i moved house my lower back is stiff', 'tight-lower-back'],
    ['upper back is painIn from breastfeeding', 'back-pain'],
    ["i'll be right back", 'none'],
    ["the drain's backed up", 'none'],
  ],
  'a red flag may be told in small words': [
    ['a bit of a funny feeling in my chest', 'red-flag-chest-pain'],
    ["i don't make it to the loo in time", 'red-flag-bladder'],
    ["there's tingling going all the way down my leg", 'red-flag-numbness'],
    ["back pain doesn't go away when i lie down", 'red-flag-night-pain'],
  ],
  'a red flag is a cause or a sign beside its place': [
    ['i went over the handlebars and now my back kills', 'red-flag-injury'],
    ["leg's gone dead and it won't wake up", 'red-flag-numbness'],
    ["can't feel when i wipe", 'red-flag-saddle'],
    ['i need to wee but nothing will come out', 'red-flag-bladder'],
  ],
};

describe.each(Object.entries(rules))('%s', (_, cases) => {
  test.each(cases)('"%s": %s', (heard, expected) => {
    expect(answer(search(heard, asTold))).toBe(expected);
  });
});

test.each([
  ['meine oma hatte früher immer ischias', 'none'],
  ['verstopfte nase', 'none'],
  ['die rückenschmerzen sind weg', 'none'],
  ['ich kann das wasser nicht halten', 'red-flag-bladder'],
  ['ohne mich wären alle besser dran', 'red-flag-self-harm'],
  ['ich bin total im stress und brauche was zum runterkommen', 'stress'],
  ['ich hab einen bandscheibenvorfall und mein rücken tut weh', 'red-flag-disc'],
  ['ich bin die treppe runtergefallen und jetzt tut mir der rücken weh', 'red-flag-injury'],
  ['mir tut der obere rücken so weh wenn ich lang am schreibtisch hocke', 'back-pain'],
])('"%s": %s', (heard, expected) => {
  expect(answer(search(heard, german))).toBe(expected);
});
