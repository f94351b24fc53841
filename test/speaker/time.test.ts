import { Misuse } from '../../speaker/errors';
import { instantIn, isLocalTime, laterInstant, ownZone, zoneNamed } from '../../speaker/time';

test.each([
  ['Europe/Berlin', 'Europe/Berlin'],
  ['europe/berlin', 'Europe/Berlin'],
  ['UTC', 'UTC'],
  ['Asia/Kolkata', 'Asia/Kolkata'],
  ['Mars/Olympus', undefined],
  ['+01:00', undefined],
  ['', undefined],
])('"%s" is the zone %s', (name, zone) => {
  expect(zoneNamed(name)).toBe(zone);
});

test('this machine stands in some zone', () => {
  expect(zoneNamed(ownZone())).toBe(ownZone());
});

test.each([
  ['2026-11-23T07:00:00', true],
  ['2026-11-23T07:00:00.000', true],
  ['2026-11-23T24:00:00', false],
  ['2026-02-29T07:00:00', false],
  ['2026-13-01T07:00:00', false],
  ['2026-11-23T07:00', false],
  ['2026-11-23T07:00:00Z', false],
  ['tomorrow', false],
])('%s is a local time: %s', (text, local) => {
  expect(isLocalTime(text)).toBe(local);
});

test.each([
  ['UTC', '2026-11-23T07:00:00', '2026-11-23T07:00:00.000Z'],
  ['Europe/Berlin', '2026-11-23T07:00:00.500', '2026-11-23T06:00:00.500Z'],
  ['Europe/Berlin', '2026-07-23T07:00:00', '2026-07-23T05:00:00.000Z'],
  // The clocks go forward at 2:00 on the 29th of March, and back at 3:00 on the 25th of October.
  ['Europe/Berlin', '2026-03-29T01:59:59', '2026-03-29T00:59:59.000Z'],
  ['Europe/Berlin', '2026-03-29T03:00:00', '2026-03-29T01:00:00.000Z'],
  ['Europe/Berlin', '2026-10-25T07:00:00', '2026-10-25T06:00:00.000Z'],
  ['Asia/Kathmandu', '2026-11-23T00:10:00', '2026-11-22T18:25:00.000Z'],
  ['America/Los_Angeles', '2026-11-01T09:00:00', '2026-11-01T17:00:00.000Z'],
])('in %s clocks show %s at %s', (zone, local, instant) => {
  expect(new Date(instantIn(zone, local)).toISOString()).toBe(instant);
});

test.each([
  ['tomorrow', '2026-11-23T22:30:00Z', 'Europe/Berlin', '2026-11-24T06:00:00.000Z'],
  // In Berlin it is the 24th already.
  ['tomorrow', '2026-11-23T23:30:00Z', 'Europe/Berlin', '2026-11-25T06:00:00.000Z'],
  ['tomorrow', '2026-11-23T23:30:00Z', 'America/Los_Angeles', '2026-11-24T15:00:00.000Z'],
  // The clocks go forward in that night.
  ['tomorrow', '2026-03-28T12:00:00Z', 'Europe/Berlin', '2026-03-29T05:00:00.000Z'],
  ['hour', '2026-11-23T23:30:00Z', 'UTC', '2026-11-24T00:30:00.000Z'],
  ['+1d', '2026-11-23T23:30:00Z', 'UTC', '2026-11-24T23:30:00.000Z'],
  ['90m', '2026-11-23T23:30:00Z', 'UTC', '2026-11-24T01:00:00.000Z'],
  ['2027-01-01T00:00:00+01:00', '2026-11-23T23:30:00Z', 'UTC', '2026-12-31T23:00:00.000Z'],
])('%s after %s in %s is %s', (wish, now, zone, expected) => {
  expect(new Date(laterInstant(wish, Date.parse(now), zone)).toISOString()).toBe(expected);
});

test.each(['yesterday', '', '+4000d', '1970-01-01T00:00:00Z'])('there is no jump to %j', (wish) => {
  expect(() => laterInstant(wish, 1, 'UTC')).toThrow(Misuse);
});
