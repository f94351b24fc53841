import { byId, ofKind, write } from '../dom';
import type { HoldNow, Instant } from '../look-up';

const dial = byId('dial');
const value = ofKind('dial-value', SVGCircleElement);
const number = byId('dial-number');
/** The length of a circle of radius 44. */
const AROUND = 2 * Math.PI * 44;

export interface Dialled {
  readonly hold: HoldNow | null;
  readonly instant: Instant;
  readonly now: number;
}

/** The ring: breaths that are breathed, seconds that are held, or the seconds of an open microphone. */
export function drawDial({ hold, instant: { window, silence }, now }: Dialled): void {
  const kind = window ? 'listening' : hold ? 'hold' : silence >= 3_000 ? 'moving' : '';
  if (dial.dataset['kind'] !== kind) dial.dataset['kind'] = kind;
  if (window) {
    draw((window.ends - now) / (window.ends - window.begins), 1);
    write(number, seconds(window.ends - now));
  } else if (hold) {
    // Breaths fill the ring one by one; the seconds of a timed hold run out of it.
    draw(hold.breath === null ? 1 - hold.share : hold.breath / hold.breaths, hold.breaths || 1);
    write(number, String(hold.breath ?? hold.secondsLeft));
  } else {
    draw(0, 1);
    write(number, seconds(silence));
  }
}

const seconds = (milliseconds: number): string => String(Math.max(0, Math.ceil(milliseconds / 1000)));

/** Draws a share of the ring, in so many separate pieces. */
function draw(share: number, pieces: number): void {
  const piece = AROUND / pieces;
  const gap = pieces === 1 ? 0 : 5;
  const whole = Math.round(Math.min(1, Math.max(0, share)) * pieces * 1000) / 1000;
  const dashes =
    pieces === 1
      ? [whole * AROUND, AROUND]
      : [...Array.from({ length: Math.floor(whole) }, () => [piece - gap, gap]).flat(), 0, AROUND];
  value.style.strokeDasharray = dashes.map((each) => each.toFixed(2)).join(' ');
}
