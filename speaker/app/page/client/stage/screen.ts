import type { Happening, Turn } from '../../protocol';
import { byId } from '../dom';
import { AplView } from '../screen/apl-view';

const host = byId('screen');

/** Where a Show's document is drawn, in place of the stage's own figure. */
const screen = new AplView({
  host,
  touched: (given) => {
    onTouch(given);
  },
  undrawn: (why) => {
    console.warn(why);
    hide();
  },
  failed: (why) => {
    hide();
    onFailure(why);
  },
});

let onTouch: (given: readonly unknown[]) => void = () => undefined;
let onFailure: (why: string) => void = () => undefined;

/** What becomes of a touch on the screen, and of an engine that cannot run in this browser. */
export function connectScreen(touched: typeof onTouch, failed: typeof onFailure): void {
  onTouch = touched;
  onFailure = failed;
}

/** A reply has come: its document is drawn, where the device has a screen. */
export function screenHears(
  { record }: Happening,
  device: 'dot' | 'show',
  inSession: boolean,
  turn: Turn | null,
): void {
  const draws = device === 'show' && inSession && screen.show(record.directives, turn?.say.chunks ?? []);
  if (!draws) hide();
  else {
    host.hidden = false;
    document.body.toggleAttribute('data-screen', true);
  }
}

function hide(): void {
  host.hidden = true;
  document.body.toggleAttribute('data-screen', false);
}
