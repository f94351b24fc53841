import type { Arm, Drawing, Leg, Limb, PartName, Sides } from './body';
import type { Vector } from './vector';

const across = ([x, y, z]: Vector): Vector => [-x, y, z];
const limb = ({ end, bend }: Limb): Limb => ({ end: across(end), bend: across(bend) });
const arm = (one: Arm): Arm => ({
  ...limb(one),
  ...(one.fingers === undefined ? {} : { fingers: across(one.fingers) }),
});
const leg = (one: Leg): Leg => ({ ...limb(one), toes: across(one.toes) });
const swapped = <T>({ right, left }: Sides<T>, of: (one: T) => T): Sides<T> => ({
  right: of(left),
  left: of(right),
});

const otherOf: Readonly<Record<PartName, PartName>> = {
  trunk: 'trunk',
  head: 'head',
  'right upper arm': 'left upper arm',
  'left upper arm': 'right upper arm',
  'right forearm': 'left forearm',
  'left forearm': 'right forearm',
  'right thigh': 'left thigh',
  'left thigh': 'right thigh',
  'right shin': 'left shin',
  'left shin': 'right shin',
};

/** The same pose on the other side, seen from the mirrored viewpoint. */
export function mirrored(drawing: Drawing): Drawing {
  const { pelvis, spine, neck, face, shoulders, hips, arms, legs, view, mat } = drawing;
  const { order, works, arrow, letter } = drawing;
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
    arms: swapped(arms, arm),
    legs: swapped(legs, leg),
    view: { ...view, turn: -view.turn },
    order: order.map((name) => otherOf[name]),
    ...(works === undefined ? {} : { works: works.map((name) => otherOf[name]) }),
    ...(arrow === undefined ? {} : { arrow: arrow.map(across) }),
    ...(letter === undefined ? {} : { letter: across(letter) }),
    mat: { ...mat, middle: across(mat.middle) },
  };
}
