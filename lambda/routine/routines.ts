import { findPose, poses } from '../catalogue/poses';
import type { PoseId } from '../catalogue/types';

/** An ordered list of poses. */
export interface Routine {
  readonly id: string;
  readonly poses: readonly PoseId[];
}

/** Every pose of the catalogue, in the article's order. */
export const backStretch: Routine = {
  id: 'back-stretch',
  poses: poses.map((pose) => pose.id),
};

/** The routine of that id, or null. A pose's id names the routine of that pose alone. */
export function findRoutine(id: string): Routine | null {
  if (id === backStretch.id) return backStretch;
  const pose = findPose(id);
  return pose === null ? null : { id: pose.id, poses: [pose.id] };
}

export function getRoutine(id: string): Routine {
  return findRoutine(id) ?? backStretch;
}
