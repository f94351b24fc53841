import type { Drawing, PartName, Side } from './body';
import { groundOf } from './ground';
import { headOf } from './head';
import { forearmOf, shinOf, solidsOf, thighOf, upperArmOf, type Part } from './limbs';
import type { See, Shape } from './shape';
import { skeletonOf, type Skeleton } from './skeleton';
import { neckOf, trunkOf } from './trunk';
import { between, type Vector } from './vector';
import { seenFrom } from './view';

/** A limb is darker when its middle is more than 5 cm behind that of the trunk. */
const far = 5;

/** The shapes of a drawing, in the order in which they are painted. Only a side has a colour, an arrow and a letter. */
export function shapesOf(drawing: Drawing, side?: Side, letter?: string): readonly Shape[] {
  const see = seenFrom(drawing.view);
  const skeleton = skeletonOf(drawing);
  return [
    ...groundOf(drawing, see),
    ...neighbours(drawing.order).flatMap((names) => painted(names, drawing, skeleton, see, side)),
    ...(side === undefined ? [] : marksOf(drawing, see, side, letter)),
  ];
}

function painted(
  names: readonly PartName[],
  drawing: Drawing,
  skeleton: Skeleton,
  see: See,
  side: Side | undefined,
): readonly Shape[] {
  const [name = 'trunk'] = names;
  if (name === 'trunk') return trunkOf(drawing, skeleton, see);
  if (name === 'head') return [neckOf(skeleton, see), ...headOf(skeleton, see)];
  const parts = names.map((one) => partOf(one, skeleton, see));
  const resting = name.endsWith('arm') ? 'sleeve' : 'legs';
  const works = side !== undefined && (drawing.works ?? []).includes(name);
  const middle = see(between(skeleton.pelvis, skeleton.chest, 0.5)).depth;
  return solidsOf(parts, works ? side : resting, depthOf(parts) > middle + far);
}

/** Neighbours in the order that belong to one limb, together: they are painted as one surface. */
function neighbours(order: readonly PartName[]): PartName[][] {
  const groups: PartName[][] = [];
  for (const name of order) {
    const before = groups.at(-1);
    if (before?.[0] !== undefined && limbOf(before[0]) === limbOf(name)) before.push(name);
    else groups.push([name]);
  }
  return groups;
}

function limbOf(name: PartName): string {
  return name.replace(/upper arm|forearm/, 'arm').replace(/thigh|shin/, 'leg');
}

function partOf(name: PartName, skeleton: Skeleton, see: See): Part {
  const side = name.startsWith('right') ? 'right' : 'left';
  if (name.endsWith('upper arm')) return upperArmOf(skeleton, side, see);
  if (name.endsWith('forearm')) return forearmOf(skeleton, side, see);
  return name.endsWith('thigh') ? thighOf(skeleton, side, see) : shinOf(skeleton, side, see);
}

function depthOf(parts: readonly Part[]): number {
  const depths = parts.flatMap(({ clothed }) => clothed.flatMap(({ from, to }) => [from.depth, to.depth]));
  return depths.reduce((sum, depth) => sum + depth, 0) / depths.length;
}

/** How wide an arrow's line is, in centimetres. */
const arrowWidth = 3.2;

/** The arrow of the turn, and the letter of the side: the id's first one unless a language has another. */
function marksOf({ arrow, letter: place }: Drawing, see: See, side: Side, letter?: string): readonly Shape[] {
  const points = (some: readonly Vector[]): Shape => ({
    kind: 'line',
    tone: side,
    wide: arrowWidth,
    points: some.map(see),
    arrow: true,
  });
  const text = letter ?? side.charAt(0).toUpperCase();
  return [
    ...(arrow === undefined ? [] : [points(arrow)]),
    ...(place === undefined ? [] : [{ kind: 'letter', tone: side, text, at: see(place) } as const]),
  ];
}
