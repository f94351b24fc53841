import { singular, spell, tokensOf } from '../../../lambda/search/tokens';

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
