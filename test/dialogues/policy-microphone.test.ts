import { isFull, sampled } from '../support/sample';
import { openHouse, type House } from '../support/speaker';
import { casesOf, languages, utterancesOf } from './policy/package';
import { invites, microphoneFaults } from './policy/rules';
import { sayIn } from './policy/stage';
import { cuesOf } from './policy/wording';

// Certification's first rule of a conversation: an open microphone comes after a question or an invitation, in speech and
// reprompt alike, and a closed one never after a question. Whatever is said, wherever one is.

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(async () => {
  await house.close();
});

test.each(languages)('every cue in %s asks, or says what a word or silence does', (locale) => {
  const cues = cuesOf(locale);
  expect(cues.length).toBeGreaterThan(20);
  expect(cues.filter(({ text }) => !invites(text, locale))).toEqual([]);
});

// Every word in every state, in each language. A sample has some states, and of each half of the words.
const isTurnOf = (locale: string, index: number): boolean =>
  isFull || index % languages.length === languages.indexOf(locale);

const cases = languages.flatMap((locale) => casesOf([locale]).map((one, number) => ({ number, ...one })));

test.each(sampled(cases, 12))('$locale: $name, whatever is said', async ({ number, locale, state }) => {
  const faults: string[] = [];
  for (const said of utterancesOf(locale).filter((_said, index) => isTurnOf(locale, number + index))) {
    const { record } = await sayIn(house, state, said, locale);
    faults.push(...microphoneFaults(record, locale).map((fault) => `${said}: ${fault}`));
  }
  expect(faults).toEqual([]);
});
