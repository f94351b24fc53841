import { findCondition } from '../catalogue/conditions';

/** What somebody meant: a red flag before all else; then one condition, perhaps one, or none that we know. */
export type Found =
  | { readonly kind: 'red-flag'; readonly id: string }
  | { readonly kind: 'sure'; readonly id: string }
  | { readonly kind: 'unsure'; readonly id: string }
  | { readonly kind: 'none' };

export const none: Found = { kind: 'none' };

/** A part of the body that hurts is not one to be stretched; where it may be stiff instead, that is asked. */
export function aching(area: string): Found {
  const stiff = `tight-${area}`;
  return findCondition(stiff) === null ? none : { kind: 'unsure', id: stiff };
}
