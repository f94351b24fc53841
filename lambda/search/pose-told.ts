import { holds, sentenceOf, type Rule } from './rule';
import { firstWords } from './tokens';
import type { Vocabulary } from './vocabulary';

/** What a sign counts for that tells a pose by itself, and what the signs of a pose must come to. */
const enough = 2;

/**
 * The ids of the poses that a text describes without naming them ("the lying down one with a leg over"): those of which it
 * holds the most signs. None where the signs are too few for any, several where they are as good for each.
 */
export function posesTold(heard: string, { poseSigns }: Vocabulary): readonly string[] {
  const sentence = sentenceOf(firstWords(heard, 'command'));
  const heldOf = (rules: readonly Rule[]): number => rules.filter((rule) => holds(rule, sentence)).length;
  const told = poseSigns.map(({ id, alone, together }) => ({
    id,
    signs: enough * heldOf(alone) + heldOf(together),
  }));
  const most = Math.max(enough, ...told.map(({ signs }) => signs));
  return told.filter(({ signs }) => signs === most).map(({ id }) => id);
}
