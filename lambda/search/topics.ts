import { covered, likelihoods, stemsOf } from './likely';
import type { Vocabulary } from './vocabulary';

/** At least this share of the words occurs in the examples of a topic that they are taken for. */
const known = 0.5;

/** A topic of small talk or a condition, and how likely it is beside all others, from 0 to 1. */
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
