import { quantitiesOf } from '../../../../speaker/alexa/ear/quantities';
import { clockText, inHalf, minutesOf, wrapped } from '../../../../speaker/alexa/ear/times';
import { words } from '../../../../speaker/alexa/ear/tokens';
import { languageOf } from '../../../../speaker/built';

describe.each([
  [
    'en-US',
    [
      ['seven', '07:00'],
      ['7', '07:00'],
      ['seven thirty', '07:30'],
      ['7:30', '07:30'],
      ['7:05', '07:05'],
      ['20:03', '20:03'],
      ["seven o'clock", '07:00'],
      ['half past seven', '07:30'],
      ['half seven', '07:30'],
      ['a quarter past seven', '07:15'],
      ['quarter after seven', '07:15'],
      ['a quarter to eight', '07:45'],
      ['quarter of eight', '07:45'],
      ['ten to one', '00:50'],
      ['twenty five minutes past six', '06:25'],
      ['five to midnight', '23:55'],
      ['seven oh five', '07:05'],
      ['seven a.m.', '07:00'],
      ['seven a m', '07:00'],
      ['7am', '07:00'],
      ['7:30 pm', '19:30'],
      ['seven p m', '19:00'],
      ['twelve a m', '00:00'],
      ['twelve p m', '12:00'],
      ['seven in the evening', '19:00'],
      ['half past three in the afternoon', '15:30'],
      ["eight o'clock at night", '20:00'],
      ['three at night', '03:00'],
      ['nineteen thirty', '19:30'],
      ['twenty thirty', '20:30'],
      ['twenty three', '23:00'],
      ['nineteen hundred hours', '19:00'],
      ['noon', '12:00'],
      ['midnight', '00:00'],
      ['in the morning', 'MO'],
      ['afternoon', 'AF'],
      ['the evening', 'EV'],
      ['at night', 'NI'],
      ['twenty five', undefined],
      ['thirty', undefined],
      ['seven five', undefined],
      ['ten minutes', undefined],
      ['half an hour', undefined],
      ['seven seventy', undefined],
      ['past seven', undefined],
      ['a pose', undefined],
      ['in', undefined],
    ],
  ],
  [
    'de-DE',
    [
      ['sieben', '07:00'],
      ['sieben Uhr', '07:00'],
      ['ein Uhr', '01:00'],
      ['sieben Uhr dreißig', '07:30'],
      ['sieben Uhr fünf', '07:05'],
      ['19 Uhr 30', '19:30'],
      ['19:30', '19:30'],
      ['19.30 Uhr', '19:30'],
      ['halb acht', '07:30'],
      ['halb eins', '00:30'],
      ['fünf vor halb acht', '07:25'],
      ['viertel acht', '07:15'],
      ['dreiviertel acht', '07:45'],
      ['Viertel nach sieben', '07:15'],
      ['Viertel vor acht', '07:45'],
      ['zehn nach sieben', '07:10'],
      ['neunzehn Uhr', '19:00'],
      ['neunzehn Uhr dreißig', '19:30'],
      ['sieben Uhr abends', '19:00'],
      ['halb acht abends', '19:30'],
      ['acht Uhr am Abend', '20:00'],
      ['sieben Uhr morgens', '07:00'],
      ['neunzehn Uhr abends', '19:00'],
      ['zwölf Uhr mittags', '12:00'],
      ['ein Uhr mittags', '13:00'],
      ['mittags', '12:00'],
      ['Mitternacht', '00:00'],
      ['vierundzwanzig Uhr', '00:00'],
      ['morgens', 'MO'],
      ['am Nachmittag', 'AF'],
      ['abends', 'EV'],
      ['nachts', 'NI'],
      ['eine', undefined],
      ['zehn Minuten', undefined],
      ['fünfundzwanzig', undefined],
      ['halb', undefined],
    ],
  ],
] as const)('times of day in %s', (locale, cases) => {
  const language = languageOf(locale);
  const { time } = quantitiesOf(language);

  test.each<readonly [string, string | undefined]>(cases)('%s is %s', (text, clock) => {
    expect(time(words(text, language.alike))).toBe(clock);
  });
});

test.each([
  ['07:00', 'am', '07:00'],
  ['07:00', 'pm', '19:00'],
  ['12:00', 'am', '00:00'],
  ['12:30', 'pm', '12:30'],
  ['19:00', 'pm', '19:00'],
  ['10:00', 'night', '22:00'],
  ['03:00', 'night', '03:00'],
  ['12:00', 'night', '00:00'],
] as const)('%s %s is %s', (time, half, expected) => {
  expect(clockText(inHalf(minutesOf(time), half))).toBe(expected);
});

test('before midnight is the day before', () => {
  expect(clockText(wrapped(-5))).toBe('23:55');
  expect(clockText(wrapped(24 * 60))).toBe('00:00');
});
