import { poses as allPoses } from './poses';
import type { Pose, PoseId } from './types';

/** A condition that people ask about. Its id is a value of the `Condition` slot type. */
export interface Condition {
  readonly id: string;
  /** A complaint is something a person has; an area is a body part that a person wants to stretch. */
  readonly kind: 'complaint' | 'area';
  /** The poses are named with a proviso, because a caution of one of them names the same part of the body. */
  readonly proviso?: true;
  /** The poses that the article names for it, the best first. No other pose may be named. */
  readonly poses: readonly PoseId[];
}

type Asked = Pick<Condition, 'id' | 'kind' | 'proviso'>;

const complaint = (id: string): Asked => ({ id, kind: 'complaint' });
const area = (id: string): Asked => ({ id, kind: 'area' });
const withProviso = (asked: Asked): Asked => ({ ...asked, proviso: true });

const asked: readonly Asked[] = [
  complaint('back-pain'),
  complaint('lower-back-pain'),
  withProviso(complaint('sciatica')),
  complaint('menstrual-discomfort'),
  complaint('fatigue'),
  complaint('stress'),
  complaint('anxiety'),
  complaint('gas'),
  complaint('bloating'),
  withProviso(complaint('acidity')),
  complaint('constipation'),
  complaint('indigestion'),
  complaint('digestion'),
  complaint('posture'),
  withProviso(complaint('tight-hips')),
  complaint('tight-lower-back'),
  complaint('stiff-spine'),
  complaint('tight-hamstrings'),
  withProviso(area('hips')),
  area('hamstrings'),
  withProviso(area('shoulders')),
  area('chest'),
  area('ankles'),
  withProviso(area('knees')),
  complaint('circulation'),
  complaint('relaxation'),
];

/** The conditions with the poses that help, from each pose's `helps`. */
export function conditionsWith(poses: readonly Pose[]): readonly Condition[] {
  return asked.map((condition) => ({ ...condition, poses: bestFirst(poses, condition.id) }));
}

function bestFirst(poses: readonly Pose[], condition: string): PoseId[] {
  return poses
    .flatMap(({ id, helps }) => {
      const rank = helps[condition];
      return rank === undefined ? [] : [{ id, rank }];
    })
    .sort((a, b) => a.rank - b.rank)
    .map(({ id }) => id);
}

export const conditions: readonly Condition[] = conditionsWith(allPoses);

const byId = new Map(conditions.map((condition) => [condition.id, condition]));

/** The condition of an id; null if the catalogue has none. */
export function findCondition(id: string): Condition | null {
  return byId.get(id) ?? null;
}
