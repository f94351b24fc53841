import fc from 'fast-check';
import { hear } from '../../../../speaker/alexa/ear/understand';
import { isBuiltIn, isLoose, type Model } from '../../../../speaker/alexa/ear/model';
import { tokenise } from '../../../../speaker/alexa/ear/tokens';
import { builtModel } from '../../../support/models';
import { sampled, times } from '../../../support/sample';
import { ENGLISH, GERMAN } from '../../fixtures/model';

/** What people put before and after a wish, in words of this test. */
const said = {
  'en-US': {
    before: ['um', 'please', 'uh', 'could you', 'would you please', 'hmm', 'well', 'okay so'],
    after: ['please', 'thanks', 'for me', 'if you can'],
    among: ['um', 'er', 'please'],
  },
  'de-DE': {
    before: ['äh', 'bitte', 'ähm', 'könntest du', 'würdest du bitte', 'hm', 'also', 'ok jetzt'],
    after: ['bitte', 'danke', 'wenn es geht'],
    among: ['äh', 'ähm', 'bitte'],
  },
} as const;

const locales = Object.keys(said) as (keyof typeof said)[];

/**
 * The samples without slots of intents that Alexa matches loosely. A sample that holds an addition itself ("back back", "pause
 * please") is left out: its plain form may be a sample of another intent. So is a length alone ("just a minute"): it means a wait, and with
 * a wish before it a routine of that length.
 */
function wishes(model: Model): readonly string[] {
  const texts = model.samples
    .filter(({ intent, parts }) => !isBuiltIn(intent) && parts.every((part) => 'word' in part))
    .map(({ parts }) => parts.map((part) => ('word' in part ? part.word : '')).join(' '));
  return sampled(texts, 400).filter((text) => {
    const tokens = tokenise(text, model.language.alike);
    const added = model.plainer(tokens).length > 0 || tokens.some(({ norm }) => model.asides.has(norm));
    const isLength = /\b(seconds?|minutes?|sekunden?|minuten?)\b/.test(text) && tokens.length <= 4;
    return !added && !isLength && isLoose(hear(text, model).intent);
  });
}

describe.each(locales)('%s: what was added changes no intent', (locale) => {
  const model = builtModel(locale);
  const { before, after, among } = said[locale];
  const texts = wishes(model);

  test.each([
    ['before', (text: string, at: number) => `${before[at % before.length] ?? ''} ${text}`],
    ['after', (text: string, at: number) => `${text} ${after[at % after.length] ?? ''}`],
    [
      'among the words',
      (text: string, at: number) => {
        const words = text.split(' ');
        const cut = at % (words.length + 1);
        return [...words.slice(0, cut), among[at % among.length], ...words.slice(cut)].join(' ');
      },
    ],
    ['twice', (text: string) => `${text} ${text}`],
    [
      'a word twice',
      (text: string, at: number) => {
        const words = text.split(' ');
        const cut = at % words.length;
        return [...words.slice(0, cut), words[cut], ...words.slice(cut)].join(' ');
      },
    ],
  ])('%s', (_, add) => {
    const wrong = sampled(texts, 150).filter((text, at) => {
      const whole = hear(add(text, at), model);
      // Where the addition makes a sample of its own ("please stop"), that is meant.
      return whole.match !== 'literal' && whole.intent !== hear(text, model).intent;
    });
    expect(wrong).toEqual([]);
  });

  test('however often', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...texts),
        fc.array(fc.constantFrom(...among), { maxLength: 4 }),
        fc.array(fc.constantFrom(...before), { maxLength: 3 }),
        (text, asides, leads) => {
          const whole = hear([...leads, ...asides, text].join(' '), model);
          expect(whole.match === 'literal' || whole.intent === hear(text, model).intent).toBe(true);
        },
      ),
      { numRuns: times(100, 40) },
    );
  });
});

describe.each(locales)('%s: words that no sample has', (locale) => {
  const model = builtModel(locale);
  const isUnknown = (word: string): boolean =>
    model.vocabulary.share(model.stem(word)) === 0 && !model.fillers.has(word);

  test('are heard as nothing, in whatever order, grammatical words among them', () => {
    const strange = fc.stringMatching(/^[bdfgklmnprt][aou][xqvwz]{2}[aeiou]k$/).filter(isUnknown);
    fc.assert(
      fc.property(
        fc.array(strange, { minLength: 1, maxLength: 5 }),
        fc.subarray([...model.fillers].slice(0, 30), { maxLength: 3 }),
        fc.infiniteStream(fc.nat()),
        (words, small, order) => {
          const mixed = [...words, ...small]
            .map((word) => ({ word, at: order.next().value as number }))
            .sort((one, other) => one.at - other.at)
            .map(({ word }) => word);
          expect(hear(mixed.join(' '), model).intent).toBe('AMAZON.FallbackIntent');
        },
      ),
      { numRuns: times(100, 40) },
    );
  });
});

describe('a built-in intent', () => {
  test.each([
    ['go on', 'AMAZON.NextIntent literal'],
    ['go on please', 'AMAZON.FallbackIntent none'],
    ['um repeat', 'AMAZON.FallbackIntent none'],
    ['repeat repeat', 'AMAZON.FallbackIntent none'],
    ['repeating that', 'AMAZON.FallbackIntent none'],
  ])('is heard by its own words alone: %s', (text, expected) => {
    const { intent, match } = hear(text, ENGLISH);
    expect(`${intent} ${match}`).toBe(expected);
  });

  test('is not taken from a sentence that a custom intent fits', () => {
    expect(hear('um skip', ENGLISH)).toMatchObject({ intent: 'SkipIntent', match: 'near 0.98' });
  });
});

describe('a custom intent', () => {
  test.each([
    ['skipping this plant', 'SkipIntent'],
    ['this plant, skip it', 'SkipIntent'],
    ['water the um rose please', 'WaterIntent'],
    ['water them, the roses', 'WaterIntent'],
    ['could you ring the bells at seven thirty', 'BellIntent'],
  ])('is heard in another form: %s', (text, intent) => {
    expect(hear(text, ENGLISH).intent).toBe(intent);
    expect(hear(text, ENGLISH).match).toMatch(/^near/);
  });

  test.each([
    ['do not skip this plant', 'says the contrary'],
    ['skip my dentist this week', 'is about something else'],
    ['turn the bell on', 'has the contrary word'],
    ['thirty five minutes of sunshine tomorrow', 'has a value, and other telling words'],
  ])('is not heard where a sentence resembles a sample and %s', (text) => {
    expect(hear(text, ENGLISH).match).toBe('none');
  });

  test('takes unknown words as a value, without what was added, where the words around them fit', () => {
    expect(hear('please water the giant pumpkin um', ENGLISH).slots['plant']?.value).toBe('giant pumpkin');
  });

  test('takes no words of other samples for a value', () => {
    expect(hear('water the winter again', ENGLISH).match).toBe('none');
  });
});

test('German: word order, inflection and what was added', () => {
  expect(hear('könntest du bitte äh die Glockenblumen gießen', GERMAN).intent).not.toBe('WaterIntent');
  expect(hear('gieß doch bitte die Glockenblume', GERMAN).intent).toBe('WaterIntent');
  expect(hear('fünf Minuten lang gießen bitte', GERMAN)).toMatchObject({
    intent: 'WaterIntent',
    slots: { time: { value: 'PT5M' } },
  });
});
