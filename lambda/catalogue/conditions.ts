import type { PoseId } from './types';

/**
 * What people ask about, and the poses for which the source article says something of it; nothing else may
 * be named. The best ones come first. The ids are those of the `Condition` slot type.
 */
export interface Condition {
  readonly id: string;
  /** A complaint is something one has; an area is a part of the body one wants to stretch. */
  readonly kind: 'complaint' | 'area';
  readonly poses: readonly PoseId[];
}

const seatedTwist: PoseId = 'cross-legged-seated-twist';
const knees: PoseId = 'knees-to-chest';
const lyingTwist: PoseId = 'lying-single-leg-twist';
const hamstring: PoseId = 'single-leg-hamstring-stretch';
const straightTwist: PoseId = 'straight-leg-seated-twist';
const legsUp: PoseId = 'legs-up-the-wall';

const complaint = (id: string, ...poses: PoseId[]): Condition => ({ id, kind: 'complaint', poses });
const area = (id: string, ...poses: PoseId[]): Condition => ({ id, kind: 'area', poses });

export const conditions: readonly Condition[] = [
  complaint('back-pain', knees, straightTwist, lyingTwist, legsUp, hamstring, seatedTwist),
  complaint('lower-back-pain', knees, legsUp, lyingTwist, hamstring, straightTwist),
  complaint('sciatica', straightTwist),
  complaint('menstrual-discomfort', straightTwist),
  complaint('fatigue', straightTwist),
  complaint('stress', seatedTwist),
  complaint('anxiety', seatedTwist),
  complaint('gas', knees),
  complaint('bloating', knees),
  complaint('acidity', knees),
  complaint('constipation', knees),
  complaint('indigestion', knees, seatedTwist),
  complaint('digestion', knees, seatedTwist),
  complaint('posture', lyingTwist),
  complaint('tight-hips', lyingTwist, seatedTwist),
  complaint('tight-lower-back', lyingTwist),
  complaint('stiff-spine', straightTwist, lyingTwist, seatedTwist),
  complaint('tight-hamstrings', hamstring),
  area('hips', lyingTwist, seatedTwist),
  area('hamstrings', hamstring),
  area('shoulders', seatedTwist),
  area('chest', seatedTwist),
  area('ankles', seatedTwist),
  area('knees', seatedTwist),
  complaint('circulation', legsUp),
  complaint('relaxation', legsUp),
];

const byId = new Map(conditions.map((condition) => [condition.id, condition]));

/** The condition of that id, or null where the catalogue knows none. */
export function findCondition(id: string): Condition | null {
  return byId.get(id) ?? null;
}
