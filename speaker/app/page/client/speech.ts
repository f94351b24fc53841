import { byId, make, ofKind, option, write } from './dom';
import type { Stage } from './look-up';
import type { PlanClock, Player } from './playback';
import type { PageSession } from './session';

const form = ofKind('say', HTMLFormElement);
const said = ofKind('said', HTMLInputElement);
const talk = ofKind('talk', HTMLButtonElement);
const problem = byId('say-problem');
const phrases = byId('phrases');
const speed = ofKind('speed', HTMLSelectElement);
const sound = ofKind('sound', HTMLInputElement);
const SPEEDS = [1, 1.5, 2, 5, 10, 30, 60];

export interface SpeechParts {
  readonly session: PageSession;
  readonly clock: PlanClock;
  readonly player: Player;
  /** Sets the speed at which the plan is played. */
  readonly speed: (times: number) => void;
  readonly unlock: () => void;
  readonly stage: () => Stage;
}

let speak: (text: string) => Promise<void> = () => Promise.resolve();
let shown = '';

/** Connects the controls for speaking to the speaker, and those for speed and sound. */
export function connectSpeech({ session, clock, player, speed: go, unlock, stage }: SpeechParts): void {
  speak = async (text) => {
    unlock();
    write(problem, '');
    write(problem, (await session.say(text)) ?? '');
  };
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const text = said.value.trim();
    said.value = '';
    if (text === '') write(problem, 'Type what you would say. To stay silent, just wait.');
    else void speak(text);
  });
  speed.append(
    ...SPEEDS.map((each) =>
      option(String(each), each <= 2 ? `${String(each)}×` : `${String(each)}×, silent`),
    ),
  );
  speed.addEventListener('change', () => {
    go(Number(speed.value));
  });
  sound.addEventListener('change', () => {
    unlock();
    player.muted = !sound.checked;
  });
  connectTalk(session, clock, player, stage, unlock);
}

export function showPhrases(wanted: readonly string[]): void {
  if (wanted.join() === shown) return;
  shown = wanted.join();
  phrases.replaceChildren(
    ...wanted.map((phrase) => {
      const button = make('button', { type: 'button' }, phrase);
      button.addEventListener('click', () => void speak(phrase));
      return make('li', {}, button);
    }),
  );
}

/** Push to talk. While the speaker speaks, it works as the wake word: speech stops and the microphone opens. */
function connectTalk(
  session: PageSession,
  clock: PlanClock,
  player: Player,
  stage: () => Stage,
  unlock: () => void,
): void {
  const Recognition = recognitionOf();
  if (!Recognition) return;
  let stop: (() => void) | null = null;
  talk.hidden = false;
  talk.addEventListener('click', () => {
    unlock();
    if (stop) {
      stop();
      return;
    }
    if (stage() === 'speaking') {
      clock.stop();
      player.silence();
    }
    talk.setAttribute('aria-pressed', 'true');
    write(problem, '');
    stop = listen(Recognition, session.view?.settings.locale ?? 'en-US', (text, fault) => {
      stop = null;
      talk.setAttribute('aria-pressed', 'false');
      if (text !== null) {
        void speak(text);
        return;
      }
      // Nothing was understood: speech continues where it stopped.
      if (!session.lost) clock.start();
      write(
        problem,
        fault === 'not-allowed' ? 'The browser may not use the microphone.' : 'Nothing was understood.',
      );
    });
  });
}
/** The used part of the Web Speech API, for which TypeScript has no types. */
interface Recognition {
  lang: string;
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

/** Listens for one utterance; `heard` gets null if nothing was understood. The returned function stops listening. */
function listen(
  Made: MakesRecognition,
  locale: string,
  heard: (text: string | null, problem: string | null) => void,
): () => void {
  const recognition = new Made();
  recognition.lang = locale;
  let text: string | null = null;
  let problem: string | null = null;
  recognition.onresult = ({ results }) => {
    text = results[0]?.[0]?.transcript ?? null;
  };
  recognition.onerror = ({ error }) => {
    problem = error;
  };
  recognition.onend = () => {
    heard(text, problem);
  };
  recognition.start();
  return () => {
    recognition.stop();
  };
}
