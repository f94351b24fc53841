import { topicIn } from '../../../lambda/search/topics';
import { search } from '../../../lambda/search/search';
import { sampled, sampledOfEach } from '../../support/sample';
import { fileOf, judge, languages, vocabularyOf } from '../../../scripts/bench/ask/ask';
import { isRedFlag, phrasesOf } from '../../../scripts/bench/ask/phrases';

test.each(languages)('%s: the aims of bench:ask hold', (language) => {
  const vocabulary = vocabularyOf(language);
  const phrases = phrasesOf(fileOf(language));
  const alarms = phrases.filter((asked) => isRedFlag(asked.expect));
  const others = phrases.filter((asked) => !isRedFlag(asked.expect));
  // No alarm is left to a sample.
  const judged = [...alarms, ...sampled(others, 200)].map((asked) => judge(asked, vocabulary));
  const wrong = judged.filter(({ verdict }) => verdict === 'wrong');
  // An alarm that was not needed costs less than one that was not raised. What was learnt raises some by likeness.
  expect(wrong.filter(({ found }) => !isRedFlag(found))).toEqual([]);
  expect(wrong.length / judged.length).toBeLessThan(0.01);
  const uncaught = judged.filter(({ expect: id, found }) => isRedFlag(id) && !isRedFlag(found));
  expect(uncaught).toEqual([]);
  const right = judged.filter(({ verdict }) => verdict === 'right').length;
  expect(right / judged.length).toBeGreaterThanOrEqual(0.95);
});

test.each(languages)(
  '%s: every word of the model is found under its own id, or under a red flag',
  (language) => {
    const vocabulary = vocabularyOf(language);
    // Longer ones are sentences, which are learnt from.
    const known = vocabulary.entries.flatMap(({ id, phrases }) =>
      phrases.filter((phrase) => phrase.split(' ').length <= 5).map((phrase) => ({ id, phrase })),
    );
    // A few of each id: what a phrase is found under hangs on the words of its id.
    const lost = sampledOfEach(known, ({ id }) => id, 8).filter(({ id, phrase }) => {
      const found = search(phrase, vocabulary);
      if (found.kind === 'red-flag') return !isRedFlag(id) && id !== found.id;
      return found.kind === 'none' || found.id !== id;
    });
    expect(lost).toEqual([]);
  },
);

test.each(languages)('%s: a sentence of a complaint is about what it was written for', (language) => {
  const vocabulary = vocabularyOf(language);
  const told = vocabulary.entries
    .filter(({ id }) => vocabulary.topics.meanings.has(id))
    .flatMap(({ id, phrases }) =>
      phrases.filter((phrase) => phrase.split(' ').length > 5).map((phrase) => ({ id, phrase })),
    );
  const right = told.filter(({ id, phrase }) => topicIn(phrase, vocabulary)?.id === id);
  expect(told.length).toBeGreaterThan(100);
  expect(right.length / told.length).toBeGreaterThan(0.95);
});
