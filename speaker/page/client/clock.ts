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
