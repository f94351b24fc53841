import type { Chunk } from '../protocol';

/** A voice that reads chunks when the clock says so. */
export interface Sounder {
  readonly name: string;
  /** Faster than that it is silent. */
  readonly fastest: number;
  /** Makes ready what will soon be said. */
  prepare(chunk: Chunk, speed: number): void;
  /** Reads a chunk that begins now or in a moment. */
  play(chunk: Chunk, clock: PlanClock): void;
  stop(): void;
}

/** Chunks that are played or made ready ahead, in milliseconds of real time. */
const PLAY_AHEAD = 1_200;
const PREPARE_AHEAD = 15_000;

/** Plays a plan by the clock: what is due, when it is due, and never longer than the plan has it. */
export class Player {
  readonly #begun = new Set<Chunk>();
  #muted = false;

  constructor(
    private readonly clock: PlanClock,
    private readonly sounderOf: (chunk: Chunk) => Sounder | null,
  ) {}

  get muted(): boolean {
    return this.#muted;
  }

  set muted(muted: boolean) {
    this.#muted = muted;
    this.silence();
  }

  /** Cuts off what is being said; `play` takes it up again where the clock then is. */
  silence(): void {
    for (const chunk of this.#begun) this.sounderOf(chunk)?.stop();
    this.#begun.clear();
  }

  play(chunks: readonly Chunk[]): void {
    if (this.#muted || !this.clock.running) return;
    const { now, speed } = this.clock;
    for (const chunk of chunks) {
      const due = (chunk.begins - now) / speed;
      if (chunk.ends <= now || due > PREPARE_AHEAD) continue;
      const sounder = this.sounderOf(chunk);
      if (!sounder || speed > sounder.fastest) continue;
      sounder.prepare(chunk, speed);
      if (due > PLAY_AHEAD || this.#begun.has(chunk)) continue;
      this.#begun.add(chunk);
      sounder.play(chunk, this.clock);
    }
  }
}
/**
 * The clock of the plan: real time since an instant that is known, times the speed. It never counts ticks, so that
 * nothing adds up: after four minutes it is as exact as in the first second.
 */
export class PlanClock {
  #instant: number;
  #since: number;
  #speed = 1;
  #running = true;

  /** @param real milliseconds that never jump: performance.now */
  constructor(
    private readonly real: () => number,
    instant: number,
  ) {
    this.#instant = instant;
    this.#since = real();
  }

  get now(): number {
    return this.#running ? this.#instant + (this.real() - this.#since) * this.#speed : this.#instant;
  }

  get speed(): number {
    return this.#speed;
  }

  get running(): boolean {
    return this.#running;
  }

  set(instant: number): void {
    this.#instant = instant;
    this.#since = this.real();
  }

  go(speed: number): void {
    this.set(this.now);
    this.#speed = speed;
  }

  stop(): void {
    this.set(this.now);
    this.#running = false;
  }

  start(): void {
    this.#since = this.real();
    this.#running = true;
  }
}
