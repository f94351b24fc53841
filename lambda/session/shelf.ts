import type { Place } from '../routine/place';
import { backStretch, getRoutine } from '../routine/routines';
import type { Kept } from './state';

/**
 * What is shelved when a routine is entered: the place in the one that is left for it, which comes back when the new one
 * is over. The whole routine's place is shelved before any other, and one that was made for a wish only for a
 * pose alone: two long ids would not fit an item of 1 KB. Whoever begins the whole routine has left nothing.
 */
export function shelvedFor({ place, shelved }: Kept, routine: string): Place | null {
  if (routine === backStretch.id) return place?.routine === routine ? shelved : null;
  if (place === null || place.routine === routine) return shelved;
  const isShort = getRoutine(routine).entries.length === 1;
  const left = place.routine === backStretch.id ? place : (shelved ?? (isShort ? place : null));
  // Whoever comes back to it from the start has not left it.
  return left?.routine === routine ? null : left;
}
