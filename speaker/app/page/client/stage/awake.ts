import { ofKind } from '../dom';

/**
 * Keeps the screen on while the coach leads. A browser lets go of it when the page is hidden, so it is asked again when the page is
 * seen; without https, and in old browsers, there is nothing to ask.
 */
export class Awake {
  #wanted = false;
  #lock: WakeLockSentinel | null = null;
  #asking = false;

  constructor() {
    document.addEventListener('visibilitychange', () => {
      void this.#ask();
    });
  }

  get possible(): boolean {
    return 'wakeLock' in navigator;
  }

  keep(wanted: boolean): void {
    if (wanted === this.#wanted) return;
    this.#wanted = wanted;
    void this.#ask();
  }

  async #ask(): Promise<void> {
    if (!this.possible || this.#asking) return;
    this.#asking = true;
    try {
      if (!this.#wanted) await this.#lock?.release();
      else if (document.visibilityState === 'visible' && (this.#lock?.released ?? true))
        this.#lock = await navigator.wakeLock.request('screen');
      if (!this.#wanted) this.#lock = null;
    } catch {
      // A low battery forbids it: the screen goes dark as it always does.
    } finally {
      this.#asking = false;
    }
  }
}

/** Full screen by the button, and by the key F outside of a field unless the person has switched that off. */
export function connectFullScreen(keyed: () => boolean): void {
  const button = ofKind('full-screen', HTMLButtonElement);
  if (!document.fullscreenEnabled) return;
  button.hidden = false;
  const toggle = (): void => {
    // It may be refused, for instance while a dialog of the browser is open.
    const done = document.fullscreenElement
      ? document.exitFullscreen()
      : document.documentElement.requestFullscreen();
    void done.catch(() => undefined);
  };
  button.addEventListener('click', toggle);
  document.addEventListener('fullscreenchange', () => {
    button.setAttribute('aria-pressed', String(document.fullscreenElement !== null));
  });
  document.addEventListener('keydown', (event) => {
    const { key, target, ctrlKey, metaKey, altKey, repeat } = event;
    const typing = target instanceof Element && target.closest('input, select, textarea, dialog') !== null;
    if (key.toLowerCase() !== 'f' || typing || ctrlKey || metaKey || altKey || repeat || !keyed()) return;
    event.preventDefault();
    toggle();
  });
}
