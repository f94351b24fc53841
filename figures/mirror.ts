import type { Arm, Drawing, Leg, Limb, Sides } from './body';
import type { Vector } from './vector';

const across = ([x, y, z]: Vector): Vector => [-x, y, z];
const limb = ({ end, bend }: Limb): Limb => ({ end: across(end), bend: across(bend) });
const arm = (one: Arm): Arm => ({
  ...limb(one),
  thumb: across(one.thumb),
  ...(one.fingers === undefined ? {} : { fingers: across(one.fingers) }),
});
const leg = (one: Leg): Leg => ({ ...limb(one), toes: across(one.toes) });
const swapped = <T>({ right, left }: Sides<T>, of: (one: T) => T): Sides<T> => ({
  right: of(left),
  left: of(right),
});

/** The name of a part or limb, with the other side's name in it. */
function otherOf<T extends string>(name: T): T;
function otherOf(name: string): string {
  return name.replace(/right|left/, (side) => (side === 'right' ? 'left' : 'right'));
}

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
    order: order.map((group) => group.map(otherOf)),
    ...(works === undefined ? {} : { works: otherOf(works) }),
    ...(arrow === undefined ? {} : { arrow: arrow.map(across) }),
    ...(letter === undefined ? {} : { letter: across(letter) }),
    mat: { ...mat, middle: across(mat.middle) },
  };
}
