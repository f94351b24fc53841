import { samePlace, type Place, firstPlace } from '../routine/place';
import { backStretch, isPoseAlone } from '../routine/routines';
import type { Kept, Shelved } from './state';
import { stillOnMatSeconds } from './calendar';
import { addPractice } from './history';

type Places = Pick<Kept, 'place' | 'shelved'>;

/**
 * What is shelved when a routine is entered: the place in the one that is left for it, which comes back when the new one
 * is over. The whole routine's place is shelved before any other, and one that was made for a wish only for a
 * pose alone: two long ids would not fit an item of 1 KB.
 */
export function shelvedFor({ place, shelved }: Places, routine: string): Shelved | null {
  if (place === null || place.routine === routine || routine === backStretch.id) return shelved;
  const left = place.routine === backStretch.id ? place : (shelved ?? (isPoseAlone(routine) ? place : null));
  // Whoever comes back to it from the start has not left it.
  return left?.routine === routine ? null : left;
}

/** What is shelved when a routine is begun afresh: the place that is given up by that, should it have been a mistake. */
export function shelvedAfresh(places: Places, routine: string): Shelved | null {
  const { place, shelved } = places;
  if (place === null) return null;
  if (place.routine !== routine)
    return routine === backStretch.id ? (shelved ?? place) : shelvedFor(places, routine);
  return isInFirstPose(place) ? shelved : (otherRoutineOf(shelved, routine) ?? place);
}

/** The same places, without the one that was given up once the new start has passed its first pose. */
export function settled<T extends Places>(places: T): T {
  const { place, shelved } = places;
  if (place === null || shelved === null || isInFirstPose(place)) return places;
  return { ...places, shelved: otherRoutineOf(shelved, place.routine) };
}

/** A new start that was left within its first pose: who is no longer on the mat comes back to the place given up for it. */
export function withoutAbandonedStart<T extends Places & Pick<Kept, 'movedAt'>>(
  places: T,
  instant: number,
): T {
  const { place, shelved, movedAt } = places;
  if (movedAt === null || instant - movedAt < stillOnMatSeconds * 1000) return places;
  if (place === null || shelved === null || !isInFirstPose(place)) return places;
  if (otherRoutineOf(shelved, place.routine) !== null) return places;
  return { ...places, place: placeOf(shelved), shelved: null, movedAt: shelved.since ?? movedAt };
}

/** Notes since when what was shelved by a turn had been left: where it was a place from before, that had last moved then. */
export function dated(before: Kept, after: Kept, instant: number): Kept {
  const { shelved } = after;
  if (shelved === null || shelved.since !== undefined) return after;
  const since = samePlace(shelved, before.place) ? before.movedAt : instant;
  return since === null ? after : { ...after, shelved: { ...shelved, since } };
}

/** A shelved place without the instant at which it was left. */
function placeOf(shelved: Shelved | null): Place | null {
  if (shelved === null) return null;
  const { routine, pose, side, step, round } = shelved;
  return { routine, pose, side, step, ...(round === undefined ? {} : { round }) };
}

/** What was shelved, where it waits for that routine to be over; null where it was given up for it. */
export function otherRoutineOf(shelved: Shelved | null, routine: string): Shelved | null {
  return shelved?.routine === routine || routine === backStretch.id ? null : shelved;
}

function isInFirstPose({ routine, pose }: Place): boolean {
  return firstPlace(routine)?.pose === pose;
}

/** A routine led to its end at an instant: nothing is left of it, and what was shelved for it comes back. */
export function finishRoutine(kept: Kept, routine: string, tag: string, instant: number, day: number): Kept {
  const back = { place: placeOf(otherRoutineOf(kept.shelved, routine)), shelved: null };
  if (isPoseAlone(routine)) return { ...kept, ...back };
  const history = addPractice(kept.history, tag, { seconds: 0, poses: 0, finished: 1 }, day);
  return { ...kept, ...back, history, finishedAt: instant };
}
