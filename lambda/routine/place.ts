import { findPose, getPose } from '../catalogue/poses';
import type { Pose, PoseId, SideId, Step } from '../catalogue/types';
import { backStretch, entryOf, findRoutine, type Routine, getRoutine } from './routines';

/** Where in a routine a person is. Ids, not indexes: a place outlives changes of the catalogue. */
export interface Place {
  readonly routine: string;
  readonly pose: PoseId;
  readonly side: SideId;
  readonly step: string;
  /** Which time the pose is led in a row; absent the first time. */
  readonly round?: number;
}

/** A place as it may come from a store: any text in any field. */
export interface KeptPlace {
  readonly routine: string;
  readonly pose: string;
  readonly side: string;
  readonly step: string;
  readonly round?: unknown;
}

export function samePlace(a: Place | null, b: Place | null): boolean {
  if (a === null || b === null) return a === b;
  return a.routine === b.routine && sameSide(a, b) && a.step === b.step;
}

/** Whether two places of a routine are in one pose, and in the same round of it. */
export function samePose(a: Place, b: Place): boolean {
  return a.pose === b.pose && roundOf(a) === roundOf(b);
}

/** Whether they are, in that, on one side. */
export function sameSide(a: Place, b: Place): boolean {
  return samePose(a, b) && a.side === b.side;
}

export function roundOf({ round = 1 }: { readonly round?: number }): number {
  return round;
}

/** The steps of one side, in order. The first side has no changeover, later ones have no arrival. */
export function stepsOf(pose: Pose, side: SideId, round = 1): readonly Step[] {
  const order = side === pose.sides[0] && round === 1 ? 'first' : 'second';
  return pose.steps.filter((step) => step.on === 'each' || step.on === order);
}

/** The step at a place, or undefined where the catalogue has it no more. */
export function stepAt(place: Place): Step | undefined {
  return stepsOf(getPose(place.pose), place.side, place.round).find((step) => step.id === place.step);
}

/** Every place of a pose within a routine, in order: each round, each side, each step. */
export function placesOfPose(routine: Routine, pose: Pose): readonly Place[] {
  const { rounds } = entryOf(routine, pose.id);
  return Array.from({ length: rounds }, (_, index) => index + 1).flatMap((round) =>
    pose.sides.flatMap((side) =>
      stepsOf(pose, side, round).map((step): Place => ({
        routine: routine.id,
        pose: pose.id,
        side,
        step: step.id,
        ...(round === 1 ? {} : { round }),
      })),
    ),
  );
}

/**
 * The nearest place that exists today: the place itself, else the start of its pose, else of its routine. An unknown
 * routine falls back to the whole back stretch, at the same pose where it has it.
 */
export function resolvePlace(kept: KeptPlace): Place | null {
  const routine = findRoutine(kept.routine) ?? backStretch;
  const pose = findPose(kept.pose);
  const ids = routine.entries.map((entry) => entry.pose);
  const poseId = ids.find((id) => id === pose?.id) ?? ids[0];
  const current = poseId === undefined ? null : findPose(poseId);
  if (current === null) return null;
  const places = placesOfPose(routine, current);
  if (current.id !== pose?.id) return places[0] ?? null;
  const known = places.find(
    (place) => place.side === kept.side && place.step === kept.step && roundOf(place) === (kept.round ?? 1),
  );
  return known ?? places[0] ?? null;
}

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
