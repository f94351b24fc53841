/** The last instant that has a date; beyond it nothing can have begun. */
const lastInstant = 8.64e15;

export function isInstant(value: unknown): value is number {
  return typeof value === 'number' && Math.abs(value) <= lastInstant;
}

export function instantIn(value: unknown): number | null {
  // Before 1970 nobody moved in a routine of ours, and calendars count years backwards.
  return isInstant(value) && value >= 0 ? value : null;
}

/** A number of days, seconds or times: whole, not negative, and no more than a long life has. */
export function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value < 1e9;
}

export function countIn(value: unknown): number {
  return isCount(value) ? value : 0;
}

export function isMinuteOfDay(value: unknown): value is number {
  return isCount(value) && value < 24 * 60;
}

export function numberOr<T>(value: unknown, otherwise: T): number | T {
  return typeof value === 'number' && Number.isFinite(value) ? value : otherwise;
}
