import { memo } from '../memo';
import { poseData } from './pose-data';
import type { Pose, Hold, PoseId } from './types';

/** Every pose, in the order in which they are led. */
export const poses: readonly Pose[] = poseData;

interface Index {
  readonly byId: ReadonlyMap<string, Pose>;
  readonly byShortId: ReadonlyMap<string, Pose>;
}

const indexOf = memo((of: readonly Pose[]): Index => ({
  byId: new Map(of.map((pose) => [pose.id, pose])),
  byShortId: new Map(of.map((pose) => [shortIdOf(pose.id), pose])),
}));

/** The pose of an id; null if there is none. Ids also come from slots and from stored places. */
export function findPose(id: string, of: readonly Pose[] = poses): Pose | null {
  return indexOf(of).byId.get(id) ?? null;
}

export function getPose(id: PoseId, of: readonly Pose[] = poses): Pose {
  const pose = findPose(id, of);
  if (pose === null)
    throw new Error(`The catalogue has no pose "${id}". Add it to lambda/catalogue/pose-data.ts.`);
  return pose;
}

/** The first letters of an id's words, for stored places: `ktc` for `knees-to-chest`. */
export function shortIdOf(id: PoseId): string {
  return id
    .split('-')
    .map((word) => word.charAt(0))
    .join('');
}

/** The pose of a full or short id; null if there is none. */
export function findPoseOfAnyId(id: string, of: readonly Pose[] = poses): Pose | null {
  return findPose(id, of) ?? indexOf(of).byShortId.get(id) ?? null;
}

/** The asked length of a hold, in breaths or seconds, limited to what the hold allows. */
export function lengthWithin({ length, longest }: Hold, asked: number): number {
  return Math.min(longest, Math.max(length, asked));
}

/** The hold of a pose as the catalogue has it; undefined for a pose without a hold. */
export function holdIn({ steps }: Pose): Hold | undefined {
  return steps.find((step) => step.hold !== undefined)?.hold;
}
