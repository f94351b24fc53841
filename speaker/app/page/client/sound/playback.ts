import type { Chunk } from '../../protocol';

/** A voice that reads chunks by the clock. */
export interface Sounder {
  readonly name: string;
  /** Above this speed it is silent. */
  readonly fastest: number;
  /** Prepares a chunk that will soon be due. */
  prepare(chunk: Chunk, speed: number): void;
  /** Reads a chunk that is due now or shortly. */
  play(chunk: Chunk, clock: PlanClock): void;
  stop(): void;
}

/** How far ahead chunks are played and prepared, in milliseconds of real time. */
const PLAY_AHEAD = 1_200;
const PREPARE_AHEAD = 15_000;

/** Plays a plan by the clock; no chunk sounds longer than planned. */
export class Player {
  readonly #begun = new Map<Chunk, Sounder>();
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

  /** Stops the current chunk. `play` resumes at the clock's instant. */
  silence(): void {
    for (const sounder of this.#begun.values()) sounder.stop();
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
      this.#begun.set(chunk, sounder);
      sounder.play(chunk, this.clock);
    }
  }
}
/**
 * The plan's clock: real time since a known instant, times the speed. It does not count ticks, so errors do not add
 * up.
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
