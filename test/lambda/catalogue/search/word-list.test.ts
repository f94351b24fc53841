import { compileList, isOneOf } from '../../../../lambda/catalogue/search/word-list';

const list = compileList(['Neck', 'migraine*', 'gas', 'grün']);

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
  expect(isOneOf(list, token)).toBe(expected);
});
