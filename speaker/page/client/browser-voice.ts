import type { Chunk } from '../protocol';
import type { PlanClock } from './clock';
import type { Sounder } from './sound';

/** The browser's own voice. It takes as long as it takes, so each chunk is read as fast as the last ones needed. */
export class BrowserVoice implements Sounder {
  readonly name = 'the voice of this browser';
  readonly fastest = 2;
  readonly #timers = new Set<ReturnType<typeof setTimeout>>();
  /** How much longer than planned this voice is. */
  #drawl = 1;

  constructor(private readonly locale: () => string) {
    // The first call only sets the browser looking for its voices.
    if ('speechSynthesis' in window) speechSynthesis.getVoices();
  }

  /** Some browsers have the interface and not one voice. */
  get there(): boolean {
    return 'speechSynthesis' in window && speechSynthesis.getVoices().length > 0;
  }

  prepare(): void {
    // It reads on the spot.
  }

  play(chunk: Chunk, clock: PlanClock): void {
    const { speed } = clock;
    // It can only begin at the beginning: what is half over already is left to the captions.
    if (clock.now - chunk.begins > (chunk.ends - chunk.begins) / 2) return;
    this.#later((chunk.begins - clock.now) / speed, () => {
      const planned = (chunk.ends - chunk.begins) / speed;
      const rate = Math.min(3, Math.max(0.5, speed * chunk.rate * this.#drawl));
      const utterance = new SpeechSynthesisUtterance(chunk.text);
      utterance.lang = this.locale();
      utterance.rate = rate;
      const began = performance.now();
      utterance.onend = () => {
        const took = performance.now() - began;
        // What was cut off tells only that it was too slow.
        const factor = Math.min(1.5, Math.max(0.7, took / planned));
        this.#drawl = Math.min(2, Math.max(0.6, this.#drawl * (0.6 + 0.4 * factor)));
      };
      speechSynthesis.speak(utterance);
    });
    // The plan's clock is the truth: what is not over by then is cut.
    this.#later((chunk.ends - clock.now) / speed, () => {
      speechSynthesis.cancel();
    });
  }

  stop(): void {
    for (const timer of this.#timers) clearTimeout(timer);
    this.#timers.clear();
    speechSynthesis.cancel();
  }

  #later(milliseconds: number, work: () => void): void {
    const timer = setTimeout(
      () => {
        this.#timers.delete(timer);
        work();
      },
      Math.max(0, milliseconds),
    );
    this.#timers.add(timer);
  }
}
