import { compilePatterns, couldMatch, matchPattern, startOf } from './pattern';
import type { Pattern, Refused, Sets } from './pattern';

/** A pattern, and the patterns beside which it does not count. */
export interface Rule {
  readonly pattern: Pattern;
  readonly but: readonly Pattern[];
}

/** The rules of an id: a red flag, a caution or the name of an intent. */
export interface RuleSet {
  readonly id: string;
  readonly rules: readonly Rule[];
}

/** `a > b ! c ! d`: the pattern `a > b`, unless `c` or `d` matches as well. */
export function ruleOf(text: string, sets: Sets): Rule {
  const [pattern = [], ...but] = compilePatterns(text.split('!'), sets);
  return { pattern, but };
}

/** The words with a full stop at either end. Patterns use `.` for the beginning and the end. */
export function withStops(words: readonly string[]): readonly string[] {
  return ['.', ...words, '.'];
}

/** A sentence with a stop at either end, and the first letters of its words. */
export interface Sentence {
  readonly tokens: readonly string[];
  readonly starts: ReadonlySet<string>;
}

export function sentenceOf(words: readonly string[]): Sentence {
  const tokens = withStops(words);
  return { tokens, starts: new Set(tokens.map(startOf)) };
}

/** Whether a rule holds in a sentence. What `refused` forbids, it forbids the pattern alone. */
export function holds({ pattern, but }: Rule, sentence: Sentence, refused?: Refused): boolean {
  return matches(pattern, sentence, refused) && !matchesAny(but, sentence);
}

/** Whether one of the patterns matches a sentence. */
export function matchesAny(patterns: readonly Pattern[], sentence: Sentence): boolean {
  return patterns.some((pattern) => matches(pattern, sentence));
}

function matches(pattern: Pattern, { tokens, starts }: Sentence, refused?: Refused): boolean {
  return couldMatch(pattern, starts) && matchPattern(pattern, tokens, refused) !== null;
}

/** The id of the first set of which a rule holds; null where none does. */
export function firstHolding(sets: readonly RuleSet[], sentence: Sentence): string | null {
  return sets.find(({ rules }) => rules.some((rule) => holds(rule, sentence)))?.id ?? null;
}
