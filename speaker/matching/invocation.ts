import type { Model } from './model';
import { said, tokenise, words, type Token } from './tokens';

/** What words said to a closed microphone ask of Alexa itself. */
export type Invocation =
  | { readonly kind: 'launch' }
  /** The possible readings of what is asked of the skill, best first: with and without the connecting word. */
  | { readonly kind: 'one-shot'; readonly readings: readonly string[] };

/** undefined: the skill's name was not said, at least not in a way that Alexa would take as a call. */
export function invocationIn(text: string, model: Model): Invocation | undefined {
  const { language, invocation } = model;
  const list = (phrases: readonly string[]): string[][] =>
    phrases.map((phrase) => words(phrase, language.alike)).sort((a, b) => b.length - a.length);
  const tokens = withoutWake(tokenise(text, language.alike), list(language.wake));
  const at = find(tokens, invocation);
  if (at < 0) return undefined;

  const lead = list(language.polite.lead);
  const articles = list(language.articles);
  const beforeName = tokens.slice(0, at);
  const before = strip(dropTrailing(strip(beforeName, lead), [...articles, ...lead]), lead);
  const after = dropTrailing(tokens.slice(at + invocation.length), list(language.polite.trail));
  const called = (phrases: readonly string[]): boolean =>
    list(phrases).some((phrase) => same(before, phrase));

  if (after.length === 0) {
    const bare = before.length === 0;
    if (bare || called(language.launch) || called(language.ask)) return { kind: 'launch' };
    const from = list(language.from).find((phrase) => same(beforeName.slice(-phrase.length), phrase));
    if (from) return { kind: 'one-shot', readings: [said(beforeName.slice(0, -from.length))] };
    return undefined;
  }
  const around = language.launchAround.some(
    ([left, right]) => same(before, words(left, language.alike)) && same(after, words(right, language.alike)),
  );
  if (around) return { kind: 'launch' };
  if (before.length > 0 && !called(language.launch) && !called(language.ask)) return undefined;
  const asked = strip(after, list(language.connectors), 1);
  const readings =
    asked.length > 0 && asked.length < after.length ? [said(asked), said(after)] : [said(after)];
  return { kind: 'one-shot', readings };
}

/** "Alexa, next" and "next" are the same to a skill. */
export function withoutWakeWord(text: string, model: Model): string {
  const { language } = model;
  const wake = language.wake.map((word) => words(word, language.alike));
  const tokens = tokenise(text, language.alike);
  const rest = withoutWake(tokens, wake);
  return rest.length === tokens.length ? text : said(rest);
}

function withoutWake(tokens: readonly Token[], wake: readonly string[][]): readonly Token[] {
  const polite = wake.find((word) => same(tokens.slice(0, word.length), word));
  return polite && tokens.length > polite.length ? tokens.slice(polite.length) : tokens;
}

function same(tokens: readonly Token[], phrase: readonly string[]): boolean {
  return tokens.length === phrase.length && tokens.every((token, index) => token.norm === phrase[index]);
}

function find(tokens: readonly Token[], phrase: readonly string[]): number {
  for (let at = 0; at + phrase.length <= tokens.length; at += 1) {
    if (same(tokens.slice(at, at + phrase.length), phrase)) return at;
  }
  return -1;
}

function strip(tokens: readonly Token[], phrases: readonly string[][], times = Infinity): readonly Token[] {
  const phrase = phrases.find((words) => words.length > 0 && same(tokens.slice(0, words.length), words));
  return phrase && times > 0 ? strip(tokens.slice(phrase.length), phrases, times - 1) : tokens;
}

function dropTrailing(tokens: readonly Token[], phrases: readonly string[][]): readonly Token[] {
  const phrase = phrases.find((words) => words.length > 0 && same(tokens.slice(-words.length), words));
  return phrase ? dropTrailing(tokens.slice(0, tokens.length - phrase.length), phrases) : tokens;
}
