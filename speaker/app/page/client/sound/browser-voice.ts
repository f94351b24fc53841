import type { Chunk } from '../../protocol';
import type { PlanClock, Sounder } from './playback';

/** How good a browser's voice is likely to sound, by what vendors call theirs; the lower the better. */
const RANKS: readonly RegExp[] = [
  /natural|neural/i,
  /premium|enhanced|siri/i,
  /google/i,
  /^(samantha|daniel|karen|moira|anna|ava|zoe|allison|serena|petra|markus)\b/i,
];
/** Voices that are worse than any other. */
const LAST = /espeak|compact|eloquence|novelty/i;

const rankOf = ({ name, voiceURI }: SpeechSynthesisVoice): number => {
  if (LAST.test(name) || LAST.test(voiceURI)) return RANKS.length + 1;
  const rank = RANKS.findIndex((each) => each.test(name));
  return rank < 0 ? RANKS.length : rank;
};

/** The voices of a language, the natural ones first, among equals those of the very region. */
export function naturalFirst(
  voices: readonly SpeechSynthesisVoice[],
  locale: string,
): SpeechSynthesisVoice[] {
  const tag = (lang: string): string => lang.replace('_', '-').toLowerCase();
  const language = tag(locale).split('-')[0] ?? '';
  const foreign = ({ lang }: SpeechSynthesisVoice): number => (tag(lang) === tag(locale) ? 0 : 1);
  return voices
    .filter(({ lang }) => tag(lang).split('-')[0] === language)
    .sort((a, b) => rankOf(a) - rankOf(b) || foreign(a) - foreign(b) || a.name.localeCompare(b.name));
}

/** The longest that the plan's clock waits for a voice that is slower than planned, in milliseconds. */
const LONGEST_WAIT = 6_000;
/** How often a clock that stands is looked at, and how early a timer may be, in milliseconds. */
const LOOK = 50;
const EARLY = 5;

/**
 * The browser's own voice. Its speed is unknown, so each chunk's rate follows from how long the last ones took; where it is still
 * slower than planned, the clock waits for it, so that no word is cut off and the pause after it is whole.
 */
export class BrowserVoice implements Sounder {
  readonly fastest = 2;
  readonly #timers = new Set<ReturnType<typeof setTimeout>>();
  /** The factor by which each voice is slower than planned. */
  readonly #drawls = new Map<string, number>();
  readonly #failed = new Set<string>();
  #voice: SpeechSynthesisVoice | null = null;
  #speaking: { readonly chunk: Chunk; readonly utterance: SpeechSynthesisUtterance } | null = null;
  /** The clock that waits for the voice. */
  #waiting: PlanClock | null = null;
  #failure: () => void = () => undefined;

  get name(): string {
    return this.#voice?.name ?? '';
  }

  /** The voices that have not failed. Some browsers have the interface but no voice. */
  get voices(): readonly SpeechSynthesisVoice[] {
    if (!('speechSynthesis' in window)) return [];
    return speechSynthesis.getVoices().filter(({ voiceURI }) => !this.#failed.has(voiceURI));
  }

  /** Browsers look for their voices when they are first asked, and tell later. */
  onvoices(listener: () => void): void {
    if (!('speechSynthesis' in window)) return;
    speechSynthesis.getVoices();
    speechSynthesis.addEventListener('voiceschanged', listener);
  }

  onfail(listener: () => void): void {
    this.#failure = listener;
  }

  use(voice: SpeechSynthesisVoice): void {
    this.#voice = voice;
  }

  prepare(): void {
    // Nothing to prepare: the browser reads at once.
  }

  play(chunk: Chunk, clock: PlanClock): void {
    const { speed } = clock;
    const voice = this.#voice;
    // It cannot start in the middle: leave a chunk that is half over to the captions.
    if (!voice || clock.now - chunk.begins > (chunk.ends - chunk.begins) / 2) return;
    this.#at(chunk.begins, clock, () => {
      this.#speak(chunk, voice, speed);
    });
    this.#at(chunk.ends, clock, () => {
      this.#waitFor(chunk, clock);
    });
  }

  /** Reads one sentence, to try the voice. */
  try(text: string, voice: SpeechSynthesisVoice): void {
    this.stop();
    const utterance = new SpeechSynthesisUtterance(text);
    utterance.voice = voice;
    utterance.lang = voice.lang;
    speechSynthesis.speak(utterance);
  }

  stop(): void {
    for (const timer of this.#timers) clearTimeout(timer);
    this.#timers.clear();
    this.#speaking = null;
    if ('speechSynthesis' in window) speechSynthesis.cancel();
    this.#goOn();
  }

  #speak(chunk: Chunk, voice: SpeechSynthesisVoice, speed: number): void {
    const { voiceURI } = voice;
    const drawl = this.#drawls.get(voiceURI) ?? 1;
    const planned = (chunk.ends - chunk.begins) / speed;
    const utterance = new SpeechSynthesisUtterance(chunk.text);
    utterance.voice = voice;
    utterance.lang = voice.lang;
    utterance.rate = Math.min(3, Math.max(0.5, speed * chunk.rate * drawl));
    const began = performance.now();
    utterance.onend = () => {
      if (this.#speaking?.utterance !== utterance) return;
      const factor = Math.min(1.5, Math.max(0.7, (performance.now() - began) / planned));
      this.#drawls.set(voiceURI, Math.min(2, Math.max(0.6, drawl * (0.6 + 0.4 * factor))));
      this.#speaking = null;
      this.#goOn();
    };
    utterance.onerror = ({ error }) => {
      // Broken off by us.
      if (error === 'interrupted' || error === 'canceled') return;
      this.#speaking = null;
      this.#goOn();
      // Before a first press a browser may not speak, which is no fault of the voice.
      if (error === 'not-allowed') return;
      this.#failed.add(voiceURI);
      this.#failure();
    };
    this.#speaking = { chunk, utterance };
    speechSynthesis.speak(utterance);
  }

  /** The chunk's time is over: where the voice still speaks, the clock waits for its end. */
  #waitFor(chunk: Chunk, clock: PlanClock): void {
    if (this.#speaking?.chunk !== chunk) return;
    clock.stop();
    this.#waiting = clock;
    this.#later(LONGEST_WAIT, () => {
      // It may have ended long ago, and another chunk be spoken.
      if (this.#speaking?.chunk === chunk) this.stop();
    });
  }

  #goOn(): void {
    this.#waiting?.start();
    this.#waiting = null;
  }

  /** Does something at an instant of the plan, which comes later where the clock has waited meanwhile. */
  #at(instant: number, clock: PlanClock, work: () => void): void {
    const left = (instant - clock.now) / clock.speed;
    this.#later(clock.running ? left : LOOK, () => {
      if (clock.running && clock.now >= instant - EARLY) work();
      else this.#at(instant, clock, work);
    });
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
