import { getPose } from '../catalogue/poses';
import { placesOfPose, samePlace, samePose, sameSide, type Place } from './place';
import { getRoutine, type Routine } from './routines';

const known = new WeakMap<Routine, readonly Place[]>();

/** Every place of a routine, in the order in which it is led; of the whole routine, which most are in, worked out once. */
export function placesOf(routineId: string): readonly Place[] {
  const routine = getRoutine(routineId);
  const places =
    known.get(routine) ?? routine.entries.flatMap(({ pose }) => placesOfPose(routine, getPose(pose)));
  known.set(routine, places);
  return places;
}

/** The place's number in its routine: picks phrasings that do not repeat from one place to the next. */
export function orderOf(place: Place): number {
  return placesOf(place.routine).findIndex((other) => samePlace(other, place));
}

export function firstPlace(routineId: string): Place | null {
  return placesOf(routineId)[0] ?? null;
}

/** The step after, or null at the routine's last. */
export function stepAfter(place: Place): Place | null {
  return neighbour(place, 1);
}

/** The step before, or null at the routine's first. */
export function stepBefore(place: Place): Place | null {
  return neighbour(place, -1);
}

/** The first place of the pose one is in, of the round one is in. */
export function startOfPose(place: Place): Place {
  return placesOf(place.routine).find((other) => samePose(other, place)) ?? place;
}

/** The start of the next pose, past all rounds of this one; null in the routine's last. */
export function poseAfter(place: Place): Place | null {
  const places = placesOf(place.routine);
  const index = places.findIndex((other) => samePlace(other, place));
  return places.slice(index + 1).find((other) => other.pose !== place.pose) ?? null;
}

/** The start of the next side, round or pose; null on the routine's last side. */
export function sideAfter(place: Place): Place | null {
  const places = placesOf(place.routine);
  const index = places.findIndex((other) => samePlace(other, place));
  const rest = places.slice(index + 1);
  return rest.find((other) => !sameSide(other, place)) ?? null;
}

/** The start of the pose before, or null in the routine's first. */
export function poseBefore(place: Place): Place | null {
  const before = stepBefore(startOfPose(place));
  return before === null ? null : startOfPose(before);
}

function neighbour(place: Place, offset: number): Place | null {
  const places = placesOf(place.routine);
  const index = places.findIndex((other) => samePlace(other, place));
  return index < 0 ? null : (places[index + offset] ?? null);
}
