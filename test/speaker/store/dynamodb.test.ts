import { plain } from '../../../speaker/store/dynamodb';

test('typed JSON becomes plain values', () => {
  const typed = {
    M: {
      name: { S: 'x' },
      count: { N: '3.5' },
      none: { NULL: true },
      yes: { BOOL: true },
      list: { L: [{ S: 'a' }, { M: { b: { N: '1' } } }] },
    },
  };
  expect(plain(typed)).toEqual({ name: 'x', count: 3.5, none: null, yes: true, list: ['a', { b: 1 }] });
});
