import { compileList, isOneOf } from '../../../lambda/search/tokens';

const texts = ['Neck', 'migraine*', 'gas', 'grün'];

test.each([
  ['neck', true],
  ['necks', true],
  ['necklace', false],
  ['migraine', true],
  ['migraines', true],
  ['migrain', false],
  ['a migraine', false],
  ['gas', true],
  ['ga', false],
  ['grun', true],
  ['', false],
])('"%s" is one of them: %s', (token, expected) => {
  expect(isOneOf(compileList(texts), token)).toBe(expected);
});

test('a word is either whole or open at its end', () => {
  expect(compileList(texts)).toEqual({ words: new Set(['neck', 'gas', 'grun']), beginnings: ['migraine'] });
});
