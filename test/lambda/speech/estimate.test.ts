import fc from 'fast-check';
import { estimateSeconds, featuresOf, type SpeakingRate } from '../../../lambda/speech/estimate';
import { languageNamed, languages } from '../routine/support/plans';

const english = languageNamed('en').voice.speaking;
const silent: SpeakingRate = {
  perClause: 0,
  perWord: 0,
  perComma: 0,
  perSentence: 0,
  sounds: { a: 0, th: 0 },
  otherSound: 0,
};
const word = fc.stringMatching(/^[a-zäöüß]{1,12}$/);
const sentence = fc
  .array(fc.tuple(word, fc.constantFrom('', ',', ';', '.', '?', '!', ':')), { minLength: 1, maxLength: 25 })
  .map((words) => words.map(([text, mark]) => text + mark).join(' '));

test('what takes time in a clause is counted', () => {
  expect(featuresOf('Sit up, and breathe. Ten breaths!', { t: 1, th: 1, e: 1 })).toEqual({
    perClause: 1,
    perWord: 6,
    perComma: 1,
    perSentence: 1,
    sounds: { t: 2, th: 2, e: 4 },
    otherSound: 15,
  });
});

test('letters that are one sound count once, the longest group first', () => {
  expect(featuresOf('nation', { t: 1, io: 1, tion: 1 }).sounds).toEqual({ tion: 1 });
  expect(featuresOf('th', { t: 1, h: 1, th: 1 }).sounds).toEqual({ th: 1 });
});

test('a language may list no sounds at all', () => {
  expect(featuresOf('sit up', {})).toMatchObject({ perWord: 2, otherSound: 5, sounds: {} });
});

test('the end of a clause is no pause within it', () => {
  expect(featuresOf('Sit up.', {}).perSentence).toBe(0);
  expect(featuresOf('Sit up. Relax.', {}).perSentence).toBe(1);
});

test('each part of a rate adds its seconds as often as the clause has it', () => {
  expect(estimateSeconds('a, a. tha', { ...silent, perClause: 1 })).toBe(1);
  expect(estimateSeconds('a, a. tha', { ...silent, perWord: 1 })).toBe(3);
  expect(estimateSeconds('a, a. tha', { ...silent, perComma: 1 })).toBe(1);
  expect(estimateSeconds('a, a. tha', { ...silent, perSentence: 1 })).toBe(1);
  expect(estimateSeconds('a, a. tha', { ...silent, sounds: { a: 1, th: 0.5 } })).toBe(3.5);
  expect(estimateSeconds('bäb', { ...silent, otherSound: 1 })).toBe(3);
});

test.each(languages)('no rate is negative, and the common letters are stated (%s)', (code) => {
  const { sounds, ...rates } = languageNamed(code).voice.speaking;
  for (const rate of [...Object.values(rates), ...Object.values(sounds)])
    expect(rate).toBeGreaterThanOrEqual(0);
  for (const letter of 'aeinrst') expect(sounds).toHaveProperty(letter);
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
  expect(estimateSeconds('Mm', silent)).toBe(0.2);
});

test.each(languages)('a word more never takes less (%s)', (code) => {
  const rate = languageNamed(code).voice.speaking;
  fc.assert(
    fc.property(sentence, word, (text, more) => {
      expect(estimateSeconds(`${text} ${more}`, rate)).toBeGreaterThanOrEqual(estimateSeconds(text, rate));
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
