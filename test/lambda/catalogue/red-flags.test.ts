import { findCondition } from '../../../lambda/catalogue/conditions';
import { findRedFlag, redFlags, emergencyNumber } from '../../../lambda/catalogue/red-flags';
import { languages, vocabularyOf } from '../../../scripts/bench/ask/ask';
import { search } from '../../../lambda/search/search';

test('every red flag has an id of its own, which is no condition', () => {
  const ids = redFlags.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.filter((id) => findCondition(id) !== null)).toEqual([]);
});

test('emergencies are looked for first', () => {
  const urgencies = redFlags.map(({ urgency }) => urgency);
  expect(urgencies.lastIndexOf('emergency')).toBeLessThan(urgencies.indexOf('doctor'));
});

test.each([
  ['red-flag-bladder', 'emergency'],
  ['red-flag-saddle', 'emergency'],
  ['red-flag-chest-pain', 'emergency'],
  ['red-flag-breathing', 'emergency'],
  ['red-flag-headache', 'emergency'],
  ['red-flag-collapse', 'emergency'],
  ['red-flag-pregnancy', 'doctor'],
  ['red-flag-fever', 'doctor'],
])('%s: %s', (id, urgency) => {
  expect(findRedFlag(id)?.urgency).toBe(urgency);
});

test.each(['', 'sciatica', 'toString'])('"%s" is no red flag', (id) => {
  expect(findRedFlag(id)).toBeNull();
});

test.each(languages)('%s: every word of a red flag raises one', (language) => {
  const vocabulary = vocabularyOf(language);
  const flags = vocabulary.entries.filter(({ id }) => findRedFlag(id) !== null);
  expect(flags.map(({ id }) => id)).toEqual(redFlags.map(({ id }) => id));
  const quiet = flags.flatMap(({ phrases }) =>
    phrases.filter((phrase) => search(phrase, vocabulary).kind !== 'red-flag'),
  );
  expect(quiet).toEqual([]);
});

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
