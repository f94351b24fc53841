import { decode, encode } from '../../../lambda/keeping/item';
import { UnreadableItemError } from '../../../lambda/keeping/errors';

test.each([
  ['null', null, { NULL: true }],
  ['an empty text', '', { S: '' }],
  ['text', 'rechte Seite', { S: 'rechte Seite' }],
  ['zero', 0, { N: '0' }],
  ['a number', -1.5, { N: '-1.5' }],
  ['false', false, { BOOL: false }],
  ['an empty list', [], { L: [] }],
  ['an empty map', {}, { M: {} }],
  ['a nest', { a: [{ b: true }] }, { M: { a: { L: [{ M: { b: { BOOL: true } } }] } } }],
])('%s goes both ways', (_name, value, wire) => {
  expect(encode(value)).toEqual(wire);
  expect(decode(encode(value))).toEqual(value);
});

test.each([
  ['a binary', { B: new Uint8Array([1]) }],
  ['a set of texts', { SS: ['a'] }],
  ['a set of numbers', { NS: ['1'] }],
  ['a set of binaries', { BS: [new Uint8Array([1])] }],
  ['a kind that nobody knows', { $unknown: ['X', 1] as [string, unknown] }],
])('%s is not something that the skill wrote', (_name, wire) => {
  expect(() => decode(wire)).toThrow(UnreadableItemError);
});

test('what is not JSON is a mistake of the caller', () => {
  expect(() => encode(() => 1)).toThrow(TypeError);
});

test('a name that means something to JavaScript is only a name', () => {
  const value: unknown = JSON.parse('{"__proto__":{"place":"here"},"constructor":1}');
  const copy = decode(encode(value));
  expect(copy).not.toHaveProperty('place');
  expect(JSON.stringify(copy)).toBe(JSON.stringify(value));
});
