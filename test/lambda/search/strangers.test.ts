import { unknownWords } from '../../../lambda/search/clauses';
import { tinyLanguage } from './support';

const vocabulary = tinyLanguage(
  { fillers: ['so'], pain: ['hurt*'], personal: ['my'], conjunctions: ['and'] },
  { gas: ['bloated belly'] },
);

test.each([
  ['my belly hurts so', 0],
  ['and bloated', 0],
  ['my banana hurts', 1],
  ['banana apple and banana', 3],
])('in "%s" there are %d words of something else', (heard, expected) => {
  expect(unknownWords(heard.split(' '), () => false, vocabulary)).toBe(expected);
});

test('what is known already, was taken out, or ends the sentence is none', () => {
  expect(unknownWords(['banana', 'apple'], (at) => at === 1, vocabulary)).toBe(1);
  expect(unknownWords(['.', 'banana', '', '.'], () => false, vocabulary)).toBe(1);
});
