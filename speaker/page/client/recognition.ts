/** What of the Web Speech API is used; TypeScript has no types of it. */
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

/** The browser's recognition of speech, where it has one. */
export function recognitionOf(scope: object = window): MakesRecognition | null {
  const found: unknown =
    Reflect.get(scope, 'SpeechRecognition') ?? Reflect.get(scope, 'webkitSpeechRecognition');
  // The browser's edge: a function of that name is the API.
  return typeof found === 'function' ? (found as MakesRecognition) : null;
}

/** One thing said; null when nothing was understood. The second function ends the listening. */
export function listen(
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
