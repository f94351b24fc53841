import { errorClass } from '../../../lambda/alexa/budget';
import { DeadlineError, StoreUnavailableError, UnreadableItemError } from '../../../lambda/keeping/errors';
import { NotPossibleError } from '../../../lambda/alexa/reminders';

test.each([
  [new TypeError('SECRET'), 'TypeError'],
  [new UnreadableItemError('malformed'), 'UnreadableItemError'],
  [new NotPossibleError('device'), 'NotPossibleError'],
  [new StoreUnavailableError(new DeadlineError()), 'StoreUnavailableError:DeadlineError'],
  [new StoreUnavailableError('SECRET'), 'StoreUnavailableError:unknown'],
  [Object.assign(new Error('SECRET'), { why: 7 }), 'Error'],
  ['SECRET', 'string'],
  [undefined, 'undefined'],
  [null, 'object'],
  [{ name: 'SECRET', why: 'SECRET' }, 'object'],
])('%p is told as its class alone', (error, expected) => {
  expect(errorClass(error)).toBe(expected);
});
