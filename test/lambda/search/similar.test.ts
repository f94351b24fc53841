import { distance } from 'fastest-levenshtein';
import fc from 'fast-check';
import { fileOf, languages, vocabularyOf } from '../../../scripts/bench/ask/ask';
import { phrasesOf } from '../../../scripts/bench/ask/phrases';
import { similarity, soundOf, type SoundedWord } from '../../../lambda/search/similar';
import { tokensOf } from '../../../lambda/search/tokens';
import { bestPhrase } from '../../../lambda/search/best';
import { tinyLanguage } from './support';

const sounded = (text: string): SoundedWord => ({ text, sound: soundOf(text) });

const vocabularies = languages.map((language) => vocabularyOf(language));
const known = [...new Set(vocabularies.flatMap(({ sounds }) => [...sounds.keys()]))];
const heard = [
  ...new Set(
    languages.flatMap((language) => phrasesOf(fileOf(language)).flatMap(({ phrase }) => tokensOf(phrase))),
  ),
];
const endings = vocabularies[0]?.endings ?? new Set<string>();
const words = fc.oneof(fc.constantFrom(...known), fc.constantFrom(...heard), fc.string({ maxLength: 14 }));

test('a word is itself, and as like another one as that is like it in letters', () => {
  fc.assert(
    fc.property(words, words, (one, other) => {
      expect(similarity(sounded(one), sounded(one), endings)).toBe(1);
      const alike = similarity(sounded(one), sounded(other), endings);
      expect(alike).toBeGreaterThanOrEqual(0);
      expect(alike).toBeLessThanOrEqual(1);
    }),
  );
});

test('no word that is spelt nearly like another one is passed over', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...known),
      fc.nat(20),
      fc.constantFrom(...Array.from('abcdefghijklmnopqrstuvwxyz')),
      (word, at, letter) => {
        fc.pre(word.length >= 8);
        const misspelt = word.slice(0, at % word.length) + letter + word.slice((at % word.length) + 1);
        const nearness = 1 - distance(word, misspelt) / word.length;
        expect(similarity(sounded(misspelt), sounded(word), endings)).toBeGreaterThanOrEqual(nearness);
      },
    ),
    { numRuns: 1_000 },
  );
});

test('words that are spelt by ear are found', () => {
  expect(similarity(sounded('shiatica'), sounded('sciatica'), endings)).toBeGreaterThanOrEqual(0.85);
});

const none = new Set<string>();
const common = new Set(['', 's', 'd', 'ed', 'edness', 'y']);

test.each([
  ['stretch', 'stretches', new Set(['', 'es']), 0.97],
  ['stretched', 'stretches', new Set(['ed', 'es']), 0.97],
  ['stretches', 'stretch', new Set(['']), 7 / 9],
  ['bloated', 'bloatedness', common, 0.97],
  ['legs', 'leg', common, 0.97],
  ['gassy', 'gas', common, 0],
  ['gases', 'gas', new Set(['', 'es']), 0],
  ['gas', 'gases', new Set(['', 'es']), 0],
  ['leg', 'lug', common, 0],
  ['arms', 'larm', common, 0],
  ['ached', 'aches', common, 0.97],
])('%s and %s have one stem, or have not', (heard, known, endings, expected) => {
  expect(similarity(sounded(heard), sounded(known), endings)).toBe(expected);
});

test.each([
  ['back', 'bock', 0, 'four letters are too few'],
  ['spin', 'spine', 0, 'the shorter one of the two counts'],
  ['spine', 'spire', 0.8, 'five are enough'],
  ['tension', 'pension', 0, 'up to seven letters the first one has to be right'],
  ['movement', 'lovement', 0.875, 'from eight on any may be wrong'],
  ['movements', 'lovement', 7 / 9, 'the longer one of the two counts'],
  ['pensions', 'tension', 0.75, 'the longer one of the two counts'],
  ['a'.repeat(18) + 'i'.repeat(7), 'a'.repeat(25), 0.72, 'just near enough'],
  ['a'.repeat(18), 'a'.repeat(25), 0.72, 'just near enough by length'],
  ['a'.repeat(17) + 'i'.repeat(8), 'a'.repeat(25), 0, 'too far'],
  ['a'.repeat(17), 'a'.repeat(25), 0, 'too far by length'],
])('%s and %s are alike by %d: %s', (heard, known, expected) => {
  expect(similarity({ text: heard, sound: '' }, { text: known, sound: '' }, none)).toBe(expected);
});

test.each([
  ['bababababa', 'bababaoooo', 'bcdf', 'bcdf', 0.85, 'of four consonants more than half of the letters'],
  ['a'.repeat(20), 'a'.repeat(11) + 'e'.repeat(9), 'bcd', 'bcd', 0, 'of three consonants more than half'],
  ['a'.repeat(20), 'a'.repeat(11) + 'e'.repeat(9), 'bcdf', 'bcdf', 0.85, 'of four just over half'],
  ['ababao', 'ebabao', 'bcdf', 'bcdf', 0.85, 'also where a short word begins with another vowel'],
  ['bababababa', 'bababooxba', 'bcdf', 'bcdf', 0.85, 'of four consonants more than half of the letters'],
  ['bababababa', 'baoooooooo', 'bcdf', 'bcdf', 0, 'less is too little'],
  ['babababaoo', 'babababaee', 'bcd', 'bcd', 0.85, 'of three consonants more'],
  ['bababaoooo', 'bababaeeee', 'bcd', 'bcd', 0.85, 'of three consonants more'],
  ['bababooooo', 'bababeeeee', 'bcd', 'bcd', 0, 'of three consonants half is too little'],
  ['bababooooo', 'bababeeeee', 'bcdf', 'bcdf', 0, 'of four just half is too little'],
  ['bababaoooo', 'bababaeeee', 'bc', 'bc', 0, 'two consonants say nothing'],
  ['bababaoooo', 'bababaeeee', 'bcd', 'bce', 0, 'other consonants are another word'],
  ['ababaooooo', 'bbabaooooo', 'bcdf', 'bcdf', 0.9, 'what begins otherwise has to be near in letters'],
  ['abcbaooooo', 'bbcbaeeeoo', 'bcdf', 'bcdf', 0, 'what begins otherwise has to be near in letters'],
  ['abababaooo', 'ebababaooe', 'bcdf', 'bcdf', 0.85, 'what begins with any vowel begins alike'],
  ['bababababe', 'bababababa', 'bcdf', 'bcdf', 0.9, 'near letters count for more than the sound'],
])('%s and %s with the sounds %s and %s are alike by %d: %s', (heard, known, one, other, expected) => {
  expect(similarity({ text: heard, sound: one }, { text: known, sound: other }, none)).toBe(expected);
});

test.each([
  ['tummy', 'tm'],
  ['cough', 'k'],
  ['high', ''],
  ['ach', 'k'],
  ['schmerz', 'smrs'],
  ['shape', 'sp'],
  ['scent', 'snt'],
  ['scold', 'sklt'],
  ['phase', 'fs'],
  ['cell', 'sl'],
  ['cycle', 'skl'],
  ['zone', 'sn'],
  ['back', 'bk'],
  ['quick', 'k'],
  ['axis', 'ks'],
  ['stadt', 'st'],
  ['dad', 't'],
  ['vivid', 'ft'],
  ['away', ''],
  ['mamama', 'm'],
  ['sass', 's'],
])('%s sounds like %s', (word, sound) => {
  expect(soundOf(word)).toBe(sound);
});

test.each([
  ['tight', 'night'],
  ['back', 'bag'],
])('%s is not %s', (one, other) => {
  expect(similarity(sounded(other), sounded(one), endings)).toBe(0);
});

const phrases = {
  gas: ['bloated belly'],
  stress: ['worried to pieces'],
  fatigue: ['to'],
};
const vocabulary = tinyLanguage({ fillers: ['to'] }, phrases);

test.each([
  ['bloated belly', 'gas', [0, 1], false],
  ['oh my bloated old belly', 'gas', [2, 4], false],
  ['bloated', 'gas', [0], true],
  ['worried pieces', 'stress', [0, 1], false],
  ['to worried pieces', 'stress', [0, 1, 2], false],
  ['pieces', 'stress', [0], true],
])('"%s" is %s, by the words at %j, in part: %s', (heard, id, at, isPartial) => {
  const best = bestPhrase(heard.split(' '), vocabulary);
  expect(best).toMatchObject({ id, isPartial });
  expect([...(best?.at ?? [])].sort()).toEqual(at);
});

test.each([['nothing of it'], ['']])('"%s" is like none', (heard) => {
  expect(bestPhrase(heard.split(' '), vocabulary)).toBeNull();
});

test('two words that Alexa made of one are heard as one, but not across what was taken out', () => {
  const one = tinyLanguage({}, { sciatica: ['sciatica'] });
  expect(bestPhrase(['my', 'sciat', 'ica'], one)).toMatchObject({ id: 'sciatica', at: new Set([1, 2]) });
  expect(bestPhrase(['sciat', '', 'ica'], one)).toBeNull();
});

test('of what is said several times the nearest counts, and of equals the first', () => {
  const one = tinyLanguage({}, { sciatica: ['sciatica'] });
  expect(bestPhrase(['shiatica', 'sciatica'], one)?.at).toEqual(new Set([1]));
  expect(bestPhrase(['sciatica', 'sciatica'], one)?.at).toEqual(new Set([0]));
});

test('what is heard exactly scores more than what only sounds like it, and more words more than few', () => {
  const score = (heard: string): number => bestPhrase(heard.split(' '), vocabulary)?.score ?? 0;
  expect(score('bloated belly')).toBeGreaterThan(score('bloatid belly'));
  expect(score('bloatid belly')).toBeGreaterThan(score('belly'));
  expect(score('worried to pieces')).toBeGreaterThan(score('worried pieces'));
  expect(score('bloated belly')).toBeLessThan(1);
});

test('what is rare counts for more than what many values share, and fillers for a quarter', () => {
  const rare = tinyLanguage(
    { fillers: ['the'] },
    { gas: ['the gut'], stress: ['gut strain'], anxiety: ['gut fear'] },
  );
  const score = (heard: string): number => bestPhrase(heard.split(' '), rare)?.score ?? 0;
  expect(score('strain')).toBeGreaterThan(score('gut'));
  expect(bestPhrase(['the'], rare)?.score).toBeCloseTo(
    (Math.log(4) / 4 / (Math.log(4) / 4 + Math.log(2))) *
      (0.92 + 0.04 * ((Math.log(4) / 4 + Math.log(2)) / 8) + 0.02),
    6,
  );
});

test('a long phrase gains no more from the fifth word on', () => {
  const long = tinyLanguage({}, { gas: ['alpha bravo charlie delta', 'echo foxtrot golf hotel india'] });
  const total = (words: number): number => Math.min(1, (words * Math.log(2)) / 8);
  expect(bestPhrase('alpha bravo charlie delta'.split(' '), long)?.score).toBeCloseTo(
    0.96 + 0.04 * total(4),
    6,
  );
  const more = 'echo foxtrot golf hotel india'.split(' ');
  expect(bestPhrase(more, long)?.score).toBeCloseTo(0.96 + 0.04 * total(5), 6);
});

test('of phrases that score alike the first one in the model wins, wherever its words stand', () => {
  const alike = tinyLanguage(
    {},
    { gas: ['alpha bravo'], stress: ['charlie delta'], anxiety: ['alpha charlie'], fatigue: ['delta zulu'] },
  );
  expect(bestPhrase(['alpha', 'charlie', 'delta'], alike)?.id).toBe('stress');
  const twice = tinyLanguage({}, { gas: ['alpha'], stress: ['alpha'] });
  expect(bestPhrase(['alpha'], twice)?.id).toBe('gas');
});
