import english from '../words/en.json';

/** Every text of the page in one language: speaker/app/page/words/, one file a language. */
export type Words = typeof english;

type Values = Readonly<Record<string, string | number>>;

let current: Words = english;
let language = 'en';
/** Called when the language has changed, for what is not marked in index.html. */
const listeners: (() => void)[] = [];

export const words = (): Words => current;

export function onWords(listener: () => void): void {
  listeners.push(listener);
}

/** A text with its {names} filled in. */
export function fill(text: string, values: Values): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}

interface Counted {
  readonly one: string;
  readonly other: string;
  readonly none?: string;
}

/** The text for a count, as the language counts. */
export function counted(forms: Counted, count: number): string {
  if (count === 0 && forms.none !== undefined) return forms.none;
  const rule = new Intl.PluralRules(language).select(count);
  return fill(rule === 'one' ? forms.one : forms.other, { count });
}

/** Switches the page to the language of a locale. A language without a file stays English. */
export async function speakIn(locale: string): Promise<void> {
  const wanted = locale.split('-')[0] ?? 'en';
  if (wanted === language) return;
  language = wanted;
  const found = wanted === 'en' ? english : await wordsOf(wanted);
  if (language !== wanted) return;
  current = found ?? english;
  document.documentElement.lang = found ? wanted : 'en';
  translate();
  for (const listener of listeners) listener();
}

async function wordsOf(code: string): Promise<Words | null> {
  try {
    const response = await fetch(`/words/${code}.json`);
    // The JSON edge: a test holds every file to the English one's shape.
    return response.ok ? ((await response.json()) as Words) : null;
  } catch {
    return null;
  }
}

/** Fills in what index.html marks: data-word for text, data-word-label for aria-label, data-word-hint for placeholder. */
function translate(): void {
  document.title = current.title;
  for (const element of document.querySelectorAll<HTMLElement>('[data-word]'))
    element.textContent = textAt(element.dataset['word']);
  for (const element of document.querySelectorAll<HTMLElement>('[data-word-label]'))
    element.setAttribute('aria-label', textAt(element.dataset['wordLabel']));
  for (const element of document.querySelectorAll<HTMLElement>('[data-word-hint]'))
    element.setAttribute('placeholder', textAt(element.dataset['wordHint']));
}

function textAt(path = ''): string {
  const found = path
    .split('.')
    .reduce<unknown>(
      (inner, name) => (typeof inner === 'object' ? Reflect.get(inner ?? {}, name) : undefined),
      current,
    );
  return typeof found === 'string' ? found : path;
}

const LANGUAGES = (): Intl.DisplayNames =>
  new Intl.DisplayNames([document.documentElement.lang], { type: 'language' });

/** A locale by its name in the page's language. */
export function nameOf(locale: string): string {
  return LANGUAGES().of(locale) ?? locale;
}
