import fc from 'fast-check';
import * as errors from '../../../lambda/keeping/errors';
import {
  firstVersion,
  isSameItem,
  lastVersion,
  randomGeneration,
  versionOf,
} from '../../../lambda/keeping/store';
import { DeadlineError } from '../../../lambda/within';

describe('versions', () => {
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
});

describe('errors', () => {
  test.each([
    ['UnreadableItemError', new errors.UnreadableItemError('malformed')],
    ['ConflictError', new errors.ConflictError()],
    ['StoreUnavailableError', new errors.StoreUnavailableError(null)],
    ['DeadlineError', new DeadlineError(100)],
  ])('%s carries its own name, which a minified class would lose', (name, error) => {
    expect(Object.hasOwn(error, 'name')).toBe(true);
    expect(error.name).toBe(name);
  });

  test.each([
    [
      'the code of a connection',
      Object.assign(new Error('connect 10.0.0.1'), { code: 'ECONNREFUSED' }),
      'ECONNREFUSED',
    ],
    ['the name of a fault', new DeadlineError(100), 'DeadlineError'],
    ['nothing else', 'amzn1.ask.account.SECRET', 'unknown'],
    ['nothing at all', undefined, 'unknown'],
    ['no name that is not one', { name: 5 }, 'unknown'],
  ])('an unavailable store tells %s', (_name, cause, why) => {
    const error = new errors.StoreUnavailableError(cause);
    expect(error.why).toBe(why);
    expect(error.cause).toBe(cause);
    expect(error.message).toBe(`The store could not do what was asked (${why}).`);
  });
});
