import { findCondition } from '../../../lambda/catalogue/conditions';
import { findRedFlag, mostUrgent, redFlags } from '../../../lambda/catalogue/red-flags';
import { helpNumbers } from '../../../lambda/catalogue/regions';
import { languages, vocabularyOf } from '../../../scripts/bench/ask/ask';
import { search } from '../../../lambda/search/search';

test('every red flag has an id of its own, which is no condition', () => {
  const ids = redFlags.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.filter((id) => findCondition(id) !== null)).toEqual([]);
});

test('the most urgent signs stand first', () => {
  const urgencies = redFlags.map(({ urgency }) => urgency);
  expect(urgencies.lastIndexOf('now')).toBeLessThan(urgencies.indexOf('soon'));
  expect(urgencies.lastIndexOf('soon')).toBeLessThan(urgencies.indexOf('ask-first'));
});

test('of several signs the most urgent counts, in whatever order they were found', () => {
  expect(mostUrgent(['red-flag-osteoporosis', 'red-flag-saddle', 'red-flag-fever'])?.id).toBe(
    'red-flag-saddle',
  );
  expect(mostUrgent(['sciatica', 'red-flag-hernia'])?.id).toBe('red-flag-hernia');
  expect(mostUrgent(['sciatica'])).toBeNull();
  expect(mostUrgent([])).toBeNull();
});

test.each([
  ['red-flag-bladder', 'now'],
  ['red-flag-saddle', 'now'],
  ['red-flag-chest-pain', 'now'],
  ['red-flag-breathing', 'now'],
  ['red-flag-headache', 'now'],
  ['red-flag-collapse', 'now'],
  ['red-flag-pregnancy', 'ask-first'],
  ['red-flag-fever', 'soon'],
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
  ['en-US', '911', '988'],
  ['en-GB', '999', '116 123'],
  ['en-AU', '000', '13 11 14'],
  ['en-CA', '911', '988'],
  ['en-IN', '112', '1 44 16'],
  ['de-DE', '112', '0 800 111 0 111'],
])('in %s one calls %s, and in despair %s', (locale, emergency, crisis) => {
  expect(helpNumbers(locale)).toMatchObject({ emergency, crisis: { number: crisis } });
});

test.each(['fr-FR', 'en', '', '__proto__', 'en-toString', 'en-constructor'])(
  '"%s" has the number of mobile phones',
  (locale) => {
    expect(helpNumbers(locale).emergency).toBe('112');
  },
);
