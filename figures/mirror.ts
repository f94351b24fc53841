import type { Drawing, Leg, Limb, LimbName, Sides } from './body';
import type { Vector } from './vector';

const across = ([x, y, z]: Vector): Vector => [-x, y, z];
const limb = ({ end, bend }: Limb): Limb => ({ end: across(end), bend: across(bend) });
const leg = (one: Leg): Leg => ({ ...limb(one), toes: across(one.toes) });
const swapped = <T>({ right, left }: Sides<T>, of: (one: T) => T): Sides<T> => ({
  right: of(left),
  left: of(right),
});

const otherOf: Readonly<Record<LimbName, LimbName>> = {
  'right arm': 'left arm',
  'left arm': 'right arm',
  'right leg': 'left leg',
  'left leg': 'right leg',
};

/** The same pose on the other side, seen from the mirrored viewpoint. */
export function mirrored(drawing: Drawing): Drawing {
  const { pelvis, spine, neck, face, shoulders, hips, arms, legs, view, mat, over = [] } = drawing;
  // The mirror image of a line from left to right runs from right to left: reverse it.
  const turnedRound = ([x, y, z]: Vector): Vector => [x, -y, -z];
  return {
    ...drawing,
    pelvis: across(pelvis),
    spine: across(spine),
    neck: across(neck),
    face: across(face),
    shoulders: turnedRound(shoulders),
    hips: turnedRound(hips),
    arms: swapped(arms, limb),
    legs: swapped(legs, leg),
    view: { ...view, turn: -view.turn },
    over: over.map((name) => otherOf[name]),
    mat: { ...mat, middle: across(mat.middle) },
  };
}
