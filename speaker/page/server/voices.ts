import { createHash } from 'node:crypto';
import { Bounded } from './bounded';
import { speak, type Saying } from './espeak';

/** Faster than that nobody understands a word, and nothing is spoken. */
export const SPEEDS = [1, 1.5, 2] as const;
export type Speed = (typeof SPEEDS)[number];

const MOST_CHUNKS = 4_000;
const MOST_BYTES = 48_000_000;

/** Sounds of spoken chunks. Only what a plan has named is ever made: an address is no way to have any text spoken. */
export class Voices {
  readonly #chunks = new Bounded<Saying>(MOST_CHUNKS, () => 1);
  readonly #sounds = new Bounded<Buffer>(MOST_BYTES, (sound) => sound.length);
  readonly #underway = new Map<string, Promise<Buffer | null>>();

  /** @param say null: this machine has no voice */
  constructor(private readonly say: typeof speak | null) {}

  addressOf(text: string, locale: string, seconds: number): string | null {
    if (!this.say) return null;
    const id = createHash('sha256')
      .update(JSON.stringify([text, locale, seconds]))
      .digest('hex')
      .slice(0, 32);
    this.#chunks.set(id, { text, locale, seconds });
    return `/voice/${id}`;
  }

  /** null: no such chunk, or it could not be spoken. */
  async sound(id: string, speed: Speed): Promise<Buffer | null> {
    const chunk = this.#chunks.get(id);
    if (!chunk || !this.say) return null;
    const key = `${id} ${speed}`;
    const known = this.#sounds.get(key);
    if (known) return known;
    const making = this.#underway.get(key) ?? this.#make(key, { ...chunk, seconds: chunk.seconds / speed });
    this.#underway.set(key, making);
    return making.finally(() => this.#underway.delete(key));
  }

  async #make(key: string, chunk: Saying): Promise<Buffer | null> {
    const sound = (await this.say?.(chunk)) ?? null;
    if (sound) this.#sounds.set(key, sound);
    return sound;
  }
}
