import { MissingIdError, accountId, ownerId } from '../../../lambda/alexa/request';

const user = { userId: 'the-account' };
const person = { personId: 'the-person' };

test('a recognised person owns what is kept', () => {
  expect(ownerId({ context: { System: { person, user } } })).toBe('the-person');
});

test('an unrecognised speaker uses the account', () => {
  expect(ownerId({ context: { System: { user } } })).toBe('the-account');
});

test('the account is found whoever spoke', () => {
  expect(accountId({ context: { System: { person, user } } })).toBe('the-account');
});

test('without a context the session names the account', () => {
  expect(ownerId({ session: { user } })).toBe('the-account');
});

test.each([
  ['an empty id', ''],
  ['a number', 7],
  ['null', null],
  ['an id longer than any key', 'x'.repeat(1_025)],
])('%s is no person', (_name, personId) => {
  expect(ownerId({ context: { System: { person: { personId }, user } } })).toBe('the-account');
});

test.each([
  ['an empty envelope', {}],
  ['an empty user id', { context: { System: { user: { userId: '' } } }, session: { user: { userId: '' } } }],
  ['a user id of another type', { context: { System: { user: { userId: 42 } } } }],
])('%s is refused by name', (_name, envelope) => {
  expect(() => ownerId(envelope)).toThrow(MissingIdError);
});
