/** A time zone by its IANA name, as Alexa writes it; undefined when there is none of that name. */
export function zoneNamed(name: string): string | undefined {
  // "+02:00" is a zone to JavaScript, and none to Alexa.
  if (!/^[A-Za-z]/.test(name)) return undefined;
  try {
    const { timeZone } = new Intl.DateTimeFormat('en-US', { timeZone: name }).resolvedOptions();
    // An older name of the same zone stays as it was given; only capitals are mended.
    return timeZone.toLowerCase() === name.toLowerCase() ? timeZone : name;
  } catch {
    return undefined;
  }
}

export function ownZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
}

const LOCAL = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,3})?$/;

/** Date and time on a wall, without Z or offset: "2026-11-23T07:00:00.000". */
export function isLocalTime(text: string): boolean {
  const [, day = ''] = LOCAL.exec(text) ?? [];
  // JavaScript takes the 30th of February for the 2nd of March.
  return day !== '' && !Number.isNaN(Date.parse(day)) && new Date(day).toISOString().startsWith(day);
}

/** The instant at which the clocks of a zone show that time. Of an hour that comes twice, one of the two. */
export function instantIn(zone: string, local: string): number {
  const asIfUtc = Date.parse(`${local}Z`);
  // The offset may change between here and there; a second look finds the one that holds.
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
