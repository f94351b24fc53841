import { literalMatch, type Filled } from './literal';
import type { Model } from './model';
import { nearMatch } from './near';
import { tokenise } from './tokens';

export interface Heard {
  readonly intent: string;
  readonly slots: Readonly<Record<string, Filled>>;
  /** "literal", "near 0.62" or "none", shown to whoever tries the skill: we are not Alexa's own ear. */
  readonly match: string;
}

const NEAR_ENOUGH = 0.5;
/** A near match this close is believed before a sample that fits only by taking unknown words for its slot. */
const NEARER_THAN_A_GUESS = 0.8;

const FALLBACK = 'AMAZON.FallbackIntent';

/** What Alexa would take the words for: the exact grammar first, then the nearest sample, else the fallback. */
export function hear(text: string, model: Model): Heard {
  const tokens = tokenise(text, model.language.alike);
  const literal = literalMatch(tokens, model);
  if (literal && literal.grade > 1) return { intent: literal.intent, slots: literal.slots, match: 'literal' };
  const near = nearMatch(tokens, model);
  const needed = literal ? NEARER_THAN_A_GUESS : NEAR_ENOUGH;
  if (near && near.score >= needed) {
    return {
      intent: near.candidate.intent,
      slots: near.candidate.slots,
      match: `near ${near.score.toFixed(2)}`,
    };
  }
  if (literal) return { intent: literal.intent, slots: literal.slots, match: 'literal' };
  return { intent: FALLBACK, slots: {}, match: 'none' };
}

/** The words meet a sample word for word, no slot guessed. */
export function hearsExactly(text: string, model: Model): boolean {
  return (literalMatch(tokenise(text, model.language.alike), model)?.grade ?? 0) > 1;
}
