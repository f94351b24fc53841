import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';

/** Words, and the seconds that the plan gives them. */
export interface Saying {
  readonly text: string;
  readonly locale: string;
  /** null: as long as the voice takes. */
  readonly seconds: number | null;
}

/** Words a minute to which the voice of speaker/languages was fitted. */
const CALM = 150;
const SLOWEST = 80;
const FASTEST = 420;
/** A length within this share of the plan needs no second reading. */
const UNHEARD = 0.02;
const PATIENCE_MILLISECONDS = 10_000;
const HEADER = 44;
/** How many espeak-ng run at once; two are enough for two cores. */
const TOGETHER = 2;

/** espeak-ng's voice names where they differ from the language's code. */
const ACCENTS: Readonly<Record<string, string>> = { 'en-US': 'en-us', 'en-CA': 'en-us', 'en-GB': 'en-gb' };

export function hasEspeak(command = 'espeak-ng'): boolean {
  return spawnSync(command, ['--version'], { stdio: 'ignore' }).status === 0;
}

/** Words as a WAV, read at the speed that fits the planned seconds; null if espeak-ng fails. */
export async function speak({ text, locale, seconds }: Saying): Promise<Buffer | null> {
  const voice = ACCENTS[locale] ?? locale.split('-')[0] ?? 'en';
  const first = await read(text, voice, CALM);
  if (!first || seconds === null) return first;
  const factor = secondsOfWav(first) / Math.max(0.2, seconds);
  if (Math.abs(factor - 1) < UNHEARD) return first;
  return (await read(text, voice, Math.min(FASTEST, Math.max(SLOWEST, Math.round(CALM * factor))))) ?? first;
}

/** espeak-ng writes no lengths into the header of a stream, so count the bytes. */
export function secondsOfWav(wav: Buffer): number {
  const bytesPerSecond = wav.length > HEADER ? wav.readUInt32LE(28) : 0;
  return bytesPerSecond === 0 ? 0 : (wav.length - HEADER) / bytesPerSecond;
}

let running = 0;
const waiting: (() => void)[] = [];

async function read(text: string, voice: string, wordsPerMinute: number): Promise<Buffer | null> {
  if (running >= TOGETHER) await new Promise<void>((resolve) => waiting.push(resolve));
  running += 1;
  try {
    return await run(text, voice, wordsPerMinute);
  } finally {
    running -= 1;
    waiting.shift()?.();
  }
}

function run(text: string, voice: string, wordsPerMinute: number): Promise<Buffer | null> {
  return new Promise((resolve) => {
    // The text goes in by stdin: as an argument, a leading hyphen would be an option.
    const child = spawn('espeak-ng', ['-v', voice, '-s', String(wordsPerMinute), '--stdin', '--stdout'], {
      stdio: ['pipe', 'pipe', 'ignore'],
      timeout: PATIENCE_MILLISECONDS,
    });
    const chunks: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.on('error', () => {
      resolve(null);
    });
    child.stdin.on('error', () => undefined);
    child.on('close', (code) => {
      const wav = Buffer.concat(chunks);
      resolve(code === 0 && wav.length > HEADER ? withLengths(wav) : null);
    });
    child.stdin.end(text);
  });
}

/** Writes the true lengths into the header, which browsers need. */
function withLengths(wav: Buffer): Buffer {
  wav.writeUInt32LE(wav.length - 8, 4);
  wav.writeUInt32LE(wav.length - HEADER, 40);
  return wav;
}

/** The speeds at which sounds are made. Faster speech would not be understood. */
export const SPEEDS = [1, 1.5, 2] as const;
export type Speed = (typeof SPEEDS)[number];

const MOST_CHUNKS = 4_000;
const MOST_BYTES = 48_000_000;

/** Sounds of spoken chunks. Only chunks of a plan have an address, so a client cannot have other text spoken. */
export class Voices {
  readonly #chunks = new Bounded<Saying>(MOST_CHUNKS, () => 1);
  readonly #sounds = new Bounded<Buffer>(MOST_BYTES, (sound) => sound.length);
  readonly #underway = new Map<string, Promise<Buffer | null>>();

  /** @param say null: this machine has no voice */
  constructor(private readonly say: typeof speak | null) {}

  addressOf(text: string, locale: string, seconds: number | null): string | null {
    if (!this.say) return null;
    const id = createHash('sha256')
      .update(JSON.stringify([text, locale, seconds]))
      .digest('hex')
      .slice(0, 32);
    this.#chunks.set(id, { text, locale, seconds });
    return `/voice/${id}`;
  }

  /** null: there is no such chunk, or it could not be spoken. */
  async sound(id: string, speed: Speed): Promise<Buffer | null> {
    const chunk = this.#chunks.get(id);
    if (!chunk || !this.say) return null;
    const key = `${id} ${speed}`;
    const known = this.#sounds.get(key);
    if (known) return known;
    const making =
      this.#underway.get(key) ??
      this.#make(key, { ...chunk, seconds: chunk.seconds && chunk.seconds / speed });
    this.#underway.set(key, making);
    return making.finally(() => this.#underway.delete(key));
  }

  async #make(key: string, chunk: Saying): Promise<Buffer | null> {
    const sound = (await this.say?.(chunk)) ?? null;
    if (sound) this.#sounds.set(key, sound);
    return sound;
  }
}
/** A map that drops its least recently used entries once their weight is over `most`. */
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
