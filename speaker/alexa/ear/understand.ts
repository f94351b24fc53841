import { likelyMatch } from './likely';
import { type Candidate, type Filled, literalMatch } from './literal';
import { FALLBACK, isLoose, type Model } from './model';
import { nearMatch, type NearMatch } from './near';
import { isSaid, said, type Token, tokenise, words } from './tokens';

export interface Heard {
  readonly intent: string;
  readonly slots: Readonly<Record<string, Filled>>;
  /** "literal", "near 0.62" or "none": shown, because Alexa's own matching may differ. */
  readonly match: string;
}

/** A near match below this is none. */
const NEAR_ENOUGH = 0.6;
/** A near match with this score beats a sample that takes unknown words as a slot value. */
const NEARER_THAN_A_GUESS = 0.8;
/** An exact sample but for what was added: "um", "please", a word said twice. */
const BUT_FOR_ADDITIONS = 0.98;

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
  const isAside = ({ norm }: Token): boolean => model.asides.has(norm);
  const plainer = model.plainer(tokens);
  const samples = plainer.map((form) => literalMatch(form, model, isLoose));
  const sample = samples.find((one) => one && one.grade > 1);
  if (sample) return nearly({ candidate: sample, score: BUT_FOR_ADDITIONS });
  const plain = plainer.at(-1) ?? tokens;
  const near = nearMatch(plain, model);
  // What is taken for a value has no "um" in it, and else as much as possible of what was said.
  const guess = samples.find((one, at) => one && !plainer[at]?.some(isAside)) ?? literal;
  if (near && near.score >= NEARER_THAN_A_GUESS) return nearly(near);
  if (guess && guess !== literal) return nearly({ candidate: guess, score: BUT_FOR_ADDITIONS });
  if (guess) return { intent: guess.intent, slots: guess.slots, match: 'literal' };
  const likely = likelyMatch(plain, model);
  if (likely) return nearly(likely);
  if (near && near.score >= NEAR_ENOUGH) return nearly(near);
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
  const whole = known ?? listenTo(spoken, model);
  if (!invocation) return asIntent(whole, model, !inSession);
  const readings = invocation.readings.map((reading) => listenTo(reading, model));
  return asIntent([...readings, whole].find(isExact) ?? readings[0] ?? whole, model, false);
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
    list(phrases).some((phrase) => isSaid(phrase, before));

  if (after.length === 0) {
    const bare = before.length === 0;
    if (bare || called(language.launch) || called(language.ask)) return { kind: 'launch' };
    const from = list(language.from).find((phrase) => isSaid(phrase, beforeName.slice(-phrase.length)));
    if (from) return { kind: 'one-shot', readings: [said(beforeName.slice(0, -from.length))] };
    return undefined;
  }
  const around = language.launchAround.some(
    ([left, right]) =>
      isSaid(words(left, language.alike), before) && isSaid(words(right, language.alike), after),
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
  const polite = wake.find((word) => isSaid(word, tokens.slice(0, word.length)));
  return polite && tokens.length > polite.length ? tokens.slice(polite.length) : tokens;
}

function find(tokens: readonly Token[], phrase: readonly string[]): number {
  for (let at = 0; at + phrase.length <= tokens.length; at += 1) {
    if (isSaid(phrase, tokens.slice(at, at + phrase.length))) return at;
  }
  return -1;
}

function strip(tokens: readonly Token[], phrases: readonly string[][], times = Infinity): readonly Token[] {
  const phrase = phrases.find((words) => words.length > 0 && isSaid(words, tokens.slice(0, words.length)));
  return phrase && times > 0 ? strip(tokens.slice(phrase.length), phrases, times - 1) : tokens;
}

function dropTrailing(tokens: readonly Token[], phrases: readonly string[][]): readonly Token[] {
  const phrase = phrases.find((words) => words.length > 0 && isSaid(words, tokens.slice(-words.length)));
  return phrase ? dropTrailing(tokens.slice(0, tokens.length - phrase.length), phrases) : tokens;
}
