import { Misuse } from '../../../../speaker/misuse';
import { laterInstant } from '../../../../speaker/page/server/later';

test.each([
  ['tomorrow', '2026-11-23T22:30:00Z', 'Europe/Berlin', '2026-11-24T06:00:00.000Z'],
  // In Berlin it is the 24th already.
  ['tomorrow', '2026-11-23T23:30:00Z', 'Europe/Berlin', '2026-11-25T06:00:00.000Z'],
  ['tomorrow', '2026-11-23T23:30:00Z', 'America/Los_Angeles', '2026-11-24T15:00:00.000Z'],
  // The clocks go forward in that night.
  ['tomorrow', '2026-03-28T12:00:00Z', 'Europe/Berlin', '2026-03-29T05:00:00.000Z'],
  ['hour', '2026-11-23T23:30:00Z', 'UTC', '2026-11-24T00:30:00.000Z'],
])('%s after %s in %s is %s', (wish, now, zone, expected) => {
  expect(new Date(laterInstant(wish, Date.parse(now), zone)).toISOString()).toBe(expected);
});

test.each(['yesterday', '', 7, null])('there is no jump to %j', (wish) => {
  expect(() => laterInstant(wish, 0, 'UTC')).toThrow(Misuse);
});
