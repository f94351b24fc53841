/** A map that forgets what was longest not used, once all of it weighs more than `most`. */
export class Bounded<Value> {
  readonly #entries = new Map<string, Value>();
  #weight = 0;

  constructor(
    private readonly most: number,
    private readonly weightOf: (value: Value) => number,
  ) {}

  get weight(): number {
    return this.#weight;
  }

  get(key: string): Value | undefined {
    const value = this.#entries.get(key);
    if (value !== undefined) this.set(key, value);
    return value;
  }

  set(key: string, value: Value): void {
    this.#remove(key);
    this.#entries.set(key, value);
    this.#weight += this.weightOf(value);
    for (const oldest of this.#entries.keys()) {
      if (this.#weight <= this.most) break;
      this.#remove(oldest);
    }
  }

  #remove(key: string): void {
    const value = this.#entries.get(key);
    if (value === undefined) return;
    this.#entries.delete(key);
    this.#weight -= this.weightOf(value);
  }
}
