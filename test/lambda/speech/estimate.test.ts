import fc from 'fast-check';
import { estimateSeconds, featuresOf, type SpeakingRate } from '../../../lambda/speech/estimate';
import { languageNamed, languages } from '../routine/support/plans';

const english = languageNamed('en').voice.speaking;
const word = fc.stringMatching(/^[a-zäöüß]{1,12}$/);
const sentence = fc
  .array(fc.tuple(word, fc.constantFrom('', ',', ';', '.', '?', '!', ':')), { minLength: 1, maxLength: 25 })
  .map((words) => words.map(([text, mark]) => text + mark).join(' '));

test('what takes time in a clause is counted', () => {
  expect(featuresOf('Sit up, and breathe. Ten breaths!', english)).toEqual({
    perClause: 1,
    perWord: 6,
    perSyllable: 7,
    perConsonant: 14,
    perComma: 1,
    perSentence: 1,
  });
});

test('neighbouring vowels are one syllable, and a word without any is one too', () => {
  expect(featuresOf('ease', english).perSyllable).toBe(2);
  expect(featuresOf('Mm 10', english).perSyllable).toBe(2);
});

test('letters that are one sound count once', () => {
  expect(featuresOf('breath', english).perConsonant).toBe(3);
  expect(featuresOf('breath', { ...english, oneSound: [] }).perConsonant).toBe(4);
});

test('a language may write every sound with one letter', () => {
  const plain: SpeakingRate = { ...english, oneSound: [] };
  expect(featuresOf('sit up', plain)).toMatchObject({ perWord: 2, perSyllable: 2, perConsonant: 3 });
});

test('the end of a clause is no pause within it', () => {
  expect(featuresOf('Sit up.', english).perSentence).toBe(0);
  expect(featuresOf('Sit up. Relax.', english).perSentence).toBe(1);
});

test.each(languages)('no rate is negative, and each is stated (%s)', (code) => {
  const { vowels, oneSound, ...rates } = languageNamed(code).voice.speaking;
  expect(vowels.length).toBeGreaterThan(0);
  expect(Array.isArray(oneSound)).toBe(true);
  expect(Object.keys(rates).sort()).toEqual(Object.keys(featuresOf('', english)).sort());
  for (const rate of Object.values(rates)) expect(rate).toBeGreaterThanOrEqual(0);
});

test.each(languages)('whatever is said takes some time, whole hundredths of it (%s)', (code) => {
  const rate = languageNamed(code).voice.speaking;
  fc.assert(
    fc.property(fc.string(), (text) => {
      const seconds = estimateSeconds(text, rate);
      expect(seconds).toBeGreaterThanOrEqual(0.2);
      expect(seconds * 100).toBeCloseTo(Math.round(seconds * 100), 6);
    }),
  );
});

test('even what is hardly spoken takes a moment', () => {
  const hasty: SpeakingRate = { ...english, perClause: 0, perWord: 0, perSyllable: 0, perConsonant: 0 };
  expect(estimateSeconds('Mm', hasty)).toBe(0.2);
});

test.each(languages)('a word more takes longer (%s)', (code) => {
  const rate = languageNamed(code).voice.speaking;
  fc.assert(
    fc.property(sentence, word, (text, more) => {
      expect(estimateSeconds(`${text} ${more}`, rate)).toBeGreaterThan(estimateSeconds(text, rate));
    }),
  );
});

test.each([
  ['Half-way.', 0.7, 1.4],
  ['Lie on your back on a soft mat, with your hands by your sides.', 3, 6],
  ['Put your right hand on the floor behind you.', 2.2, 3.8],
])('"%s" takes as long as a calm reading', (text, least, most) => {
  const seconds = estimateSeconds(text, english);
  expect(seconds).toBeGreaterThan(least);
  expect(seconds).toBeLessThan(most);
});
