import { Misuse } from '../../misuse';
import { instantIn } from '../../services/zone';

const DAY = 86_400_000;

/** "tomorrow 7:00" on a wall in that zone, or an hour from now. */
export function laterInstant(wish: unknown, now: number, zone: string): number {
  if (wish === 'hour') return now + 3_600_000;
  if (wish === 'tomorrow') return instantIn(zone, `${dateIn(zone, now + DAY)}T07:00:00`);
  throw new Misuse('The clock goes to "tomorrow" (7:00) or an "hour" on.');
}

function dateIn(zone: string, instant: number): string {
  // Swedes write dates as ISO does.
  return new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short' }).format(instant);
}
