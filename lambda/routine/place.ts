import { memo } from '../memo';
import { findPose, getPose } from '../catalogue/poses';
import type { Pose, PoseId, SideId, Step } from '../catalogue/types';
import { backStretch, entryOf, findRoutine, routineOf, type Routine, getRoutine } from './routines';

/** Where a person is in a routine. Made of ids instead of indexes, so that it survives changes of the catalogue. */
export interface Place {
  readonly routine: string;
  readonly pose: PoseId;
  readonly side: SideId;
  readonly step: string;
  /** The round of the pose: 2 when it is led a second time in a row. Absent means 1. */
  readonly round?: number;
}

/** A place as read from the store. Its fields may hold any text. */
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

/** Whether two places are in the same round of the same pose. */
export function samePose(a: Place, b: Place): boolean {
  return a.pose === b.pose && roundOf(a) === roundOf(b);
}

/** Whether two places are on the same side of the same round of the same pose. */
export function sameSide(a: Place, b: Place): boolean {
  return samePose(a, b) && a.side === b.side;
}

export function roundOf({ round = 1 }: { readonly round?: number }): number {
  return round;
}

/** The steps of one side, in order. The first side has the arrival steps, later sides have the changeover. */
export function stepsOf(pose: Pose, side: SideId, round = 1): readonly Step[] {
  const order = side === pose.sides[0] && round === 1 ? 'first' : 'second';
  return pose.steps.filter((step) => step.on === 'each' || step.on === order);
}

/** The step at a place; undefined if the catalogue no longer has it. */
export function stepAt(place: Place): Step | undefined {
  return stepIn(getPose(place.pose), place);
}

/** The same for a place whose pose is at hand. */
export function stepIn(pose: Pose, { side, round, step: id }: Place): Step | undefined {
  return stepsOf(pose, side, round).find((step) => step.id === id);
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
 * The nearest place that still exists: the place itself, else the start of its pose, else the start of its routine. An
 * unknown routine falls back to the whole routine, at the same pose if there is one.
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

const placesIn = memo((routine: Routine): readonly Place[] =>
  routine.entries.flatMap(({ pose }) => placesOfPose(routine, getPose(pose))),
);

/** Every place of a routine, in the order in which they are led. */
export function placesOf(routineId: string): readonly Place[] {
  return placesIn(getRoutine(routineId));
}

/** The place's number in its routine. Used as `variant`, so that phrasings change from one place to the next. */
export function orderOf(place: Place): number {
  return placesOf(place.routine).findIndex((other) => samePlace(other, place));
}

export function firstPlace(routineId: string): Place | null {
  return placesOf(routineId)[0] ?? null;
}

/** The place of the next step; null at the routine's last step. */
export function stepAfter(place: Place): Place | null {
  return neighbour(place, 1);
}

/** The place of the step before; null at the routine's first step. */
export function stepBefore(place: Place): Place | null {
  return neighbour(place, -1);
}

/** The first place of the same round of the same pose. */
export function startOfPose(place: Place): Place {
  return placesOf(place.routine).find((other) => samePose(other, place)) ?? place;
}

/** The start of the next pose, after all rounds of this one; null in the routine's last pose. */
export function poseAfter(place: Place): Place | null {
  const places = placesOf(place.routine);
  const index = places.findIndex((other) => samePlace(other, place));
  return places.slice(index + 1).find((other) => other.pose !== place.pose) ?? null;
}

/**
 * The same place in its routine without some poses; from one of these, the start of the next pose that is left. Null where
 * no pose is left.
 */
export function placeWithout(place: Place, poses: readonly PoseId[]): Place | null {
  const { entries } = getRoutine(place.routine);
  const rest = entries.filter(({ pose }) => !poses.includes(pose));
  if (rest.length === entries.length) return place;
  const at = entries.findIndex(({ pose }) => pose === place.pose);
  const next = entries.slice(Math.max(0, at)).find((entry) => rest.includes(entry));
  if (next === undefined) return null;
  const routine = routineOf(rest).id;
  return next.pose === place.pose
    ? { ...place, routine }
    : (placesOf(routine).find(({ pose }) => pose === next.pose) ?? null);
}

/** The start of the next side, round or pose; null on the routine's last side. */
export function sideAfter(place: Place): Place | null {
  const places = placesOf(place.routine);
  const index = places.findIndex((other) => samePlace(other, place));
  const rest = places.slice(index + 1);
  return rest.find((other) => !sameSide(other, place)) ?? null;
}

/** The start of the pose before, or of the round before; null in the routine's first pose. */
export function poseBefore(place: Place): Place | null {
  const before = stepBefore(startOfPose(place));
  return before === null ? null : startOfPose(before);
}

function neighbour(place: Place, offset: number): Place | null {
  const places = placesOf(place.routine);
  const index = places.findIndex((other) => samePlace(other, place));
  return index < 0 ? null : (places[index + offset] ?? null);
}
