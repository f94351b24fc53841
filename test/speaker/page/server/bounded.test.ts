import { Bounded } from '../../../../speaker/page/server/bounded';

test('what was longest not used is forgotten first, by weight', () => {
  const bounded = new Bounded<string>(10, (value) => value.length);
  bounded.set('a', 'aaaa');
  bounded.set('b', 'bbbb');
  expect(bounded.get('a')).toBe('aaaa');
  bounded.set('c', 'cccc');
  expect([bounded.get('a'), bounded.get('b'), bounded.get('c')]).toEqual(['aaaa', undefined, 'cccc']);
  expect(bounded.weight).toBe(8);
});

test('what is set again weighs once, and what is too heavy by itself is not kept', () => {
  const bounded = new Bounded<string>(3, (value) => value.length);
  bounded.set('a', 'aa');
  bounded.set('a', 'a');
  expect(bounded.weight).toBe(1);
  bounded.set('b', 'bbbb');
  expect([bounded.get('b'), bounded.weight]).toEqual([undefined, 0]);
});
