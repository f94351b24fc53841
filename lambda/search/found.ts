import { findCondition } from '../catalogue/conditions';

/** The result of a search: a red flag, a condition that was surely or perhaps meant, or nothing. */
export type Found =
  | { readonly kind: 'red-flag'; readonly id: string }
  | { readonly kind: 'sure'; readonly id: string }
  | { readonly kind: 'unsure'; readonly id: string }
  | { readonly kind: 'none' };

export const none: Found = { kind: 'none' };

/**
 * The result for a body part that hurts. A part that hurts is never stretched. Where the catalogue has tightness of that
 * part as a condition, the skill asks whether that was meant.
 */
export function painIn(area: string): Found {
  const stiff = `tight-${area}`;
  return findCondition(stiff) === null ? none : { kind: 'unsure', id: stiff };
}
