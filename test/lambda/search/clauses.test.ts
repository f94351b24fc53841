import {
  clausesOf,
  isInside,
  narrowClausesOf,
  withoutPhrases,
  unknownWords,
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

test('a span holds what it begins with, and not what it ends before', () => {
  const spans = [
    { from: 1, to: 2 },
    { from: 4, to: 6 },
  ];
  expect([0, 1, 2, 3, 4, 5, 6].filter((at) => isInside(at, spans))).toEqual([1, 4, 5]);
});

const common = tinyLanguage(
  { fillers: ['so'], pain: ['hurt*'], personal: ['my'], conjunctions: ['and'] },
  { gas: ['bloated belly'] },
);

test.each([
  ['my belly hurts so', 0],
  ['and bloated', 0],
  ['my banana hurts', 1],
  ['banana apple and banana', 3],
])('in "%s" there are %d words of something else', (heard, expected) => {
  expect(unknownWords(heard.split(' '), () => false, common)).toBe(expected);
});

test('what is known already, was taken out, or ends the sentence is none', () => {
  expect(unknownWords(['banana', 'apple'], (at) => at === 1, common)).toBe(1);
  expect(unknownWords(['.', 'banana', '', '.'], () => false, common)).toBe(1);
});
