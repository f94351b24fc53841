import { DeadlineError } from '../../../lambda/within';
import * as errors from '../../../lambda/keeping/errors';

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
