import type { Chunk } from '../protocol';
import type { PlanClock, Sounder } from './playback';

const MOST_BUFFERS = 80;
/** A chunk that is at most this many seconds late plays from its start and is cut at its end. */
const HARDLY_LATE = 0.4;
/** Speeds at which the server reads. */
const SPEEDS = [1, 1.5, 2];

/** The machine's voice: WAVs from the server, started by the sound card's clock. */
export class ServerVoice implements Sounder {
  readonly name = 'espeak-ng on this machine';
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

  #bufferOf({ voice }: Chunk, speed: number): Promise<AudioBuffer | null> {
    const context = this.#context;
    if (voice === null || !context) return Promise.resolve(null);
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

/** The browser's own voice. Its speed is unknown, so each chunk's rate follows from how long the last ones took. */
export class BrowserVoice implements Sounder {
  readonly name = 'the voice of this browser';
  readonly fastest = 2;
  readonly #timers = new Set<ReturnType<typeof setTimeout>>();
  /** The factor by which this voice is slower than planned. */
  #drawl = 1;

  constructor(private readonly locale: () => string) {
    // The first call starts the browser's search for its voices.
    if ('speechSynthesis' in window) speechSynthesis.getVoices();
  }

  /** Some browsers have the interface but no voice. */
  get there(): boolean {
    return 'speechSynthesis' in window && speechSynthesis.getVoices().length > 0;
  }

  prepare(): void {
    // Nothing to prepare: the browser reads at once.
  }

  play(chunk: Chunk, clock: PlanClock): void {
    const { speed } = clock;
    // It cannot start in the middle: leave a chunk that is half over to the captions.
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
        // A chunk that was cut off shows only that the voice was too slow.
        const factor = Math.min(1.5, Math.max(0.7, took / planned));
        this.#drawl = Math.min(2, Math.max(0.6, this.#drawl * (0.6 + 0.4 * factor)));
      };
      speechSynthesis.speak(utterance);
    });
    // Cut the chunk at its planned end.
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
