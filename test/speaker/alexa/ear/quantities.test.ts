import { quantitiesOf } from '../../../../speaker/alexa/ear/quantities';
import { normalise, said, tokenise, words } from '../../../../speaker/alexa/ear/tokens';
import { languageOf } from '../../../../speaker/built';

describe.each([
  [
    'en-US',
    [
      ['ten minutes', 'PT10M'],
      ['5 minutes', 'PT5M'],
      ['twenty-five minutes', 'PT25M'],
      ['half an hour', 'PT30M'],
      ['an hour and a half', 'PT1H30M'],
      ['one and a half hours', 'PT1H30M'],
      ['two and a half minutes', 'PT2M30S'],
      ['ninety seconds', 'PT90S'],
      ['ninety minutes', 'PT90M'],
      ['one hour and ten minutes', 'PT1H10M'],
      ['1.5 hours', 'PT1H30M'],
      ['0.5 hours', 'PT30M'],
      ['2,5 minutes', 'PT2M30S'],
      ['one point five hours', 'PT1H30M'],
      ['two hours and a half', 'PT2H30M'],
      ['an hour and a quarter', 'PT1H15M'],
      ['three quarters of an hour', 'PT45M'],
      ['a quarter hour', 'PT15M'],
      ['half a minute', 'PT30S'],
      ['an hour ten', 'PT1H10M'],
      ['ten to fifteen minutes', 'PT15M'],
      ['10-15 minutes', 'PT15M'],
      ['five or six minutes', 'PT6M'],
      ['one to one and a half hours', 'PT1H30M'],
      ['fifteen to ten minutes', undefined],
      ['ten', undefined],
      ['minutes', undefined],
      ['ten five minutes', undefined],
      ['many minutes', undefined],
    ],
  ],
  [
    'de-DE',
    [
      ['zehn Minuten', 'PT10M'],
      ['fünfundzwanzig Minuten', 'PT25M'],
      ['eine halbe Stunde', 'PT30M'],
      ['eine Viertelstunde', 'PT15M'],
      ['anderthalb Stunden', 'PT1H30M'],
      ['eine Stunde und zehn Minuten', 'PT1H10M'],
      ['dreißig Sekunden', 'PT30S'],
      ['1,5 Stunden', 'PT1H30M'],
      ['0,5 Stunden', 'PT30M'],
      ['eins Komma fünf Stunden', 'PT1H30M'],
      ['eineinhalb Stunden', 'PT1H30M'],
      ['zweieinhalb Minuten', 'PT2M30S'],
      ['eine dreiviertel Stunde', 'PT45M'],
      ['eine halbe Minute', 'PT30S'],
      ['zehn bis fünfzehn Minuten', 'PT15M'],
      ['eine Stunde zehn', 'PT1H10M'],
      ['halbe Minuten und', undefined],
    ],
  ],
] as const)('lengths of time in %s', (locale, cases) => {
  const language = languageOf(locale);
  const { duration } = quantitiesOf(language);

  test.each<readonly [string, string | undefined]>(cases)('%s is %s', (text, iso) => {
    expect(duration(words(text, language.alike))).toBe(iso);
  });
});

test.each([
  ['twelve', 12],
  ['one hundred and five', 105],
  ['forty two', 42],
  ['17', 17],
  ['zero', 0],
  ['five ten', undefined],
  ['', undefined],
])('the number %s is %s', (text, value) => {
  expect(quantitiesOf(languageOf('en-GB')).number(words(text))).toBe(value);
});

describe('words as they are compared', () => {
  test.each([
    ['Straße', 'strasse'],
    ['Über', 'uber'],
    ["That's", 'thats'],
    ['CAFÉ', 'cafe'],
  ])('%s is %s', (word, norm) => {
    expect(normalise(word)).toBe(norm);
  });

  test('punctuation, hyphens and capitals are not heard', () => {
    expect(words('Straight-leg, seated; TWIST?!')).toEqual(['straight', 'leg', 'seated', 'twist']);
  });

  test('a contraction is compared as what it stands for', () => {
    expect(words("What's next", { whats: 'what is' })).toEqual(words('what is next'));
  });

  test('a value keeps the words that were said', () => {
    const tokens = tokenise("What's a CAFÉ tree", { whats: 'what is' });
    expect(said(tokens)).toBe("what's a café tree");
    expect(said(tokens.slice(3))).toBe('café tree');
  });
});
