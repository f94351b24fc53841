import { byId, ofKind, write } from '../dom';

const lid = byId('lid');
const lidSwitch = ofKind('lid-switch', HTMLButtonElement);
/** What the browser remembers. */
const KEPT = 'under the lid';

/** The switch behind which everything for developers lies: closed at first, and remembered. */
export function connectLid(): void {
  open(localStorage.getItem(KEPT) === 'open');
  lidSwitch.addEventListener('click', () => {
    const wanted = lid.hidden !== false;
    localStorage.setItem(KEPT, wanted ? 'open' : 'closed');
    open(wanted);
    if (wanted) lid.scrollIntoView({ block: 'nearest' });
  });
}

function open(wanted: boolean): void {
  lid.hidden = !wanted;
  lidSwitch.setAttribute('aria-checked', String(wanted));
  document.body.toggleAttribute('data-lid', wanted);
}

const time = byId('time');
const formats = new Map<string, Intl.DateTimeFormat>();

/** The local time at the device. */
export function showTime(instant: number, zone: string): void {
  write(time, formatOf(zone, document.documentElement.lang).format(instant));
}

/** Formats are kept: making one takes longer than a frame. */
function formatOf(timeZone: string, language: string): Intl.DateTimeFormat {
  const key = `${timeZone} ${language}`;
  const known = formats.get(key);
  if (known) return known;
  const made = new Intl.DateTimeFormat(language, {
    timeZone,
    weekday: 'short',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
  });
  formats.set(key, made);
  return made;
}
