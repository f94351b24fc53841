import type { Chunk } from '../../protocol';
import type { PlanClock, Sounder } from './playback';

const MOST_BUFFERS = 80;
/** A chunk that is at most this many seconds late plays from its start and is cut at its end. */
const HARDLY_LATE = 0.4;
/** Speeds at which the server reads. */
const SPEEDS = [1, 1.5, 2];

/** The machine's voice: WAVs from the server, started by the sound card's clock. */
export class ServerVoice implements Sounder {
  readonly name = 'espeak-ng';
  readonly fastest = 2;
  #context: AudioContext | null = null;
  readonly #buffers = new Map<string, Promise<AudioBuffer | null>>();
  readonly #playing = new Set<AudioBufferSourceNode>();
  /** Counts calls of stop: a sound requested before the last one is not played. */
  #silences = 0;

  /** Browsers allow sound only after the person has pressed something. */
  unlock(): void {
    this.#context ??= new AudioContext();
    if (this.#context.state === 'suspended') void this.#context.resume();
  }

  prepare(chunk: Chunk, speed: number): void {
    void this.#bufferOf(chunk, speed);
  }

  play(chunk: Chunk, clock: PlanClock): void {
    const silences = this.#silences;
    const { speed } = clock;
    void this.#bufferOf(chunk, speed).then((buffer) => {
      const context = this.#context;
      if (!buffer || !context || silences !== this.#silences) return;
      const due = (chunk.begins - clock.now) / 1000 / speed;
      const late = Math.max(0, -due);
      const skipped = late < HARDLY_LATE ? 0 : late;
      const length = (chunk.ends - chunk.begins) / 1000 / speed - late;
      if (length <= 0 || skipped >= buffer.duration) return;
      const source = new AudioBufferSourceNode(context, { buffer });
      source.connect(context.destination);
      source.addEventListener('ended', () => this.#playing.delete(source));
      this.#playing.add(source);
      source.start(context.currentTime + Math.max(0, due), skipped, length);
    });
  }

  stop(): void {
    this.#silences += 1;
    for (const source of this.#playing) source.stop();
    this.#playing.clear();
  }

  /** Plays one sound, to try the voice. */
  try(address: string): void {
    void this.#sound(address, 1).then((buffer) => {
      if (!buffer || !this.#context) return;
      const source = new AudioBufferSourceNode(this.#context, { buffer });
      source.connect(this.#context.destination);
      source.start();
    });
  }

  #bufferOf({ voice }: Chunk, speed: number): Promise<AudioBuffer | null> {
    return voice === null ? Promise.resolve(null) : this.#sound(voice, speed);
  }

  #sound(voice: string, speed: number): Promise<AudioBuffer | null> {
    const context = this.#context;
    if (!context) return Promise.resolve(null);
    const address = `${voice}?speed=${String(SPEEDS.find((known) => known >= speed) ?? 1)}`;
    const known = this.#buffers.get(address);
    if (known) return known;
    const buffer = load(address, context);
    this.#buffers.set(address, buffer);
    for (const oldest of this.#buffers.keys()) {
      if (this.#buffers.size <= MOST_BUFFERS) break;
      this.#buffers.delete(oldest);
    }
    return buffer;
  }
}

/** null: there is no sound; the captions are enough. */
async function load(address: string, context: AudioContext): Promise<AudioBuffer | null> {
  try {
    const response = await fetch(address);
    return response.ok ? await context.decodeAudioData(await response.arrayBuffer()) : null;
  } catch {
    return null;
  }
}
