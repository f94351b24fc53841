import { instantIn } from '../../../lambda/alexa/timestamp';

const seven = Date.UTC(2026, 10, 23, 7);

test.each<[string, unknown]>([
  ['as Alexa writes it', '2026-11-23T07:00:00Z'],
  ['with a fraction', '2026-11-23T07:00:00.000Z'],
  ['with another zone', '2026-11-23T08:00:00+01:00'],
  ['with a zone without its colon', '2026-11-23T08:00:00+0100'],
  ['without seconds', '2026-11-23T07:00Z'],
  ['in epoch milliseconds', seven],
  ['in epoch seconds', seven / 1000],
])('an instant %s is read', (_how, timestamp) => {
  expect(instantIn(timestamp)).toBe(seven);
});

test.each<[string, unknown]>([
  ['nothing', undefined],
  ['a year', '2026'],
  ['an instant without a zone, which could be any', '2026-11-23T07:00:00'],
  ['a day that does not exist', '2026-13-45T07:00:00Z'],
  ['a time before Alexa took skills', '1999-01-01T00:00:00Z'],
  ['a number that is no instant', 42],
  ['an infinite number', Infinity],
])('%s is none', (_what, timestamp) => {
  expect(instantIn(timestamp)).toBeNull();
});
