import fc from 'fast-check';
import { LAST_VERSION, anyBeginning, isSameItem, unwritten } from '../../../lambda/keeping/item';

const beginnings = fc.integer({ min: 0, max: 2 ** 31 - 1 });
const writes = fc.integer({ min: 0, max: 999_999 });

test('an item stays the same through a century of writes', () => {
  fc.assert(
    fc.property(beginnings, writes, writes, (beginning, some, more) => {
      expect(isSameItem(unwritten(beginning) + some, unwritten(beginning) + more)).toBe(true);
    }),
  );
});

test('items of two beginnings share no version, however often each is written', () => {
  fc.assert(
    fc.property(beginnings, beginnings, writes, writes, (one, other, some, more) => {
      fc.pre(one !== other);
      expect(isSameItem(unwritten(one) + some, unwritten(other) + more)).toBe(false);
    }),
  );
});

test('every version of every beginning can be read', () => {
  expect(unwritten(2 ** 31 - 1) + 999_999).toBeLessThanOrEqual(LAST_VERSION);
});

test('beginnings are whole numbers that hardly ever come twice', () => {
  const some = Array.from({ length: 1_000 }, anyBeginning);
  expect(some.every((one) => Number.isInteger(one) && one > 0 && one < 2 ** 31)).toBe(true);
  expect(new Set(some).size).toBeGreaterThan(990);
});
