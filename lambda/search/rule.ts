import { compilePatterns, couldMatch, glanceAt, matchPattern } from './pattern';
import type { Glance, Part, Pattern, Refused, Sets } from './pattern';

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

/** Rules by a word or by first letters ("^ab") that begin one of their parts, so that few of many have to be tried. */
export type RuleIndex = ReadonlyMap<string, readonly (readonly [id: string, rule: Rule])[]>;

/** Each rule stands under the part that begins in the fewest ways. */
export function indexOf(sets: readonly RuleSet[]): RuleIndex {
  const index = new Map<string, [string, Rule][]>();
  for (const { id, rules } of sets)
    for (const rule of rules) {
      const ways = rule.pattern.flat().map(waysToBegin);
      for (const way of ways.sort((one, other) => one.length - other.length)[0] ?? []) {
        const others = index.get(way);
        if (others === undefined) index.set(way, [[id, rule]]);
        else others.push([id, rule]);
      }
    }
  return index;
}

function waysToBegin({ byWord, byStart }: Part): string[] {
  return [...byWord.keys(), ...[...byStart.keys()].map((start) => `^${start}`)];
}

/** The rules of each set that could hold in a sentence: no other does. */
export function couldHold(index: RuleIndex, { words, starts }: Sentence): ReadonlyMap<string, Set<Rule>> {
  const could = new Map<string, Set<Rule>>();
  const ways = [...words, ...[...starts].map((start) => `^${start}`)];
  for (const way of ways)
    for (const [id, rule] of index.get(way) ?? []) {
      const others = could.get(id);
      if (others === undefined) could.set(id, new Set([rule]));
      else others.add(rule);
    }
  return could;
}

/** The words with a full stop at either end. Patterns use `.` for the beginning and the end. */
export function withStops(words: readonly string[]): readonly string[] {
  return ['.', ...words, '.'];
}

/** A sentence with a stop at either end. */
export interface Sentence extends Glance {
  readonly tokens: readonly string[];
}

export function sentenceOf(words: readonly string[]): Sentence {
  const tokens = withStops(words);
  return { tokens, ...glanceAt(tokens) };
}

/** Whether a rule holds in a sentence. What `refused` forbids, it forbids the pattern alone. */
export function holds({ pattern, but }: Rule, sentence: Sentence, refused?: Refused): boolean {
  return matches(pattern, sentence, refused) && !matchesAny(but, sentence);
}

/** Whether one of the patterns matches a sentence. */
export function matchesAny(patterns: readonly Pattern[], sentence: Sentence): boolean {
  return patterns.some((pattern) => matches(pattern, sentence));
}

function matches(pattern: Pattern, sentence: Sentence, refused?: Refused): boolean {
  return couldMatch(pattern, sentence) && matchPattern(pattern, sentence.tokens, refused) !== null;
}

/** The id of the first set of which a rule holds; null where none does. */
export function firstHolding(sets: readonly RuleSet[], sentence: Sentence): string | null {
  return sets.find(({ rules }) => rules.some((rule) => holds(rule, sentence)))?.id ?? null;
}
