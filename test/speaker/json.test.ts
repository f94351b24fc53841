import { at, isObject, isText } from '../../speaker/json';

test('a path leads to what lies there, or to nothing', () => {
  const value = { a: { b: [1], c: null } };
  expect(at(value, 'a', 'b')).toEqual([1]);
  expect(at(value, 'a', 'c')).toBeNull();
  expect([at(value, 'a', 'b', '0'), at(value, 'x', 'y'), at('text', 'length')]).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
});

test('lists and null are no objects, blanks no text', () => {
  expect([{}, [], null, 'x'].map(isObject)).toEqual([true, false, false, false]);
  expect(['x', ' ', 1].map(isText)).toEqual([true, false, false]);
});
