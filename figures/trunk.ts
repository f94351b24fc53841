import type { Drawing } from './body';
import { hullOf, pieceOf, type See, type Shape, type Surface } from './shape';
import type { Skeleton } from './skeleton';
import { add, between, cross, scale, subtract, unit, type Vector } from './vector';
import type { Seen } from './view';

/**
 * The trunk's cross-sections, from the seat to the neck: the share of the spine, half the width and half the depth in
 * centimetres. Each is turned from the line of the hips to that of the shoulders by its share, so that a twist is seen.
 */
type Measures = readonly [share: number, wide: number, deep: number];
const pelvisSections: readonly Measures[] = [
  [-0.16, 11, 8],
  [-0.02, 17, 10.5],
  [0.22, 15, 9.8],
];
const shirtSections: readonly Measures[] = [
  [0.16, 15.8, 10.2],
  [0.42, 13.4, 9],
  [0.72, 16, 10.5],
  [0.98, 16.5, 8.5],
  [1.12, 8.5, 5.5],
];

/** The collar's opening: from here at both sides of the neck down to there in the middle of the front. */
const collar = { top: [1.1, 7.5, 5.5], turn: 0.55, foot: [0.86, 16, 9.6] } as const;
const buttons: readonly Measures[] = [
  [0.34, 14, 9.4],
  [0.49, 14, 9.4],
  [0.64, 15.3, 10.1],
];

/** A cross-section: its middle, the directions to the person's right and forward, half the width and depth. */
interface Section {
  readonly middle: Vector;
  readonly aside: Vector;
  readonly forward: Vector;
  readonly wide: number;
  readonly deep: number;
}

export function pelvisOf(drawing: Drawing, skeleton: Skeleton, see: See): Surface {
  return { tone: 'legs', areas: outlines(pelvisSections.map(sectionIn(drawing, skeleton)), see) };
}

export function shirtOf(drawing: Drawing, skeleton: Skeleton, see: See): Surface {
  return { tone: 'shirt', areas: outlines(shirtSections.map(sectionIn(drawing, skeleton)), see) };
}

/** The shirt's buttons as far as they are turned to the viewer: they show which way the front is turned. */
export function buttonsOf(drawing: Drawing, skeleton: Skeleton, see: See): readonly Shape[] {
  const seen = buttons.map(sectionIn(drawing, skeleton)).filter((section) => faces(section, see, 0.2));
  const pieces = seen.map((section) => {
    const spot = at(section, 0);
    return pieceOf(spot, spot, [1, 1], see);
  });
  return pieces.length === 0 ? [] : [{ kind: 'solid', tone: 'ink', pieces }];
}

/** The neck, and what the collar shows of the chest. */
export function neckOf(drawing: Drawing, skeleton: Skeleton, see: See): Shape {
  const { chest, head, face, crown } = skeleton;
  const nape = add(head, add(scale(crown, -5), scale(face, -2)));
  const [top, foot] = [collar.top, collar.foot].map(sectionIn(drawing, skeleton));
  const pieces = [pieceOf(between(chest, head, 0.28), nape, [5, 4.6], see)];
  if (top === undefined || foot === undefined || !faces(foot, see, 0.5))
    return { kind: 'solid', tone: 'skin', edged: true, pieces };
  const opening = [at(top, collar.turn), at(foot, 0), at(top, -collar.turn)].map(see);
  return { kind: 'solid', tone: 'skin', edged: true, pieces, areas: [opening] };
}

function sectionIn(drawing: Drawing, { pelvis, chest }: Skeleton): (measures: Measures) => Section {
  const up = subtract(chest, pelvis);
  return ([share, wide, deep]) => {
    const turned = between(unit(drawing.hips), unit(drawing.shoulders), Math.min(1, Math.max(0, share)));
    const aside = unit(turned);
    return { middle: between(pelvis, chest, share), aside, forward: unit(cross(up, aside)), wide, deep };
  };
}

/** Whether the middle of its front is turned to the viewer. */
function faces({ forward }: Section, see: See, least: number): boolean {
  return -see(forward).depth > least;
}

/** The hulls of each two neighbours. */
function outlines(some: readonly Section[], see: See): Seen[][] {
  return some.slice(1).map((section, index) => {
    const before = some[index] ?? section;
    return hullOf([...around(before), ...around(section)].map(see));
  });
}

/** Points around a section. */
function around(section: Section, count = 20): Vector[] {
  return Array.from({ length: count }, (_, index) => at(section, (index * 2 * Math.PI) / count));
}

/** The point on a section at an angle from straight forward, in radians; positive to the person's right. */
function at({ middle, aside, forward, wide, deep }: Section, angle: number): Vector {
  return add(middle, add(scale(aside, wide * Math.sin(angle)), scale(forward, deep * Math.cos(angle))));
}
