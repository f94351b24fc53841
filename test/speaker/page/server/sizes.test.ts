import { LIMITS } from '../../../../speaker/limits/limits';
import { itemBytes, sizesOf } from '../../../../speaker/page/server/sizes';
import { QUIET } from '../../../../speaker/record';

test('each size stands against the limit that the speaker enforces', () => {
  const sizes = sizesOf({ ...QUIET, ssml: '<speak>ä</speak>', repromptSsml: 'x' }, { a: 'ä' }, 12.4);
  expect(sizes.map(({ name, value, limit }) => [name, value, limit])).toEqual([
    ['Speech', 16, LIMITS.speechCharacters],
    ['Reprompt', 1, LIMITS.speechCharacters],
    ['Response', 10, LIMITS.ownResponseBytes],
    ['Answer', 12, LIMITS.answerMilliseconds],
  ]);
  expect(sizesOf(QUIET, undefined, 0)[2]?.value).toBe(0);
});

test('an item weighs its names and values, in UTF-8', () => {
  expect(itemBytes('ä')).toBe(2);
  expect([itemBytes(null), itemBytes(true)]).toEqual([1, 1]);
  expect(itemBytes(1_234)).toBe(3);
  expect(itemBytes({ id: 'abc' })).toBe(3 + 1 + 2 + 3);
  expect(itemBytes(['a', 'bc'])).toBe(3 + 1 + 1 + 1 + 2);
});
