import type { HalfOfDay } from '../language';

/** Minutes since midnight. */
export type Minutes = number;

const HALF_DAY = 12 * 60;
const DAY = 2 * HALF_DAY;

/** "19:30", as Alexa writes it. */
export function clockText(minutes: Minutes): string {
  return [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0')).join(':');
}

export function minutesOf(text: string): Minutes {
  const [hours = '0', minutes = '0'] = text.split(':');
  return Number(hours) * 60 + Number(minutes);
}

/** Five to midnight is on the day before, which is the same day every day. */
export function wrapped(minutes: Minutes): Minutes {
  return (minutes + DAY) % DAY;
}

/** "Seven in the evening": what a clock face leaves open, where it leaves anything open. */
export function inHalf(minutes: Minutes, half: HalfOfDay): Minutes {
  if (minutes >= HALF_DAY + 60) return minutes;
  const twelve = minutes >= HALF_DAY;
  if (half === 'pm') return twelve ? minutes : minutes + HALF_DAY;
  if (twelve) return minutes - HALF_DAY;
  // Ten at night is late, three at night is early.
  return half === 'night' && minutes >= HALF_DAY / 2 ? minutes + HALF_DAY : minutes;
}
