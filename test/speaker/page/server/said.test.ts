import { Misuse } from '../../../../speaker/misuse';
import { secondsIn, settingsIn, textIn } from '../../../../speaker/page/server/said';

const LOCALES = ['de-DE', 'en-US'];

test('what is said is one line of words', () => {
  expect(textIn('  next \n step ')).toBe('next step');
  for (const nothing of ['', ' ', undefined, 7, 'x'.repeat(401)])
    expect(() => textIn(nothing)).toThrow(Misuse);
});

test('a time is a number that is not below zero, or none', () => {
  expect([secondsIn(20.5), secondsIn(undefined), secondsIn(null)]).toEqual([20.5, undefined, undefined]);
  for (const none of ['20', -1, NaN, Infinity, 1e300]) expect(() => secondsIn(none)).toThrow(Misuse);
});

test('settings are taken one by one, as on the command line', () => {
  const settings = settingsIn({ locale: 'de_de', device: 'show', user: ' Anna ', person: '' }, LOCALES);
  expect(settings).toEqual({ locale: 'de-DE', device: 'show', user: 'Anna', person: null });
  expect(settingsIn({ person: 'Ben' }, LOCALES)).toEqual({ person: 'Ben' });
  expect(settingsIn(undefined, LOCALES)).toEqual({});
});

test.each([
  [[]],
  ['dot'],
  [{ locale: 'fr-FR' }],
  [{ locale: 1 }],
  [{ device: 'tap' }],
  [{ user: '' }],
  [{ person: 7 }],
])('there are no settings %j', (value) => {
  expect(() => settingsIn(value, LOCALES)).toThrow(Misuse);
});
