import type { Value } from '../routine/line';
import { localTime, weekdayOf } from './local-day';

const minuteMs = 60_000;

/** Whoever comes back this soon is still on the mat: led on at once after a silence, and in the start that was made. */
export const stillOnMatSeconds = 300;

/** From this many days away on, a body is out of practice: beginning again is offered first. */
export const longAwayDays = 14;

const weekdays = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'] as const;

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
