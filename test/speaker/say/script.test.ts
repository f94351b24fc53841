import { Misuse } from '../../../speaker/misuse';
import { offsetSeconds, parseScript } from '../../../speaker/say/script';

test.each([
  ['+45s', 45],
  ['+10m', 600],
  ['+2h', 7200],
  ['+1d', 86_400],
  ['+1h30m', 5400],
  ['+1.5s', 1.5],
  ['+0s', 0],
  ['+5', undefined],
  ['+s', undefined],
  ['45s', undefined],
])('%s is %s seconds', (word, seconds) => {
  expect(offsetSeconds(word)).toBe(seconds);
});

test('an offset may be a word of its own or lead the utterance', () => {
  const expected = [{ kind: 'say', text: 'repeat', after: 20 }];
  expect(parseScript(['+20s', 'repeat'])).toEqual(expected);
  expect(parseScript(['+20s repeat'])).toEqual(expected);
});

test('an offset counts for one utterance', () => {
  expect(parseScript(['+20s', 'repeat that', '...', 'next'])).toEqual([
    { kind: 'say', text: 'repeat that', after: 20 },
    { kind: 'silence', text: '...' },
    { kind: 'say', text: 'next', after: undefined },
  ]);
});

test.each([
  [['+99999999999999999999s', 'hi']],
  [['+999999999999d repeat']],
  [['+20s']],
  [['+20s', '...']],
  [['+20s', '+1m', 'next']],
  [['+soon', 'next']],
  [['']],
])('%j says what is wrong with it', (words) => {
  expect(() => parseScript(words)).toThrow(Misuse);
});
