import { isFull, sampled } from '../support/sample';
import { openHouse, type House } from '../support/speaker';
import allLanguages from './policy/languages.json';
import { beginnings } from './policy/states.json';

import {
  casesAbroad,
  casesOf,
  languages,
  listingOf,
  locales,
  sampleOf,
  stateOf,
  utterancesOf,
  type Case,
} from './policy/package';
import {
  cuesOf,
  grammarOf,
  invites,
  isRedFlag,
  isUnknown,
  lineOf,
  microphoneFaults,
  namesPose,
  textsOf,
  understoodFaults,
  utterancesIn,
  wordsIn,
} from './policy/rules';
import { codeOf, follow, phraseOf, reach, sayIn } from './policy/stage';

// What Amazon's certification asks of any skill, over the states a person can be in. A sample is drawn over states and locales alike,
// and each rule has one of its own, so that most states are met in each run.

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(async () => {
  await house.close();
});

const isFirst = (locale: string): boolean => languages.includes(locale);
const help = (locale: string): string => sampleOf('AMAZON.HelpIntent', locale);

describe('help', () => {
  test.each(sampled(casesAbroad(), 16))(
    '$locale: $name, stays open and names only what works there',
    async (one) => {
      const { locale, state } = one;
      const { record } = await sayIn(house, state, help(locale), locale);
      expect(record).toMatchObject({ mic: 'open', error: null });
      expect(microphoneFaults(record, locale)).toEqual([]);
      const named = utterancesIn(lineOf(/^help\./, record.speech, locale), locale);
      expect(named.length).toBeGreaterThan(3);
      expect(await faultsOfNamed(isFirst(locale) ? named : [], one)).toEqual([]);
    },
  );

  test.each(sampled(locales, 2))(
    '%s: whatever help or an unknown word names is in the model',
    async (locale) => {
      const named = textsOf(/^(help|unknown)\./, locale).flatMap((text) => utterancesIn(text, locale));
      const launched = { locale, state: stateOf('launched'), name: '' };
      expect(await faultsOfNamed([...new Set(named)], launched)).toEqual([]);
    },
  );
});

describe('stop, cancel and go home', () => {
  test.each(sampled(casesAbroad(), 12))('$locale: $name, end at once', async ({ locale, state }) => {
    for (const intent of ['AMAZON.StopIntent', 'AMAZON.CancelIntent', 'AMAZON.NavigateHomeIntent']) {
      const { speaker, record } = await sayIn(house, state, sampleOf(intent, locale), locale);
      expect(record).toMatchObject({ request: { intent }, mic: 'closed', reprompt: '', error: null });
      expect(wordsIn(record.speech)).toBeLessThanOrEqual(25);
      expect(speaker.session).toBeNull();
    }
  });
});

describe('anything else', () => {
  const unheard = { match: 'none', request: { intent: 'AMAZON.FallbackIntent' }, error: null };

  test.each(
    sampled(
      casesAbroad(({ over }) => over !== true),
      12,
    ),
  )('$locale: $name, is told what can be said, and keeps the place', async (one) => {
    const { locale, state } = one;
    const { record } = await sayIn(house, state, phraseOf('chatter', locale), locale);
    expect(record).toMatchObject({ ...unheard, mic: 'open' });
    expect(isUnknown(record.speech, locale)).toBe(true);
    const named = utterancesIn(lineOf(/^unknown\./, record.speech, locale), locale);
    expect(await faultsOfNamed(isFirst(locale) ? named : [], one)).toEqual([]);
    const { record: helped } = await sayIn(house, state, help(locale), locale);
    expect(record.place).toEqual(helped.place);
  });

  // Nothing more is asked of somebody who has finished.
  test.each(
    sampled(
      casesAbroad(({ over }) => over === true),
      5,
    ),
  )('$locale: $name, is the end', async ({ locale, state }) => {
    const { record } = await sayIn(house, state, phraseOf('chatter', locale), locale);
    expect(record).toMatchObject({ ...unheard, mic: 'closed', place: null });
  });
});

describe('what people are told to say can be said', () => {
  test.each(sampled(locales, 2))('in the listing of %s', async (locale) => {
    const { description, examplePhrases } = listingOf(locale);
    const quoted = [...description.matchAll(/["„“]([^"„“”]+)["“”]/g)].map(([, phrase = '']) => phrase);
    expect(examplePhrases.length).toBeGreaterThan(2);
    expect(quoted.length).toBeGreaterThan(10);
    const faults: string[] = [];
    for (const said of [...examplePhrases, ...quoted]) {
      const where = stateOf(/^alexa/i.test(said) ? 'fresh' : 'in the first hold');
      const { record } = await sayIn(house, where, said, locale);
      faults.push(...understoodFaults(record));
    }
    expect(faults).toEqual([]);
  });

  test.each(sampled(locales, 2))('in the answers of %s', async (locale) => {
    const told = /(?:say|ask|sag|zum Beispiel): ([^.?]+)[.?]/giu;
    const quoted = textsOf(/^(?!help|unknown)/, locale).flatMap((text) =>
      [...text.matchAll(told)].map(([, phrase = '']) => phrase),
    );
    expect(quoted.length).toBeGreaterThan(3);
    const faults: string[] = [];
    for (const said of quoted) {
      const { record } = await sayIn(house, stateOf('launched'), said, locale);
      faults.push(...understoodFaults(record));
    }
    expect(faults).toEqual([]);
  });
});

describe('the disclaimer', () => {
  const cases = locales.flatMap((locale) =>
    beginnings
      .slice(0, isFirst(locale) ? Infinity : 5)
      .map((steps) => ({ locale, steps, name: steps.join(', ') })),
  );

  test.each(sampled(cases, 6))(
    '$locale: is spoken once, before the first pose: $name',
    async ({ locale, steps, name }) => {
      const note = textsOf(/^routine\.safety$/, locale)[0]?.split('.')[0] ?? '?';
      const speaker = house.speaker({ locale, user: `disclaimer ${locale} ${name}` });
      const said = (names: readonly string[]): string[] => names.map((one) => phraseOf(one, locale));

      const begun = await follow(speaker, said(steps));

      const last = begun.at(-1);
      expect(begun.filter(({ speech }) => speech.includes(note))).toEqual([last]);
      expect(last?.speech.startsWith(note)).toBe(true);
      expect(last).toMatchObject({ mic: 'open', error: null });
      const before = ['+60s stop', 'open', 'start', '+60s one pose', '+60s stop'];
      const later = await follow(speaker, said([...before, '+1d five minutes', '...', 'stop', 'start over']));
      expect(later.filter(({ speech }) => speech.includes(note))).toEqual([]);
    },
  );

  test.each(locales)('is in the description of %s', (locale) => {
    for (const words of grammarOf(locale).disclaims) expect(listingOf(locale).description).toContain(words);
  });
});

describe('a red flag', () => {
  const cases = locales.flatMap((locale) =>
    allLanguages[codeOf(locale)].redFlags.flatMap((said) =>
      ['fresh', 'in the first hold', 'a pose is offered'].map((name) => ({ locale, said, name })),
    ),
  );

  test.each(sampled(cases, 24))(
    '$locale: $name, "$said" names no pose, and ends',
    async ({ locale, said, name }) => {
      const { speaker, record } = await sayIn(house, stateOf(name), said, locale);
      expect(record).toMatchObject({ mic: 'closed', reprompt: '', error: null });
      expect(isRedFlag(record.speech, locale)).toBe(true);
      expect(namesPose(record.speech, locale)).toBe(false);
      expect(speaker.session).toBeNull();
    },
  );
});

describe('a state to be careful with', () => {
  const cases = languages.flatMap((locale) =>
    allLanguages[codeOf(locale)].careful.flatMap((said) =>
      ['fresh', 'in the first hold'].map((name) => ({ locale, said, name })),
    ),
  );

  test.each(cases)(
    '$locale: $name, "$said" is thanked for, names no pose but to leave some out, and stays open',
    async ({ locale, said, name }) => {
      const { record } = await sayIn(house, stateOf(name), said, locale);
      expect(record).toMatchObject({ mic: 'open', error: null });
      const [thanks] = textsOf(/^redFlags\.askFirst$/, locale)[0]?.split('.') ?? [];
      expect(record.speech).toContain(thanks);
      const asked = record.speech.includes(textsOf(/^redFlags\.askFirst$/, locale)[0] ?? '');
      expect(namesPose(record.speech, locale)).toBe(!asked);
      expect(microphoneFaults(record, locale)).toEqual([]);
    },
  );
});

// Certification's first rule of a conversation: an open microphone comes after a question or an invitation, in speech and
// reprompt alike, and a closed one never after a question. Whatever is said, wherever one is.
describe('an open microphone', () => {
  test.each(languages)('every cue in %s asks, or says what a word or silence does', (locale) => {
    const cues = cuesOf(locale);
    expect(cues.length).toBeGreaterThan(20);
    // The very last words of a routine follow a rest in silence, and offer nothing: the session ends with them.
    const asking = cues.filter(({ key }) => !['routine.closing', 'routine.poseClosing'].includes(key));
    expect(asking.filter(({ text }) => !invites(text, locale))).toEqual([]);
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
});

/** What is wrong with utterances that help names: each has to be understood after it, and to do something there. */
async function faultsOfNamed(named: readonly string[], { locale, state }: Case): Promise<string[]> {
  const faults: string[] = [];
  for (const said of named) {
    const { speaker } = await reach(house, state, locale);
    await speaker.say(help(locale), state.after === undefined ? {} : { after: state.after });
    const [record] = await follow(speaker, [said]);
    faults.push(...(record === undefined ? [`"${said}" left no record.`] : understoodFaults(record)));
    if (record !== undefined && isUnknown(record.speech, locale)) faults.push(`"${said}" does nothing here`);
  }
  return faults;
}
