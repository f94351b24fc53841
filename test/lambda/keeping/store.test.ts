import fc from 'fast-check';
import {
  firstVersion,
  isSameItem,
  lastVersion,
  randomGeneration,
  versionOf,
} from '../../../lambda/keeping/store';

const generations = fc.integer({ min: 0, max: 2 ** 31 - 1 });
const writes = fc.integer({ min: 0, max: 999_999 });

test('an item stays the same through a century of writes', () => {
  fc.assert(
    fc.property(generations, writes, writes, (generation, some, more) => {
      expect(isSameItem(firstVersion(generation) + some, firstVersion(generation) + more)).toBe(true);
    }),
  );
});

test('items of two generations share no version, however often each is written', () => {
  fc.assert(
    fc.property(generations, generations, writes, writes, (one, other, some, more) => {
      fc.pre(one !== other);
      expect(isSameItem(firstVersion(one) + some, firstVersion(other) + more)).toBe(false);
    }),
  );
});

test('every version of every generation can be read', () => {
  expect(firstVersion(2 ** 31 - 1) + 999_999).toBeLessThanOrEqual(lastVersion);
});

test('generations are whole numbers that hardly ever come twice', () => {
  const some = Array.from({ length: 1_000 }, randomGeneration);
  expect(some.every((one) => Number.isInteger(one) && one > 0 && one < 2 ** 31)).toBe(true);
  expect(new Set(some).size).toBeGreaterThan(990);
});

test.each([
  [{ version: 3 }, 3],
  [{ version: 0 }, 0],
  [{}, undefined],
  [{ version: '3' }, undefined],
  [{ version: -1 }, undefined],
])('the version of %j is %p', (attributes, version) => {
  expect(versionOf(attributes)).toBe(version);
});
