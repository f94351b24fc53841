import fc from 'fast-check';
import {
  dayNamed,
  daysBetween,
  isZone,
  localDay,
  localTime,
  weekdayOf,
  whenSaid,
} from '../../../lambda/session/calendar';
import { english } from '../dialogue/support';
import { sampled, times } from '../../support/sample';

describe('days and hours', () => {
  const seed = 20261123;
  const hour = 3_600_000;
  const day = 24 * hour;
  const zones = [...Intl.supportedValuesOf('timeZone'), 'UTC'];

  /** The same by another way: a zone's own name for its offset, "GMT+05:45", added to the instant. */
  function byOffset(instant: number, zone: string): { day: number; hour: number } {
    const whole = Math.floor(instant / 1000) * 1000;
    const name =
      new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'longOffset' })
        .formatToParts(whole)
        .find(({ type }) => type === 'timeZoneName')?.value ?? '';
    const [, sign = '+', hours = 0, minutes = 0, seconds = 0] =
      /^GMT(?:([+-])(\d\d):(\d\d)(?::(\d\d))?)?$/.exec(name) ?? [];
    const offset = (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) * 1000;
    const local = whole + (sign === '-' ? -offset : offset);
    const onDay = Math.floor(local / day);
    return { day: onDay, hour: Math.floor((local - onDay * day) / hour) };
  }

  const dayOf = (date: string): number => Date.parse(date) / day;
  const at = (instant: string, zone: string) => localTime(Date.parse(instant), zone);

  test('every zone has the day and hour that its offset gives, on any instant from 1970 to 2099', () => {
    const instant = fc.integer({ min: 0, max: Date.parse('2099-12-31T23:59:59Z') });
    fc.assert(
      fc.property(fc.constantFrom(...zones), instant, (zone, then) => {
        expect({ zone, ...localTime(then, zone) }).toEqual({ zone, ...byOffset(then, zone) });
      }),
      { seed, numRuns: times(400, 100) },
    );
  });

  test('the days of every zone go on one by one, whatever its clocks do', () => {
    for (const zone of sampled(zones, 8)) {
      let before = localDay(Date.parse('2026-01-01T00:00:00Z'), zone);
      for (let hours = 12; hours < 365 * 24; hours += 12) {
        const today = localDay(Date.parse('2026-01-01T00:00:00Z') + hours * hour, zone);
        expect([before, before + 1]).toContain(today);
        before = today;
      }
    }
  });

  test.each([
    ['Pacific/Kiritimati', '2026-11-24', 3],
    ['Pacific/Auckland', '2026-11-24', 2],
    ['Asia/Kolkata', '2026-11-23', 18],
    ['UTC', '2026-11-23', 13],
    ['America/New_York', '2026-11-23', 8],
    ['Pacific/Pago_Pago', '2026-11-23', 2],
  ])('at one instant it is another day and hour in %s', (zone, date, shown) => {
    expect(at('2026-11-23T13:00:00Z', zone)).toEqual({ day: dayOf(date), hour: shown });
  });

  test('the two sides of the date line are a day apart, at the same hour', () => {
    const east = at('2026-11-23T10:30:00Z', 'Pacific/Kiritimati');
    const west = at('2026-11-23T10:30:00Z', 'Pacific/Honolulu');
    expect([east.day - west.day, east.hour - west.hour]).toEqual([1, 0]);
  });

  test.each([
    ['2026-11-22T22:59:59.999Z', '2026-11-22', 23],
    ['2026-11-22T23:00:00.000Z', '2026-11-23', 0],
  ])('midnight in Berlin is a limit to the millisecond: %s', (instant, date, shown) => {
    expect(at(instant, 'Europe/Berlin')).toEqual({ day: dayOf(date), hour: shown });
  });

  test.each([
    ['Berlin springs forward', 'Europe/Berlin', '2026-03-29T00:59:59Z', 1],
    ['Berlin springs forward', 'Europe/Berlin', '2026-03-29T01:00:00Z', 3],
    ['Berlin falls back: two for the first time', 'Europe/Berlin', '2026-10-25T00:30:00Z', 2],
    ['Berlin falls back: two for the second time', 'Europe/Berlin', '2026-10-25T01:30:00Z', 2],
    ['Lord Howe falls back by half an hour', 'Australia/Lord_Howe', '2026-04-04T15:15:00Z', 1],
  ])('%s', (_name, zone, instant, shown) => {
    expect(at(instant, zone).hour).toBe(shown);
  });

  test.each([
    ['23 hours, in spring', '2026-03-28T23:00:00Z', 23],
    ['25 hours, in autumn', '2026-10-24T22:00:00Z', 25],
  ])('a day of %s is one day', (_name, begins, hours) => {
    const first = Date.parse(begins);
    const today = localDay(first, 'Europe/Berlin');
    expect(localDay(first - 1, 'Europe/Berlin')).toBe(today - 1);
    expect(localDay(first + hours * hour - 1, 'Europe/Berlin')).toBe(today);
    expect(localDay(first + hours * hour, 'Europe/Berlin')).toBe(today + 1);
  });

  test('a day that a zone left out is missing in it', () => {
    // Samoa went over the date line: the 30th of December 2011 was not.
    expect(at('2011-12-30T09:59:00Z', 'Pacific/Apia').day).toBe(dayOf('2011-12-29'));
    expect(at('2011-12-30T10:01:00Z', 'Pacific/Apia').day).toBe(dayOf('2011-12-31'));
  });

  test.each([8.64e15, -8.64e15])('the last instants that have a date have a day, too: %d', (instant) => {
    expect(Number.isInteger(localDay(instant, 'UTC'))).toBe(true);
  });

  test('weekdays go round, before 1970, too', () => {
    expect([dayOf('2026-11-22'), dayOf('2026-11-23'), dayOf('1969-12-28'), 0].map(weekdayOf)).toEqual([
      0, 1, 0, 4,
    ]);
  });

  test.each(['Europe/Berlin', 'UTC', 'America/Argentina/ComodRivadavia'])('%s is a zone', (name) => {
    expect(isZone(name)).toBe(true);
  });

  test.each(['', 'Mars/Olympus', 'Europe/Berlin\n', `Europe/${'x'.repeat(200)}`, 7, null, undefined, {}, []])(
    '%j is none',
    (name) => {
      expect(isZone(name)).toBe(false);
    },
  );

  test('nothing that anybody may name throws', () => {
    fc.assert(
      fc.property(fc.anything(), (name) => {
        expect(typeof isZone(name)).toBe('boolean');
      }),
      { seed },
    );
  });
});

describe('how long ago', () => {
  const berlin = 'Europe/Berlin';
  const second = 1_000;
  const minute = 60 * second;
  const day = 86_400_000;
  /** A Monday, ten in the morning in Berlin. */
  const now = Date.parse('2026-11-23T09:00:00Z');

  const spoken = (then: number, instant = now, zone = berlin): string =>
    english({ key: 'launch.finished', values: { when: whenSaid(then, instant, zone) } })
      .map(({ text }) => text)
      .join(' ');
  const said = (then: number, instant = now, zone = berlin) => whenSaid(then, instant, zone);
  const at = (instant: string): number => Date.parse(instant);

  test.each([
    [0, { key: 'when.aMinute' }],
    [89 * second, { key: 'when.aMinute' }],
    [90 * second, { key: 'when.minutes', count: 2 }],
    [91 * second, { key: 'when.minutes', count: 2 }],
    [149 * second, { key: 'when.minutes', count: 2 }],
    [9 * minute, { key: 'when.minutes', count: 9 }],
    [12 * minute, { key: 'when.minutes', count: 10 }],
    [13 * minute, { key: 'when.minutes', count: 15 }],
    [54 * minute, { key: 'when.minutes', count: 55 }],
    [55 * minute, { key: 'when.anHour' }],
    [90 * minute, { key: 'when.anHour' }],
    [90 * minute + 1, { key: 'when.today.morning' }],
  ])('%d ms ago on the same day', (ago, expected) => {
    expect(said(now - ago)).toEqual(expected);
  });

  test.each([
    ['2026-11-22T23:00:00Z', 'when.today.night'],
    ['2026-11-23T02:59:59Z', 'when.today.night'],
    ['2026-11-23T03:00:00Z', 'when.today.morning'],
    ['2026-11-23T10:59:59Z', 'when.today.morning'],
    ['2026-11-23T11:00:00Z', 'when.today.afternoon'],
    ['2026-11-23T16:59:59Z', 'when.today.afternoon'],
    ['2026-11-23T17:00:00Z', 'when.today.evening'],
  ])('%s was, late in the evening, %s', (then, key) => {
    expect(said(at(then), at('2026-11-23T22:30:00Z'))).toEqual({ key });
  });

  test.each([
    ['after midnight', '2026-11-22T23:00:00Z', 'when.today.night'],
    ['before midnight', '2026-11-22T22:59:59Z', 'when.yesterday'],
  ])('what was just %s is of its own day', (_name, then, key) => {
    expect(said(at(then))).toEqual({ key });
  });

  test('what was an hour ago was an hour ago, whatever the day', () => {
    expect(said(at('2026-11-22T22:50:00Z'), at('2026-11-22T23:50:00Z'))).toEqual({ key: 'when.anHour' });
  });

  test('the same two instants are of one day here and of two there', () => {
    const [then, instant] = [at('2026-11-23T03:00:00Z'), at('2026-11-23T07:00:00Z')];
    expect(said(then, instant, 'Europe/Berlin')).toEqual({ key: 'when.today.morning' });
    expect(said(then, instant, 'America/New_York')).toEqual({ key: 'when.yesterday' });
  });

  test.each([
    [1, { key: 'when.yesterday' }],
    [2, { key: 'when.weekday.saturday' }],
    [6, { key: 'when.weekday.tuesday' }],
    [7, { key: 'when.aWeek' }],
    [10, { key: 'when.aWeek' }],
    [11, { key: 'when.almostTwoWeeks' }],
    [13, { key: 'when.almostTwoWeeks' }],
    [14, { key: 'when.weeks', count: 2 }],
    [21, { key: 'when.weeks', count: 3 }],
    [59, { key: 'when.weeks', count: 8 }],
    [60, { key: 'when.months', count: 2 }],
    [349, { key: 'when.months', count: 11 }],
    [350, { key: 'when.aYear' }],
    [4_000, { key: 'when.aYear' }],
  ])('%d days ago', (days, expected) => {
    expect(said(now - days * day)).toEqual(expected);
  });

  test('every weekday has its name', () => {
    const names = [2, 3, 4, 5, 6].map((days) => dayNamed(20_780 - days, 20_780));
    expect(names).toHaveLength(5);
    expect(new Set(names.map((value) => JSON.stringify(value))).size).toBe(5);
    // 1970-01-01 was a Thursday.
    expect(dayNamed(0, 2)).toEqual({ key: 'when.weekday.thursday' });
  });

  test('days are those of the calendar, not so many hours', () => {
    // 25 hours and a bit later, over the end of summer time, it is still yesterday.
    expect(said(at('2026-10-24T20:00:00Z'), at('2026-10-25T22:30:00Z'))).toEqual({ key: 'when.yesterday' });
    // Nine in the evening and seven in the morning are yesterday and today, though only ten hours apart.
    expect(said(at('2026-11-22T20:00:00Z'), at('2026-11-23T06:00:00Z'))).toEqual({ key: 'when.yesterday' });
  });

  test.each([1, second, 40 * day])('a clock that went back by %d ms tells nothing', (ahead) => {
    expect(said(now + ahead)).toEqual({ key: 'when.lastTime' });
    expect(daysBetween(now + ahead, now, berlin)).toBe(0);
  });

  test('a calendar that went back, as it does for who flies east over the date line, is still at today', () => {
    expect(dayNamed(20_781, 20_780)).toEqual({ key: 'when.today.any' });
  });

  test.each([8.64e15, -8.64e15])('the last instants that have a date are told, too: %d', (then) => {
    expect(spoken(then)).not.toBe('');
  });

  test('whole local days between two instants', () => {
    expect(daysBetween(at('2026-11-09T22:59:00Z'), now, berlin)).toBe(14);
    expect(daysBetween(at('2026-11-09T23:01:00Z'), now, berlin)).toBe(13);
    expect(daysBetween(now, now, berlin)).toBe(0);
  });
});
