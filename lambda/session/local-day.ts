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

const dayMs = 86_400_000;

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
  const parts = new Map(
    formatIn(zone)
      .formatToParts(instant)
      .map(({ type, value }) => [type, Number(value)]),
  );
  const [year = 1970, month = 1, date = 1] = [parts.get('year'), parts.get('month'), parts.get('day')];
  return { day: Date.UTC(year, month - 1, date) / dayMs, hour: parts.get('hour') ?? 0 };
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
  });
  if (formats.size < mostFormats) formats.set(zone, made);
  return made;
}
