import {
  withStops,
  clausesOf,
  matchesAny,
  isInside,
  narrowClausesOf,
  withoutPhrases,
} from '../../../lambda/search/clauses';
import { compilePatterns } from '../../../lambda/search/pattern';
import { tinyLanguage } from './support';

const vocabulary = tinyLanguage({ conjunctions: ['and'], circumstances: ['when'] });
const words = (text: string): string[] => text.split(' ');
const patterns = (...texts: string[]) => compilePatterns(texts, {});

test.each([
  ['come back to me', ['come back'], ['', '', 'to', 'me']],
  ['come back and run away', ['run away', 'come back'], ['', '', 'and', '', '']],
  ['my back', ['come back'], ['my', 'back']],
  ['back up', ['. > back'], ['', 'up']],
  ['get back', ['back > .'], ['get', '']],
  ['leak in the old roof', ['leak > roof'], ['', 'in', 'the', 'old', '']],
])('"%s" without %j is %j', (heard, asides, expected) => {
  expect(withoutPhrases(patterns(...asides), words(heard))).toEqual(expected);
});

test('joints part what is said, circumstances only where it is looked at closely', () => {
  const said = words('neck and back hurt when sitting and');
  expect(clausesOf(said, vocabulary)).toEqual([['neck'], words('back hurt when sitting'), []]);
  expect(narrowClausesOf(said, vocabulary)).toEqual([['neck'], ['back', 'hurt'], ['sitting'], []]);
});

test('a clause is about something where one of the patterns is heard, from end to end', () => {
  expect(matchesAny(['what', 'hurts'], patterns('nothing', 'what > hurts'))).toBe(true);
  expect(matchesAny(['what'], patterns('nothing', 'what > hurts'))).toBe(false);
  expect(matchesAny(['hurts'], patterns('. > hurts > .'))).toBe(true);
  expect(withStops(['hurts'])).toEqual(['.', 'hurts', '.']);
});

test('a span holds what it begins with, and not what it ends before', () => {
  const spans = [
    { from: 1, to: 2 },
    { from: 4, to: 6 },
  ];
  expect([0, 1, 2, 3, 4, 5, 6].filter((at) => isInside(at, spans))).toEqual([1, 4, 5]);
});
