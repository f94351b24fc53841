import { ofKind, write } from './dom';
import { fill, words } from './words';

/** The used part of the Web Speech API, for which TypeScript has no types. */
interface Recognition {
  lang: string;
  onstart: (() => void) | null;
  onresult:
    ((event: { readonly results: ArrayLike<ArrayLike<{ readonly transcript: string }>> }) => void) | null;
  onend: (() => void) | null;
  onerror: ((event: { readonly error: string }) => void) | null;
  start(): void;
  abort(): void;
  stop(): void;
}

type MakesRecognition = new () => Recognition;

/** The browser's speech recognition; null if it has none. */
function recognitionOf(scope: object = window): MakesRecognition | null {
  const found: unknown =
    Reflect.get(scope, 'SpeechRecognition') ?? Reflect.get(scope, 'webkitSpeechRecognition');
  // The browser's edge: a function of that name is the API.
  return typeof found === 'function' ? (found as MakesRecognition) : null;
}

/** A browser with the interface and no service behind it may never answer: after so long it is given up, in milliseconds. */
const LONGEST_START = 8_000;
const LONGEST = 20_000;
const LONGEST_STOP = 2_000;

/** What listening came to: the words, or why there are none. */
type Heard = { readonly text: string } | { readonly fault: string };

/** Listens for one utterance, and always comes to an end. The returned function stops listening. */
function listen(Made: MakesRecognition, locale: string, heard: (heard: Heard) => void): () => void {
  let over = false;
  let found: Heard = { fault: 'nothing' };
  let timer: ReturnType<typeof setTimeout> | undefined;
  const end = (): void => {
    clearTimeout(timer);
    if (over) return;
    over = true;
    heard(found);
  };
  const recognition = new Made();
  const giveUp = (milliseconds: number): void => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      if ('fault' in found && found.fault === 'nothing') found = { fault: 'stuck' };
      try {
        recognition.abort();
      } finally {
        end();
      }
    }, milliseconds);
  };
  recognition.lang = locale;
  recognition.onstart = () => {
    giveUp(LONGEST);
  };
  recognition.onresult = ({ results }) => {
    const text = results[0]?.[0]?.transcript;
    if (text) found = { text };
  };
  recognition.onerror = ({ error }) => {
    found = { fault: error };
  };
  recognition.onend = end;
  giveUp(LONGEST_START);
  try {
    recognition.start();
  } catch {
    // It listens already, in this page or in another one.
    found = { fault: 'aborted' };
    setTimeout(end);
  }
  return () => {
    giveUp(LONGEST_STOP);
    recognition.stop();
  };
}

/** Why nothing was understood, in the page's words. */
function faultText(code: string): string {
  const { hear } = words();
  const known: unknown = Object.hasOwn(hear, code) ? Reflect.get(hear, code) : undefined;
  return typeof known === 'string' ? known : fill(hear.unknown, { code });
}

export interface Talk {
  readonly locale: () => string;
  /** The button was pressed: the speaker falls silent, as at the wake word. */
  readonly begin: () => void;
  readonly heard: (text: string) => void;
  /** Nothing was understood: speech goes on where it stopped. */
  readonly failed: (why: string) => void;
}

const button = ofKind('talk', HTMLButtonElement);
const word = ofKind('talk-word', HTMLElement);
let stop: (() => void) | null = null;

export const isHearing = (): boolean => stop !== null;

/** Push to talk. While the speaker speaks, it works as the wake word: speech stops and the microphone opens. */
export function connectTalk({ locale, begin, heard, failed }: Talk): void {
  const show = (): void => {
    button.setAttribute('aria-pressed', String(stop !== null));
    write(word, stop ? words().press.talking : words().press.talk);
  };
  button.addEventListener('click', () => {
    if (stop) {
      stop();
      return;
    }
    const Made = recognitionOf();
    if (!isSecureContext || !Made) {
      failed(isSecureContext ? words().hear.missing : words().hear.insecure);
      return;
    }
    begin();
    stop = listen(Made, locale(), (result) => {
      stop = null;
      show();
      if ('text' in result) heard(result.text);
      else failed(faultText(result.fault));
    });
    show();
  });
}
