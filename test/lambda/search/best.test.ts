import { bestPhrase } from '../../../lambda/search/best';
import { tinyLanguage } from './support';

const phrases = {
  gas: ['bloated belly'],
  stress: ['worried to pieces'],
  fatigue: ['to'],
};
const vocabulary = tinyLanguage({ fillers: ['to'] }, phrases);

test.each([
  ['bloated belly', 'gas', [0, 1], false],
  ['oh my bloated old belly', 'gas', [2, 4], false],
  ['bloated', 'gas', [0], true],
  ['worried pieces', 'stress', [0, 1], false],
  ['to worried pieces', 'stress', [0, 1, 2], false],
  ['pieces', 'stress', [0], true],
])('"%s" is %s, by the words at %j, in part: %s', (heard, id, at, isPartial) => {
  const best = bestPhrase(heard.split(' '), vocabulary);
  expect(best).toMatchObject({ id, isPartial });
  expect([...(best?.at ?? [])].sort()).toEqual(at);
});

test.each([['nothing of it'], ['']])('"%s" is like none', (heard) => {
  expect(bestPhrase(heard.split(' '), vocabulary)).toBeNull();
});

test('two words that Alexa made of one are heard as one, but not across what was taken out', () => {
  const one = tinyLanguage({}, { sciatica: ['sciatica'] });
  expect(bestPhrase(['my', 'sciat', 'ica'], one)).toMatchObject({ id: 'sciatica', at: new Set([1, 2]) });
  expect(bestPhrase(['sciat', '', 'ica'], one)).toBeNull();
});

test('of what is said several times the nearest counts, and of equals the first', () => {
  const one = tinyLanguage({}, { sciatica: ['sciatica'] });
  expect(bestPhrase(['shiatica', 'sciatica'], one)?.at).toEqual(new Set([1]));
  expect(bestPhrase(['sciatica', 'sciatica'], one)?.at).toEqual(new Set([0]));
});

test('what is heard exactly scores more than what only sounds like it, and more words more than few', () => {
  const score = (heard: string): number => bestPhrase(heard.split(' '), vocabulary)?.score ?? 0;
  expect(score('bloated belly')).toBeGreaterThan(score('bloatid belly'));
  expect(score('bloatid belly')).toBeGreaterThan(score('belly'));
  expect(score('worried to pieces')).toBeGreaterThan(score('worried pieces'));
  expect(score('bloated belly')).toBeLessThan(1);
});

test('what is rare counts for more than what many values share, and fillers for a quarter', () => {
  const rare = tinyLanguage(
    { fillers: ['the'] },
    { gas: ['the gut'], stress: ['gut strain'], anxiety: ['gut fear'] },
  );
  const score = (heard: string): number => bestPhrase(heard.split(' '), rare)?.score ?? 0;
  expect(score('strain')).toBeGreaterThan(score('gut'));
  expect(bestPhrase(['the'], rare)?.score).toBeCloseTo(
    (Math.log(4) / 4 / (Math.log(4) / 4 + Math.log(2))) *
      (0.92 + 0.04 * ((Math.log(4) / 4 + Math.log(2)) / 8) + 0.02),
    6,
  );
});

test('a long phrase gains no more from the fifth word on', () => {
  const long = tinyLanguage(
    {},
    { gas: ['alpha bravo charlie delta', 'echo foxtrot golf hotel india juliet'] },
  );
  const total = (words: number): number => Math.min(1, (words * Math.log(2)) / 8);
  expect(bestPhrase('alpha bravo charlie delta'.split(' '), long)?.score).toBeCloseTo(
    0.96 + 0.04 * total(4),
    6,
  );
  const more = 'echo foxtrot golf hotel india juliet'.split(' ');
  expect(bestPhrase(more, long)?.score).toBeCloseTo(0.96 + 0.04 * total(6), 6);
});

test('of phrases that score alike the first one in the model wins, wherever its words stand', () => {
  const alike = tinyLanguage(
    {},
    { gas: ['alpha bravo'], stress: ['charlie delta'], anxiety: ['alpha charlie'], fatigue: ['delta zulu'] },
  );
  expect(bestPhrase(['alpha', 'charlie', 'delta'], alike)?.id).toBe('stress');
  const twice = tinyLanguage({}, { gas: ['alpha'], stress: ['alpha'] });
  expect(bestPhrase(['alpha'], twice)?.id).toBe('gas');
});
