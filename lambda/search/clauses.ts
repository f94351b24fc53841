import { type Pattern, hear, type Span } from './pattern';
import type { Vocabulary } from './vocabulary';
import { isOneOf, type WordList } from './tokens';

/** A part of what was said that speaks of one thing. */
export type Clause = readonly string[];

/** The tokens without turns of phrase; the gap stays visible, so that its two sides do not become a phrase. */
export function without(asides: readonly Pattern[], tokens: readonly string[]): readonly string[] {
  const sentence = asides.reduce<readonly string[]>((left, aside) => {
    const spans = hear(aside, left);
    return spans === null
      ? left
      : left.map((token, at) => (token !== '.' && isInside(at, spans) ? '' : token));
  }, bounded(tokens));
  return sentence.slice(1, -1);
}

/** What is said in one breath, part by part: "neck and back pain" are two. */
export function clausesOf(tokens: readonly string[], { words }: Vocabulary): Clause[] {
  return splitAt(tokens, [words.joints]);
}

/** The same, and the circumstances by themselves: what hurts is not what one does when it hurts. */
export function narrowClausesOf(tokens: readonly string[], { words }: Vocabulary): Clause[] {
  return splitAt(tokens, [words.joints, words.circumstances]);
}

/** With a full stop at either end, for patterns that ask where it begins or ends. */
export function bounded(clause: Clause): Clause {
  return ['.', ...clause, '.'];
}

/** Whether one of the patterns is heard in it. */
export function isAbout(clause: Clause, patterns: readonly Pattern[]): boolean {
  const sentence = bounded(clause);
  return patterns.some((pattern) => hear(pattern, sentence) !== null);
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

/** How many words say something else: they are no part of what is known, and no small change of the language. */
export function strangersIn(
  tokens: readonly string[],
  isKnown: (at: number) => boolean,
  { words, sounds }: Vocabulary,
): number {
  const common = [words.fillers, words.pain, words.personal, words.joints];
  return tokens.filter(
    (token, at) =>
      token !== '' &&
      token !== '.' &&
      !isKnown(at) &&
      !sounds.has(token) &&
      !common.some((list) => isOneOf(list, token)),
  ).length;
}
