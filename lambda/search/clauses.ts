import { couldMatch, matchPattern, type Pattern, type Span } from './pattern';
import { sentenceOf } from './rule';
import type { Vocabulary } from './vocabulary';
import { isOneOf, type WordList } from './tokens';

/** A part of the sentence that speaks of one thing. */
export type Clause = readonly string[];

/** The tokens with every matched phrase blanked out. Blanks stay, so that the words around them form no new phrase. */
export function withoutPhrases(phrases: readonly Pattern[], tokens: readonly string[]): readonly string[] {
  const whole = sentenceOf(tokens);
  const sentence = phrases.reduce<readonly string[]>((left, phrase) => {
    const spans = couldMatch(phrase, whole) ? matchPattern(phrase, left) : null;
    return spans === null
      ? left
      : left.map((token, at) => (token !== '.' && isInside(at, spans) ? '' : token));
  }, whole.tokens);
  return sentence.slice(1, -1);
}

/** Splits at conjunctions: "neck and back pain" is two clauses. */
export function clausesOf(tokens: readonly string[], { words }: Vocabulary): Clause[] {
  return splitAt(tokens, [words.conjunctions]);
}

/** Splits at conjunctions and at words that begin a circumstance: "my back hurts | when | I run". */
export function narrowClausesOf(tokens: readonly string[], { words }: Vocabulary): Clause[] {
  return splitAt(tokens, [words.conjunctions, words.circumstances]);
}

/** Whether a word denies: "not", "kein", "didn't". */
export function isDenial(token: string, { negations, words }: Vocabulary): boolean {
  return negations.has(token) || isOneOf(words.denials, token);
}

/** Whether a token lies in one of the spans. */
export function isInside(at: number, spans: readonly Span[]): boolean {
  return spans.some(({ from, to }) => at >= from && at < to);
}

function splitAt(tokens: readonly string[], lists: readonly WordList[]): string[][] {
  const clauses: string[][] = [[]];
  for (const token of tokens) {
    if (lists.some((list) => isOneOf(list, token))) clauses.push([]);
    else clauses.at(-1)?.push(token);
  }
  return clauses;
}

/** How many words are neither known (`isKnown`), nor part of any complaint, nor common words of the language. */
export function unknownWords(
  tokens: readonly string[],
  isKnown: (at: number) => boolean,
  { words, sounds }: Vocabulary,
): number {
  const common = [words.fillers, words.pain, words.personal, words.conjunctions];
  return tokens.filter(
    (token, at) =>
      token !== '' &&
      token !== '.' &&
      !isKnown(at) &&
      !sounds.has(token) &&
      !common.some((list) => isOneOf(list, token)),
  ).length;
}
