import { findPose, getPose } from '../catalogue/poses';
import type { Pose, PoseId, SideId, Step } from '../catalogue/types';
import { backStretch, entryOf, findRoutine, type Routine } from './routines';

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
