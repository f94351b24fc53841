import { isCount } from '../session/numbers';
import type { Attributes } from '../storage/item';

const dayMs = 86_400_000;

/**
 * So often a person is listed anew. Each time the account's item is kept for as long as any item lives unused, so that
 * the list of an account in use never ends before its people's items, but for these few days.
 */
const listedDays = 7;

/** The day (since 1970, UTC) on which the person of an item was last listed in their account. */
export function listedDay({ listed }: Attributes): number | null {
  return isCount(listed) ? listed : null;
}

/** The day to write down, where they must be listed now; null where they are. */
export function mustBeListed(listed: number | null, instant: number): number | null {
  const today = Math.floor(instant / dayMs);
  return listed === null || today - listed >= listedDays || today < listed ? today : null;
}
