import { Misuse } from './errors';

const DAY = 86_400_000;
/** Ten years. JavaScript has no dates beyond some hundred thousand years. */
export const LONGEST_OFFSET_SECONDS = 3650 * 86_400;
const UNITS: Readonly<Record<string, number>> = { s: 1, m: 60, h: 3600, d: 86_400 };
const OFFSET = /^\+((?:\d+(?:\.\d+)?[smhd])+)$/;
const INSTANT = /^(\d{4}-\d{2}-\d{2})T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2})$/;
const LOCAL = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,3})?$/;

/** An instant as Alexa writes it: whole seconds, and milliseconds only where the clock has some. */
export function instantText(instant: number): string {
  return new Date(instant).toISOString().replace('.000Z', 'Z');
}

/** The milliseconds of "2026-11-23T07:00:00Z". */
export function instantOf(text: string): number {
  const [, day = ''] = INSTANT.exec(text) ?? [];
  const instant = Date.parse(text);
  if (!isDay(day) || Number.isNaN(instant)) {
    throw new Misuse(
      `"${text}" is not an instant. Write one like 2026-11-23T07:00:00Z, with Z or an offset.`,
    );
  }
  return instant;
}

/** A date and time without Z or offset: "2026-11-23T07:00:00.000". */
export function isLocalTime(text: string): boolean {
  return isDay(LOCAL.exec(text)?.[1] ?? '');
}

/** JavaScript reads the 30th of February as the 2nd of March; here it is not a day. */
function isDay(day: string): boolean {
  return day !== '' && !Number.isNaN(Date.parse(day)) && new Date(day).toISOString().startsWith(day);
}

/** The seconds of "+45s", "+10m", "+1d" or "+1h30m"; undefined for any other word. */
export function offsetSeconds(word: string): number | undefined {
  const [, amounts] = OFFSET.exec(word) ?? [];
  if (amounts === undefined) return undefined;
  return [...amounts.matchAll(/([\d.]+)([smhd])/g)].reduce(
    (sum, [, amount, unit = '']) => sum + Number(amount) * (UNITS[unit] ?? 0),
    0,
  );
}

/** Where a person sets the clock: "tomorrow" (7:00 in the device's zone), "hour", "+1d" (or "1d"), or an instant. */
export function laterInstant(wish: string, now: number, zone: string): number {
  if (wish === 'tomorrow') return instantIn(zone, `${dateIn(zone, now + DAY)}T07:00:00`);
  const offset = wish === 'hour' ? 3600 : offsetSeconds(wish.startsWith('+') ? wish : `+${wish}`);
  if (offset !== undefined && offset > LONGEST_OFFSET_SECONDS)
    throw new Misuse(`"${wish}" is too long: at most ten years, +3650d.`);
  const instant = offset === undefined ? instantOf(wish) : now + offset * 1000;
  if (instant < now) throw new Misuse('The clock goes forward only: name a later instant.');
  return instant;
}

function dateIn(zone: string, instant: number): string {
  // Swedish dates are written as in ISO 8601.
  return new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short' }).format(instant);
}

/** A time zone by its IANA name, with Alexa's capitals; undefined for an unknown name. */
export function zoneNamed(name: string): string | undefined {
  // JavaScript takes "+02:00" as a zone; Alexa does not.
  if (!/^[A-Za-z]/.test(name)) return undefined;
  try {
    const { timeZone } = new Intl.DateTimeFormat('en-US', { timeZone: name }).resolvedOptions();
    // Keep an older name of the same zone as it was given; correct only its capitals.
    return timeZone.toLowerCase() === name.toLowerCase() ? timeZone : name;
  } catch {
    return undefined;
  }
}

export function ownZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
}

/** The instant at which the clocks of a zone show a local time; one of the two when that hour occurs twice. */
export function instantIn(zone: string, local: string): number {
  const asIfUtc = Date.parse(`${local}Z`);
  // The offset may change between the two guesses; the second uses the offset that holds at the instant itself.
  const near = asIfUtc - offsetAt(zone, asIfUtc);
  return asIfUtc - offsetAt(zone, near);
}

function offsetAt(zone: string, instant: number): number {
  const second = Math.floor(instant / 1000) * 1000;
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  const shown = new Map(format.formatToParts(second).map(({ type, value }) => [type, Number(value)]));
  const part = (name: Intl.DateTimeFormatPartTypes): number => shown.get(name) ?? 0;
  return (
    Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second')) -
    second
  );
}
