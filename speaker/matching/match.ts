import { literalMatch, type Filled } from './literal';
import type { Model } from './model';
import { aboutMatch } from './about';
import { nearMatch, type NearMatch } from './near';
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

/** From this share on, what was said is about a slot's values. */
const ABOUT_ENOUGH = 0.2;
/** So near that nothing else is meant. */
const VERY_NEAR = 0.9;

const FALLBACK = 'AMAZON.FallbackIntent';

/** What Alexa would take the words for: the exact grammar first, then the nearest sample, else the fallback. */
export function hear(text: string, model: Model): Heard {
  const tokens = tokenise(text, model.language.alike);
  const literal = literalMatch(tokens, model);
  if (literal && literal.grade > 1) return { intent: literal.intent, slots: literal.slots, match: 'literal' };
  const near = nearMatch(tokens, model);
  if (near && near.score >= (literal ? NEARER_THAN_A_GUESS : VERY_NEAR)) return nearly(near);
  if (literal) return { intent: literal.intent, slots: literal.slots, match: 'literal' };
  const about = aboutMatch(tokens, model);
  // Two readings of one intent: the one that hands over everything that was heard is the more careful.
  const rather =
    near && about && (near.candidate.intent === about.candidate.intent || about.score >= near.score);
  if (near && near.score >= NEAR_ENOUGH && !rather) return nearly(near);
  if (about && about.score >= ABOUT_ENOUGH) return nearly(about);
  return { intent: FALLBACK, slots: {}, match: 'none' };
}

function nearly({ candidate, score }: NearMatch): Heard {
  return { intent: candidate.intent, slots: candidate.slots, match: `near ${score.toFixed(2)}` };
}

/** The words meet a sample word for word, no slot guessed. */
export function hearsExactly(text: string, model: Model): boolean {
  return (literalMatch(tokenise(text, model.language.alike), model)?.grade ?? 0) > 1;
}
