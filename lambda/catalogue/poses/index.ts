import type { Hold, Pose, PoseId } from '../types';
import { crossLeggedSeatedTwist } from './cross-legged-seated-twist';
import { kneesToChest } from './knees-to-chest';
import { legsUpTheWall } from './legs-up-the-wall';
import { lyingSingleLegTwist } from './lying-single-leg-twist';
import { singleLegHamstringStretch } from './single-leg-hamstring-stretch';
import { straightLegSeatedTwist } from './straight-leg-seated-twist';

/** Every pose, in the article's order. */
export const poses: readonly Pose[] = [
  crossLeggedSeatedTwist,
  kneesToChest,
  lyingSingleLegTwist,
  singleLegHamstringStretch,
  straightLegSeatedTwist,
  legsUpTheWall,
];

const byId = new Map<string, Pose>(poses.map((pose) => [pose.id, pose]));

/** The pose of that id, or null: ids also come from slots and from old stored places. */
export function findPose(id: string): Pose | null {
  return byId.get(id) ?? null;
}

export function getPose(id: PoseId): Pose {
  const pose = findPose(id);
  if (pose === null) throw new Error(`The catalogue has no pose "${id}".`);
  return pose;
}

/** A pose's id by the first letters of its words, where there is little room: `ktc` for `knees-to-chest`. */
export function shortIdOf(id: PoseId): string {
  return id
    .split('-')
    .map((word) => word.charAt(0))
    .join('');
}

const byShortId = new Map<string, Pose>(poses.map((pose) => [shortIdOf(pose.id), pose]));

/** The pose of an id, long or short, or null. */
export function findPoseOfAnyId(id: string): Pose | null {
  return findPose(id) ?? byShortId.get(id) ?? null;
}

/** A length of a hold, in breaths or seconds, that it may have: never shorter than the article's, never longer than its longest. */
export function lengthWithin({ length, longest }: Hold, asked: number): number {
  return Math.min(longest, Math.max(length, asked));
}

/** The hold of a pose, as the catalogue has it; undefined for a pose that is only moved through. */
export function holdIn({ steps }: Pose): Hold | undefined {
  return steps.find((step) => step.hold !== undefined)?.hold;
}
