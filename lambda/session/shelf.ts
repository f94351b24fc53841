import type { Place } from '../routine/place';
import { backStretch } from '../routine/routines';
import type { Kept } from './state';

/**
 * What is shelved when a routine is entered: the place in the one that is left for it, which comes back when the new one
 * is over. The whole routine's place is shelved before any other; whoever begins the whole routine has left nothing.
 */
export function shelvedFor({ place, shelved }: Kept, routine: string): Place | null {
  if (routine === backStretch.id) return place?.routine === routine ? shelved : null;
  if (place === null || place.routine === routine) return shelved;
  const left = place.routine === backStretch.id ? place : (shelved ?? place);
  // Whoever comes back to it from the start has not left it.
  return left.routine === routine ? null : left;
}
