import { distance } from 'fastest-levenshtein';
import fc from 'fast-check';
import { languages, phrasesOf, vocabularyOf } from '../../../../scripts/bench/ask/score';
import { similarity, soundOf, type Sounded } from '../../../../lambda/catalogue/search/similar';
import { tokensOf } from '../../../../lambda/catalogue/search/tokens';

const sounded = (text: string): Sounded => ({ text, sound: soundOf(text) });

const vocabularies = languages.map((language) => vocabularyOf(language));
const known = [...new Set(vocabularies.flatMap(({ sounds }) => [...sounds.keys()]))];
const heard = [
  ...new Set(languages.flatMap((language) => phrasesOf(language).flatMap(({ phrase }) => tokensOf(phrase)))),
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

test.each([
  ['tight', 'night'],
  ['back', 'bag'],
])('%s is not %s', (one, other) => {
  expect(similarity(sounded(other), sounded(one), endings)).toBe(0);
});
