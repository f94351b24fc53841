import { type Candidate, type Filled, literalMatch } from './literal';
import type { Model } from './model';
import { nearMatch, type NearMatch } from './near';
import { aboutMatch } from './taggings';
import { said, type Token, tokenise, words } from './tokens';

export interface Heard {
  readonly intent: string;
  readonly slots: Readonly<Record<string, Filled>>;
  /** "literal", "near 0.62" or "none": shown, because Alexa's own matching may differ. */
  readonly match: string;
}

const NEAR_ENOUGH = 0.5;
/** A near match with this score beats a literal match that takes unknown words as a slot value. */
const NEARER_THAN_A_GUESS = 0.8;

/** From this share of words on, a sentence is about a slot's values. */
const ABOUT_ENOUGH = 0.2;
/** A near match with this score is taken without trying anything else. */
const VERY_NEAR = 0.9;

const FALLBACK = 'AMAZON.FallbackIntent';

/** The intent that Alexa would choose: an exact sample first, then the nearest one, else the fallback. */
export function hear(text: string, model: Model): Heard {
  return hearTokens(listenTo(text, model), model);
}

/** A sentence in tokens, with the sample that matches it exactly. */
interface Sentence {
  readonly tokens: readonly Token[];
  readonly literal: Candidate | undefined;
}

function listenTo(text: string, model: Model): Sentence {
  const tokens = tokenise(text, model.language.alike);
  return { tokens, literal: literalMatch(tokens, model) };
}

/** The words match a sample word for word, no slot value guessed. */
function isExact({ literal }: Sentence): boolean {
  return literal !== undefined && literal.grade > 1;
}

function hearTokens({ tokens, literal }: Sentence, model: Model): Heard {
  if (literal && literal.grade > 1) return { intent: literal.intent, slots: literal.slots, match: 'literal' };
  const near = nearMatch(tokens, model);
  if (near && near.score >= (literal ? NEARER_THAN_A_GUESS : VERY_NEAR)) return nearly(near);
  if (literal) return { intent: literal.intent, slots: literal.slots, match: 'literal' };
  const about = aboutMatch(tokens, model);
  // Of two readings of one intent, take the one that sends the whole sentence: it loses nothing.
  const rather =
    near && about && (near.candidate.intent === about.candidate.intent || about.score >= near.score);
  if (near && near.score >= NEAR_ENOUGH && !rather) return nearly(near);
  if (about && about.score >= ABOUT_ENOUGH) return nearly(about);
  return { intent: FALLBACK, slots: {}, match: 'none' };
}

function nearly({ candidate, score }: NearMatch): Heard {
  return { intent: candidate.intent, slots: candidate.slots, match: `near ${score.toFixed(2)}` };
}

/** What Alexa does with an utterance: starts the skill, sends it an intent, or ends its session. */
export type Understood =
  | { readonly kind: 'launch' }
  | { readonly kind: 'exit' }
  | { readonly kind: 'intent'; readonly heard: Heard; readonly assumed: boolean };

/** More words are ignored: Alexa stops listening too, and matching would take longer than a reply. */
const longestWords = 40;

export function understand(text: string, model: Model, inSession: boolean): Understood {
  const spoken = withoutWakeWord(text.split(/\s+/).slice(0, longestWords).join(' '), model);
  // A sample of the skill comes first: "start back stretch routine" may mean something inside a session.
  const known = inSession ? listenTo(spoken, model) : undefined;
  if (known && isExact(known)) return asIntent(known, model, false);
  if (inSession && isExit(spoken, model)) return { kind: 'exit' };
  const invocation = invocationIn(spoken, model);
  if (invocation?.kind === 'launch') return invocation;
  if (!invocation) return asIntent(known ?? listenTo(spoken, model), model, !inSession);
  return asIntent(bestReading(invocation.readings, spoken, model), model, false);
}

/** The first reading that is an exact sample, with the words as they were said as the last resort; else the first. */
function bestReading(readings: readonly string[], spoken: string, model: Model): Sentence {
  let first: Sentence | undefined;
  for (const reading of [...readings, spoken]) {
    const sentence = listenTo(reading, model);
    if (isExact(sentence)) return sentence;
    first ??= sentence;
  }
  return first ?? listenTo(spoken, model);
}

function asIntent(sentence: Sentence, model: Model, assumed: boolean): Understood {
  return { kind: 'intent', heard: hearTokens(sentence, model), assumed };
}

function isExit(text: string, { language }: Model): boolean {
  const said = words(text, language.alike).join(' ');
  return language.exit.some((phrase) => words(phrase, language.alike).join(' ') === said);
}

/** What an utterance with the skill's name asks Alexa to do. */
export type Invocation =
  | { readonly kind: 'launch' }
  /** The possible utterances for the skill, best first: without and with the connecting word. */
  | { readonly kind: 'one-shot'; readonly readings: readonly string[] };

/** undefined: the skill's name was not said, or not in a form that Alexa takes as a call. */
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

/** Removes a leading "Alexa,": the skill never hears it. */
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
