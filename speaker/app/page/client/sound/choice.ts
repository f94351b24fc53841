import type { Chunk, View } from '../../protocol';
import { byId, make, ofKind, option, write } from '../dom';
import { fill, nameOf, onWords, words } from '../words';
import type { Sounder } from './playback';
import { type BrowserVoice, naturalFirst } from './browser-voice';
import type { ServerVoice } from './server-voice';

const select = ofKind('voice', HTMLSelectElement);
const problem = byId('voice-problem');
const BEST = '';
const MACHINE = 'machine';
const NONE = 'none';

/** What a person has chosen, by language, remembered by the browser. */
const keyOf = (locale: string): string => `voice ${locale.split('-')[0] ?? locale}`;

/**
 * Which voice reads: the one that was chosen, else the best one here. Best are the browser's natural voices, then its others,
 * then espeak-ng on the server's machine.
 */
export class VoiceChoice {
  #locale = 'en-US';
  /** The address of a sample that this machine's voice reads; null where it has none. */
  #machine: string | null = null;
  #drawn = '';

  constructor(
    private readonly browser: BrowserVoice,
    private readonly server: ServerVoice,
  ) {
    select.addEventListener('change', () => {
      localStorage.setItem(keyOf(this.#locale), select.value);
      write(problem, '');
    });
    browser.onvoices(() => {
      this.#draw();
    });
    browser.onfail(() => {
      this.#draw();
    });
    onWords(() => {
      this.#draw();
    });
  }

  show({ settings, machineVoice }: View): void {
    this.#locale = settings.locale;
    this.#machine = machineVoice;
    this.#draw();
  }

  /** The voice for a chunk; null: it is only read along. */
  sounderOf(chunk: Chunk): Sounder | null {
    const chosen = this.#chosen();
    if (chosen === NONE) return null;
    if (chosen === MACHINE) return chunk.voice === null ? null : this.server;
    const voice = this.#voices().find(({ voiceURI }) => voiceURI === chosen) ?? this.#voices()[0];
    if (voice) {
      this.browser.use(voice);
      return this.browser;
    }
    return chunk.voice === null ? null : this.server;
  }

  /** Reads a sample with the voice that is chosen. */
  try(): void {
    const chosen = this.#chosen();
    const voice = this.#voices().find(({ voiceURI }) => voiceURI === chosen) ?? this.#voices()[0];
    if (chosen === NONE) return;
    if (voice && chosen !== MACHINE) this.browser.try(words().settings.sample, voice);
    else if (this.#machine !== null) this.server.try(this.#machine);
  }

  #voices(): readonly SpeechSynthesisVoice[] {
    return naturalFirst(this.browser.voices, this.#locale);
  }

  #chosen(): string {
    const kept = localStorage.getItem(keyOf(this.#locale)) ?? BEST;
    const voiceless = this.#machine === null && this.#voices().length === 0;
    const known = [
      BEST,
      NONE,
      ...(this.#machine === null ? [] : [MACHINE]),
      ...this.#voices().map(({ voiceURI }) => voiceURI),
    ];
    if (voiceless && kept === BEST) return NONE;
    return known.includes(kept) ? kept : BEST;
  }

  #draw(): void {
    const { settings } = words();
    const voices = this.#voices();
    const state = JSON.stringify([
      voices.map(({ voiceURI }) => voiceURI),
      this.#machine,
      this.#locale,
      settings,
    ]);
    if (state !== this.#drawn) {
      this.#drawn = state;
      const best = voices[0]?.name ?? (this.#machine === null ? null : settings.machine);
      select.replaceChildren(
        ...(best === null ? [] : [option(BEST, fill(settings.best, { name: best }))]),
        ...(voices.length === 0 ? [] : [group(settings.browserVoices, voices.map(voiceOption))]),
        ...(this.#machine !== null
          ? [group(settings.machineGroup, [option(MACHINE, settings.machine)])]
          : []),
        option(NONE, settings.none),
      );
    }
    select.value = this.#chosen();
    write(problem, voices.length === 0 && this.#machine === null ? settings.noVoice : '');
  }
}

const group = (label: string, options: readonly HTMLElement[]): HTMLElement =>
  make('optgroup', { label }, ...options);

function voiceOption({ voiceURI, name, lang }: SpeechSynthesisVoice): HTMLOptionElement {
  const { settings } = words();
  const named = `${name} (${nameOf(lang.replace('_', '-'))})`;
  return option(voiceURI, isNaturalName(name) ? fill(settings.natural, { name: named }) : named);
}

const isNaturalName = (name: string): boolean => /natural|neural/i.test(name);
