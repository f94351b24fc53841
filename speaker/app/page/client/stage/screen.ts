import type { Happening } from '../../protocol';
import { byId } from '../dom';

/** A view of what the skill has sent for a device's screen. */
interface ScreenView {
  /** Shows a reply's directives. False: they draw nothing, and the stage shows the practice itself. */
  show(directives: readonly unknown[]): boolean;
  /** The session is over: the screen is empty again. */
  clear(): void;
}

const host = byId('screen');

/**
 * The seam for a Show's own picture: given the element in the middle of the stage, where the figure stands otherwise, it makes the
 * view that is shown every reply of a device with a screen. Until there is one, the stage shows the practice itself.
 */
const mount: (host: HTMLElement) => ScreenView = () => ({ show: () => false, clear: () => undefined });
const mounted = mount(host);

/** A reply has come: a mounted view draws it, and hides the figure where it does. */
export function screenHears({ record }: Happening, device: 'dot' | 'show', inSession: boolean): void {
  const draws = device === 'show' && inSession && mounted.show(record.directives);
  host.hidden = !draws;
  document.body.toggleAttribute('data-screen', draws);
  if (!draws) mounted.clear();
}
