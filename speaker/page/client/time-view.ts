import { byId, write } from './dom';

const time = byId('time');
const formats = new Map<string, Intl.DateTimeFormat>();

/** The clock on the wall of the device. */
export function showTime(instant: number, zone: string): void {
  write(time, formatOf(zone).format(instant));
}

/** Making a format costs more than a whole frame. */
function formatOf(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    weekday: 'short',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  });
  formats.set(timeZone, made);
  return made;
}
