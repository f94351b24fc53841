import type { Value } from '../routine/line';

/** A moment on the person's own calendar and clock. */
export interface LocalTime {
  /** Days since 1970-01-01 on the local calendar. */
  readonly day: number;
  /** 0 to 23. */
  readonly hour: number;
}

/** What is taken where nothing better is known. */
export const universal = 'UTC';

/** Longer than any name of a zone; what is longer is not looked up. */
const longestName = 64;

export const dayMs = 86_400_000;

/** Making one is the costly part, so each zone's is kept; bounded, since a name may come from anywhere. */
const formats = new Map<string, Intl.DateTimeFormat>();
const mostFormats = 50;

/** Whether that is a time zone of the IANA database, such as `Europe/Berlin`. */
export function isZone(name: unknown): name is string {
  if (typeof name !== 'string' || name === '' || name.length > longestName) return false;
  try {
    formatIn(name);
    return true;
  } catch {
    return false;
  }
}

/** The local calendar day and hour of an instant (ms since 1970) in a zone that `isZone` knows. */
export function localTime(instant: number, zone: string): LocalTime {
  const parts = partsIn(instant, zone);
  const [year = 1970, month = 1, date = 1] = [parts.get('year'), parts.get('month'), parts.get('day')];
  return { day: Date.UTC(year, month - 1, date) / dayMs, hour: parts.get('hour') ?? 0 };
}

/** The minute of the local day: 420 is 7:00. */
export function localMinute(instant: number, zone: string): number {
  const parts = partsIn(instant, zone);
  return (parts.get('hour') ?? 0) * 60 + (parts.get('minute') ?? 0);
}

function partsIn(instant: number, zone: string): ReadonlyMap<string, number> {
  const parts = formatIn(zone).formatToParts(instant);
  return new Map(parts.map(({ type, value }) => [type, Number(value)]));
}

export function localDay(instant: number, zone: string): number {
  return localTime(instant, zone).day;
}

/** 0 is Sunday. 1970-01-01 was a Thursday. */
export function weekdayOf(day: number): number {
  return (((day + 4) % 7) + 7) % 7;
}

function formatIn(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone);
  if (known !== undefined) return known;
  const made = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
  });
  if (formats.size < mostFormats) formats.set(zone, made);
  return made;
}

const minuteMs = 60_000;

/** Whoever comes back this soon is still on the mat: led on at once after a silence, and in the start that was made. */
export const stillOnMatSeconds = 300;

/** From this many days away on, a body is out of practice: beginning again is offered first. */
export const longAwayDays = 14;

export const weekdays = [
  'sunday',
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
] as const;

/** How long ago something was, as people say it on their own calendar: "this morning", "yesterday", "on Monday". */
export function whenSaid(then: number, instant: number, zone: string): Value {
  const minutes = (instant - then) / minuteMs;
  // A clock that went backwards tells nothing of how long ago it was.
  if (minutes < 0) return { key: 'when.lastTime' };
  if (minutes < 1.5) return { key: 'when.aMinute' };
  if (minutes < 55) return { key: 'when.minutes', count: roundly(minutes) };
  if (minutes <= 90) return { key: 'when.anHour' };
  const before = localTime(then, zone);
  const days = localTime(instant, zone).day - before.day;
  return days < 1 ? { key: `when.today.${partOfDay(before.hour)}` } : dayNamed(before.day, before.day + days);
}

/** A day as it is called on another, later one. */
export function dayNamed(day: number, today: number): Value {
  const days = today - day;
  if (days < 1) return { key: 'when.today.any' };
  if (days === 1) return { key: 'when.yesterday' };
  if (days < 7) return { key: `when.weekday.${weekdays[weekdayOf(day)] ?? 'sunday'}` };
  if (days < 11) return { key: 'when.aWeek' };
  // "Two weeks ago" is said only where a launch asks first.
  if (days < longAwayDays) return { key: 'when.almostTwoWeeks' };
  if (days < 60) return { key: 'when.weeks', count: Math.round(days / 7) };
  if (days < 350) return { key: 'when.months', count: Math.round(days / 30.44) };
  return { key: 'when.aYear' };
}

/** Whole local days from one instant to another; 0 where the clock went backwards. */
export function daysBetween(then: number, instant: number, zone: string): number {
  return Math.max(0, localTime(instant, zone).day - localTime(then, zone).day);
}

/** From ten minutes on, nobody counts them singly. */
function roundly(minutes: number): number {
  return minutes < 10 ? Math.round(minutes) : Math.round(minutes / 5) * 5;
}

function partOfDay(hour: number): 'night' | 'morning' | 'afternoon' | 'evening' {
  if (hour < 4) return 'night';
  if (hour < 12) return 'morning';
  return hour < 18 ? 'afternoon' : 'evening';
}
