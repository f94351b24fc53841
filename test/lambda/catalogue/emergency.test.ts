import { emergencyNumber } from '../../../lambda/catalogue/red-flags';

test.each([
  ['en-US', '911'],
  ['en-GB', '999'],
  ['en-AU', '000'],
  ['en-CA', '911'],
  ['en-IN', '112'],
  ['de-DE', '112'],
])('in %s one calls %s', (locale, number) => {
  expect(emergencyNumber(locale)).toBe(number);
});

test.each(['fr-FR', 'en', '', '__proto__', 'en-toString', 'en-constructor'])(
  '"%s" has the number of mobile phones',
  (locale) => {
    expect(emergencyNumber(locale)).toBe('112');
  },
);
