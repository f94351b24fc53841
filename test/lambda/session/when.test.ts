import { daysBetween, dayNamed, whenSaid } from '../../../lambda/session/calendar';
import { english } from '../dialogue/support';

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
  [11, { key: 'when.weeks', count: 2 }],
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
