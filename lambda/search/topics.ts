import { withStops } from './clauses';
import { covered, likelihoods, stemsOf } from './likely';
import { couldMatch, matchPattern, startOf, type Pattern } from './pattern';
import { tokensOf } from './tokens';
import type { AlarmRule, Vocabulary } from './vocabulary';

/** A command is short. More words are not read. */
const longest = 24;

/** At least this share of the words occurs in the examples of a topic that they are taken for. */
const known = 0.5;

/** A topic of small talk, and how likely it is beside all other topics, from 0 to 1. */
export interface Topic {
  readonly id: string;
  readonly share: number;
}

/** The topic that the words are most likely about; null where too few of them are known of any. */
export function topicIn(heard: string, { topics }: Vocabulary): Topic | null {
  const words = stemsOf(heard);
  const [best] = [...likelihoods(words, topics)].sort(([, one], [, other]) => other - one);
  if (best === undefined || covered(words, best[0], topics) < known) return null;
  return { id: best[0], share: best[1] };
}

/** The name of the intent that the words mean; null where they mean none. */
export function intentIn(heard: string, { commands }: Vocabulary): string | null {
  const holds = holdingIn(heard);
  return commands.find(({ rules }) => rules.some(holds))?.id ?? null;
}

/** Whether a rule holds for the words. */
export function holdingIn(heard: string): (rule: AlarmRule) => boolean {
  const tokens = withStops(tokensOf(heard.slice(0, longest * 16)).slice(0, longest));
  const starts = new Set(tokens.map(startOf));
  const matches = (pattern: Pattern): boolean =>
    couldMatch(pattern, starts) && matchPattern(pattern, tokens) !== null;
  return ({ pattern, but }) => matches(pattern) && !but.some(matches);
}
