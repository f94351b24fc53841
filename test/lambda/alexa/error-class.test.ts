import { errorClass } from '../../../lambda/alexa/budget';
import { StoreUnavailableError, UnreadableItemError } from '../../../lambda/keeping/errors';
import { DeadlineError } from '../../../lambda/within';
import { NotPossibleError } from '../../../lambda/alexa/reminders';

test.each([
  [new TypeError('SECRET'), 'TypeError'],
  [new UnreadableItemError('malformed'), 'UnreadableItemError'],
  [new NotPossibleError('device'), 'NotPossibleError'],
  [new StoreUnavailableError(new DeadlineError(100)), 'StoreUnavailableError:DeadlineError'],
  [new StoreUnavailableError('SECRET'), 'StoreUnavailableError:unknown'],
  [Object.assign(new Error('SECRET'), { why: 7 }), 'Error'],
  ['SECRET', 'string'],
  [undefined, 'undefined'],
  [null, 'object'],
  [{ name: 'SECRET', why: 'SECRET' }, 'object'],
])('%p is told as its class alone', (error, expected) => {
  expect(errorClass(error)).toBe(expected);
});
