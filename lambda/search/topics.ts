import { withStops } from './clauses';
import { couldMatch, matchPattern, startOf, type Pattern } from './pattern';
import { tokensOf } from './tokens';
import type { AlarmRule, RuleSet, Vocabulary } from './vocabulary';

/** What is said to a coach in passing is short. More words are not read. */
const longest = 24;

/** The topic of small talk that the words are about; null where they are about none. */
export function topicIn(heard: string, { topics }: Vocabulary): string | null {
  return firstIn(heard, topics);
}

/** The name of the intent that the words mean; null where they mean none. */
export function intentIn(heard: string, { commands }: Vocabulary): string | null {
  return firstIn(heard, commands);
}

function firstIn(heard: string, sets: readonly RuleSet[]): string | null {
  const tokens = withStops(tokensOf(heard.slice(0, longest * 16)).slice(0, longest));
  const starts = new Set(tokens.map(startOf));
  const matches = (pattern: Pattern): boolean =>
    couldMatch(pattern, starts) && matchPattern(pattern, tokens) !== null;
  const holds = ({ pattern, but }: AlarmRule): boolean => matches(pattern) && !but.some(matches);
  return sets.find(({ rules }) => rules.some(holds))?.id ?? null;
}
