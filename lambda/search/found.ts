import { cautionFor } from '../catalogue/cautions';

/** The result of a search: a red flag, a condition that was surely or perhaps meant, a sore part, or nothing. */
export type Found =
  | { readonly kind: 'red-flag'; readonly id: string }
  | { readonly kind: 'sure'; readonly id: string }
  | { readonly kind: 'unsure'; readonly id: string }
  /** A part of the body that hurts; the id is that of the caution. */
  | { readonly kind: 'sore'; readonly id: string }
  | { readonly kind: 'none' };

export const none: Found = { kind: 'none' };

/** The result for a body part that hurts. A part that hurts is never stretched: its caution says what to leave out. */
export function painIn(area: string): Found {
  const caution = cautionFor(area);
  return caution === null ? none : { kind: 'sore', id: caution.id };
}
