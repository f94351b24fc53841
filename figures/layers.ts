import type { Drawing, PartName, Side } from './body';
import { arrowThrough } from './arrow';
import { groundOf } from './ground';
import { headOf } from './head';
import { armholeOf, forearmOf, groinOf, hipOf, shinOf, sleeveOf, thighOf, upperArmOf } from './limbs';
import type { See, Shape, Solid, Surface, Tone } from './shape';
import { skeletonOf, type Skeleton } from './skeleton';
import { buttonsOf, neckOf, pelvisOf, shirtOf } from './trunk';
import { seenFrom } from './view';

/** What the parts of a drawing are painted from. */
interface Scene {
  readonly drawing: Drawing;
  readonly skeleton: Skeleton;
  readonly see: See;
  readonly side: Side | undefined;
}

/** The shapes of a drawing, in the order in which they are painted. Only a side has a colour, an arrow and a letter. */
export function shapesOf(drawing: Drawing, side?: Side, letter?: string): readonly Shape[] {
  const see = seenFrom(drawing.view);
  const scene: Scene = { drawing, skeleton: skeletonOf(drawing), see, side };
  return [
    ...groundOf(drawing, see),
    ...drawing.order.flatMap((group, index) => painted(group, drawing.order.slice(0, index).flat(), scene)),
    ...(side === undefined ? [] : marksOf(drawing, see, side, letter)),
  ];
}

/** A group of parts: one surface of each colour, and over it what shows no line between a limb and the trunk below. */
function painted(group: readonly PartName[], below: readonly PartName[], scene: Scene): readonly Shape[] {
  const { drawing, skeleton, see } = scene;
  if (group.includes('head')) return [neckOf(drawing, skeleton, see), ...headOf(skeleton, see)];
  const surfaces = group.flatMap((name) => surfacesOf(name, scene));
  return [
    ...merged(surfaces),
    ...group.flatMap((name) => coverOf(name, below, scene)),
    ...(group.includes('shirt') ? buttonsOf(drawing, skeleton, see) : []),
  ];
}

/** Surfaces of one colour, as one. */
function merged(surfaces: readonly Surface[]): Solid[] {
  const tones = [...new Set(surfaces.map(({ tone }) => tone))];
  return tones.map((tone) => {
    const same = surfaces.filter((one) => one.tone === tone);
    const [pieces, areas] = [same.flatMap((one) => one.pieces ?? []), same.flatMap((one) => one.areas ?? [])];
    return { kind: 'solid', tone, edged: true, pieces, areas };
  });
}

function surfacesOf(name: PartName, { drawing, skeleton, see, side }: Scene): readonly Surface[] {
  if (name === 'shirt') return [shirtOf(drawing, skeleton, see)];
  if (name === 'pelvis') return [pelvisOf(drawing, skeleton, see)];
  const of = sideOf(name);
  const works = (limb: string): boolean => side !== undefined && drawing.works === `${of} ${limb}`;
  const armTone: Tone = works('arm') && side !== undefined ? side : 'skin';
  const legTone: Tone = works('leg') && side !== undefined ? side : 'legs';
  if (name.endsWith('sleeve')) return [sleeveOf(skeleton, of, see)];
  if (name.endsWith('upper arm')) return [upperArmOf(skeleton, of, armTone, see)];
  if (name.endsWith('forearm')) return forearmOf(skeleton, of, armTone, see);
  if (name.endsWith('hip')) return [hipOf(skeleton, of, see)];
  return name.endsWith('thigh') ? [thighOf(skeleton, of, legTone, see)] : shinOf(skeleton, of, legTone, see);
}

/** Over a sleeve on the shirt, or a hip on the pelvis: the surface that both share, without a line. */
function coverOf(name: PartName, below: readonly PartName[], { skeleton, see }: Scene): readonly Solid[] {
  const solid = (surface: Surface): Solid[] => [{ kind: 'solid', ...surface }];
  if (name.endsWith('sleeve') && below.includes('shirt'))
    return solid(armholeOf(skeleton, sideOf(name), see));
  if (name.endsWith('hip') && below.includes('pelvis')) return solid(groinOf(skeleton, sideOf(name), see));
  return [];
}

function sideOf(name: PartName): Side {
  return name.startsWith('right') ? 'right' : 'left';
}

/** The arrow of the turn, and the letter of the side: the id's first one unless a language has another. */
function marksOf({ arrow, letter: place }: Drawing, see: See, side: Side, letter?: string): readonly Shape[] {
  const text = letter ?? side.charAt(0).toUpperCase();
  return [
    ...(arrow === undefined ? [] : [arrowThrough(arrow, side, see)]),
    ...(place === undefined ? [] : [{ kind: 'letter', tone: side, text, at: see(place) } as const]),
  ];
}
