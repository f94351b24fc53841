import { requestInstant } from '../../../lambda/alexa/request';

const clock = () => 1_000;

test('the request says when it was made', () => {
  expect(requestInstant({ request: { timestamp: '2026-11-23T07:00:00Z' } }, clock)).toBe(
    Date.UTC(2026, 10, 23, 7),
  );
});

test('an offset and fractions of a second are understood', () => {
  expect(requestInstant({ request: { timestamp: '2026-11-23T08:00:00.250+01:00' } }, clock)).toBe(
    Date.UTC(2026, 10, 23, 7, 0, 0, 250),
  );
});

test.each([
  ['no request', {}],
  ['no timestamp', { request: {} }],
  ['words', { request: { timestamp: 'this morning' } }],
  ['a number in words', { request: { timestamp: '5' } }],
  ['a number', { request: { timestamp: 1_795_417_200_000 } }],
  ['an instant without a zone', { request: { timestamp: '2026-11-23T07:00:00' } }],
  ['a month that does not exist', { request: { timestamp: '2026-13-23T07:00:00Z' } }],
  ['null', { request: { timestamp: null } }],
  ['an instant before there was Alexa', { request: { timestamp: '1960-01-01T00:00:00Z' } }],
  ['an instant of another century', { request: { timestamp: '2100-01-01T00:00:00Z' } }],
])('the clock handed in is asked for %s', (_name, envelope) => {
  expect(requestInstant(envelope, clock)).toBe(1_000);
});
