import { backStretch } from '../routine/routines';
import type { History, Kept } from './state';

/** The history with some more seconds led in a turn that began at that instant. */
export function addPractice(history: History, seconds: number, instant: number): History {
  if (seconds <= 0) return history;
  const day = isoDay(instant);
  return {
    ...history,
    seconds: history.seconds + Math.round(seconds),
    days: history.days + (day === history.lastDay ? 0 : 1),
    lastDay: day,
  };
}

/** A routine led to its end: nothing is left of it, and what was shelved for it comes back. */
export function finishRoutine(kept: Kept, routine: string): Kept {
  const whole = routine === backStretch.id;
  const history = { ...kept.history, finished: kept.history.finished + (whole ? 1 : 0) };
  return { ...kept, place: kept.shelved, shelved: null, history };
}

/** The UTC day of the instant given, as in 2026-11-23. */
function isoDay(instant: number): string {
  return new Date(instant).toISOString().slice(0, 10);
}
