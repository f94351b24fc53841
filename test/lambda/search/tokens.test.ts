import { singular, spell, tokensOf, compileList, isOneOf } from '../../../lambda/search/tokens';

test.each([
  ["I'm stiff", 'im stiff'],
  ['I’m', 'im'],
  ['x-ray', 'x ray'],
  ['Füße', 'fusse'],
  ['  My   back,  it hurts?! ', 'my back it hurts'],
  ['café', 'cafe'],
  ['4th', '4th'],
  ['...', ''],
])('"%s" is spelt "%s"', (text, expected) => {
  expect(spell(text)).toBe(expected);
});

test('a text is its words, and nothing is none', () => {
  expect(tokensOf('My back-pain!')).toEqual(['my', 'back', 'pain']);
  expect(tokensOf(' ?! ')).toEqual([]);
});

test.each([
  ['backs', 'back'],
  ['legs', ''],
  ['back', ''],
  ['sinus', 'sinu'],
  ['spine', ''],
])('of "%s" one is "%s"', (word, expected) => {
  expect(singular(word)).toBe(expected);
});

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
