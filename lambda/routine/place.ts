import { findPose, getPose } from '../catalogue/poses';
import type { Pose, PoseId, SideId, Step } from '../catalogue/types';
import { backStretch, findRoutine } from './routines';

/** Where in a routine a person is. Ids, not indexes: a place outlives changes of the catalogue. */
export interface Place {
  readonly routine: string;
  readonly pose: PoseId;
  readonly side: SideId;
  readonly step: string;
}

/** A place as it may come from a store: any text in any field. */
export type KeptPlace = Readonly<Record<keyof Place, string>>;

export function samePlace(a: Place | null, b: Place | null): boolean {
  if (a === null || b === null) return a === b;
  return a.routine === b.routine && a.pose === b.pose && a.side === b.side && a.step === b.step;
}

/** The steps of one side, in order. The first side has no changeover, the second no arrival. */
export function stepsOf(pose: Pose, side: SideId): readonly Step[] {
  const order = side === pose.sides[0] ? 'first' : 'second';
  return pose.steps.filter((step) => step.on === 'each' || step.on === order);
}

/** The step at a place, or undefined where the catalogue has it no more. */
export function stepAt(place: Place): Step | undefined {
  return stepsOf(getPose(place.pose), place.side).find((step) => step.id === place.step);
}

/** Every place of a pose within a routine, in order. */
export function placesOfPose(routine: string, pose: Pose): readonly Place[] {
  return pose.sides.flatMap((side) =>
    stepsOf(pose, side).map((step) => ({ routine, pose: pose.id, side, step: step.id })),
  );
}

/**
 * The nearest place that exists today: the place itself, else the start of its pose, else of its routine. An unknown routine falls back to the whole back stretch, at the same pose where it has it.
 */
export function resolvePlace(kept: KeptPlace): Place | null {
  const routine = findRoutine(kept.routine) ?? backStretch;
  const pose = findPose(kept.pose);
  const poseId = routine.poses.find((id) => id === pose?.id) ?? routine.poses[0];
  const current = poseId === undefined ? null : findPose(poseId);
  if (current === null) return null;
  const places = placesOfPose(routine.id, current);
  if (current.id !== pose?.id) return places[0] ?? null;
  const onSide = places.filter((place) => place.side === kept.side);
  const known = onSide.find((place) => place.step === kept.step);
  return known ?? places[0] ?? null;
}
