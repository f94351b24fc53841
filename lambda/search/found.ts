import { cautionFor } from '../catalogue/cautions';
import { isDenial } from './clauses';
import { isOneOf } from './tokens';
import type { Vocabulary } from './vocabulary';

/** The result of a search: a red flag, a condition that was surely or perhaps meant, a sore part, or nothing. */
export type Found =
  | { readonly kind: 'red-flag'; readonly id: string }
  | { readonly kind: 'sure'; readonly id: string }
  | { readonly kind: 'unsure'; readonly id: string }
  /** A part of the body that hurts; the id is that of the caution. */
  | { readonly kind: 'sore'; readonly id: string }
  | { readonly kind: 'none' };

export const none: Found = { kind: 'none' };

/** How far from the word for the pain a denial may stand: "it doesn't really hurt", "weh tut es nicht". */
const denialReach = 2;

/**
 * The result for a body part that hurts, by the words of the sentence. A part that hurts is never stretched: its caution says what to
 * leave out. Where the pain is denied ("my knee clicked, but it didn't hurt") there is nothing to say of it.
 */
export function painIn(area: string, tokens: readonly string[], vocabulary: Vocabulary): Found {
  const caution = isPainDenied(tokens, vocabulary) ? null : cautionFor(area);
  return caution === null ? none : { kind: 'sore', id: caution.id };
}

/** A denial stands right before the word for the pain, or after it at the end. */
function isPainDenied(tokens: readonly string[], vocabulary: Vocabulary): boolean {
  const said = tokens.filter((token) => token !== '' && token !== '.');
  return said.some((token, at) => {
    if (!isOneOf(vocabulary.words.pain, token)) return false;
    const after = said.slice(at + 1);
    const near = [
      ...said.slice(Math.max(0, at - denialReach), at),
      ...(after.length <= denialReach ? after.slice(-1) : []),
    ];
    return near.some((word) => isDenial(word, vocabulary));
  });
}
