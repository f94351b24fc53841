import { compilePatterns } from '../../../lambda/search/pattern';
import { firstHolding, holds, matchesAny, ruleOf, sentenceOf } from '../../../lambda/search/rule';

const sentence = (text: string) => sentenceOf(text.split(' '));
const sets = { bird: 'heron|stork' };

test('a sentence has a full stop at either end, for patterns that begin or end it', () => {
  expect(sentence('it hurts').tokens).toEqual(['.', 'it', 'hurts', '.']);
  const whole = compilePatterns(['nothing', '. > hurts > .'], {});
  expect(matchesAny(whole, sentence('hurts'))).toBe(true);
  expect(matchesAny(whole, sentence('my knee really very much badly hurts'))).toBe(false);
});

test.each([
  ['a heron by the lake', true],
  ['a heron and a lake', true],
  ['a duck by the lake', false],
  ['a heron on a boat on the lake', false],
  ['a heron of paper by the lake', false],
])('"%s" holds: %j', (text, expected) => {
  expect(holds(ruleOf('<bird> + lake ! boat ! paper', sets), sentence(text))).toBe(expected);
});

test('what is refused is refused to the pattern, not to what stands beside it', () => {
  const rule = ruleOf('heron ! boat', sets);
  expect(holds(rule, sentence('no heron'), (from) => from === 2)).toBe(false);
  expect(holds(rule, sentence('heron and boat'), (from) => from === 3)).toBe(false);
});

test('of several ids it is the first of which a rule holds', () => {
  const rules = [
    { id: 'lake', rules: [ruleOf('pond', sets), ruleOf('lake ! boat', sets)] },
    { id: 'birds', rules: [ruleOf('<bird>', sets)] },
  ];
  expect(firstHolding(rules, sentence('a stork in the pond'))).toBe('lake');
  expect(firstHolding(rules, sentence('a stork and a boat on the lake'))).toBe('birds');
  expect(firstHolding(rules, sentence('a boat on the lake'))).toBeNull();
});
