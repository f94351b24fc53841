import type { Drawing } from './body';
import { hullOf, pieceOf, type See, type Shape } from './shape';
import type { Skeleton } from './skeleton';
import { add, between, cross, scale, subtract, unit, type Vector } from './vector';
import type { Seen } from './view';

/**
 * The trunk's cross-sections, from the seat to the neck: the share of the spine, half the width and half the depth in
 * centimetres. Each is turned from the line of the hips to that of the shoulders by its share, so that a twist is seen.
 */
const sections: readonly (readonly [share: number, wide: number, deep: number])[] = [
  [-0.14, 11, 8],
  [-0.02, 16.5, 10.5],
  [0.16, 15.5, 10],
  [0.42, 13, 8.5],
  [0.72, 16, 10.5],
  [0.94, 16.5, 9],
  [1.1, 8, 5.5],
];

/** The sections between which the shirt is; what is below them is in the colour of the legs. */
const hem = 2;

/** A cross-section: its middle, the directions to the person's right and forward, half the width and depth. */
interface Section {
  readonly middle: Vector;
  readonly aside: Vector;
  readonly forward: Vector;
  readonly wide: number;
  readonly deep: number;
}

/** The pelvis, and over it the shirt with its paler front and a seam down the middle of the front, or of the back. */
export function trunkOf(drawing: Drawing, { pelvis, chest }: Skeleton, see: See): readonly Shape[] {
  const up = subtract(chest, pelvis);
  const all = sections.map(([share, wide, deep]): Section => {
    const turned = between(unit(drawing.hips), unit(drawing.shoulders), Math.min(1, Math.max(0, share)));
    const aside = unit(turned);
    const forward = unit(cross(up, aside));
    return { middle: between(pelvis, chest, share), aside, forward, wide, deep };
  });
  const shirt = all.slice(hem);
  const facing = ({ forward }: Section): number => -see(forward).depth;
  const way = shirt.every((section) => facing(section) < 0) ? -1 : 1;
  const seam = shirt
    .slice(0, -1)
    .filter((section) => way * facing(section) > 0.25)
    .map((section) => see(add(section.middle, scale(section.forward, way * section.deep))));
  const front = frontOf(shirt, see);
  return [
    { kind: 'solid', tone: 'legs', edged: true, areas: outlines(all.slice(0, hem + 1), see) },
    { kind: 'solid', tone: 'back', edged: true, areas: outlines(shirt, see) },
    ...(front.length < 3 ? [] : [{ kind: 'solid', tone: 'front', areas: [front] } as const]),
    ...(seam.length < 2 ? [] : [{ kind: 'line', tone: 'ink', wide: 0.9, points: seam } as const]),
  ];
}

/** The hulls of each two neighbours. */
function outlines(some: readonly Section[], see: See): Seen[][] {
  return some.slice(1).map((section, index) => {
    const before = some[index] ?? section;
    return hullOf([...ringOf(before), ...ringOf(section)].map(see));
  });
}

/** Points around a section. */
function ringOf(section: Section, count = 20): Vector[] {
  return Array.from({ length: count }, (_, index) => at(section, (index * 2 * Math.PI) / count));
}

/** The point on a section at an angle from straight forward, in radians; positive to the person's right. */
function at({ middle, aside, forward, wide, deep }: Section, angle: number): Vector {
  return add(middle, add(scale(aside, wide * Math.sin(angle)), scale(forward, deep * Math.cos(angle))));
}

/** The front of the shirt as far as it is seen: from the seam under one arm, or the edge of the outline, to the other. */
function frontOf(shirt: readonly Section[], see: See): Seen[] {
  const spans = shirt.map((section) => {
    const angles = Array.from({ length: 25 }, (_, index) => ((index - 12) * Math.PI) / 24);
    const seen = angles.filter((angle) => isSeen(section, angle, see));
    return [seen[0], seen.at(-1)].flatMap((angle) => (angle === undefined ? [] : see(at(section, angle))));
  });
  const whole = spans.filter((span) => span.length === 2);
  return [
    ...whole.flatMap(([first]) => first ?? []),
    ...whole.toReversed().flatMap(([, last]) => last ?? []),
  ];
}

function isSeen({ aside, forward, wide, deep }: Section, angle: number, see: See): boolean {
  const outward = add(scale(aside, Math.sin(angle) / wide), scale(forward, Math.cos(angle) / deep));
  return see(outward).depth < 0;
}

/** The neck, from the collar to the skull. */
export function neckOf({ chest, head, face, crown }: Skeleton, see: See): Shape {
  const collar = between(chest, head, 0.28);
  const nape = add(head, add(scale(crown, -5), scale(face, -2)));
  return { kind: 'solid', tone: 'skin', edged: true, pieces: [pieceOf(collar, nape, [5.2, 4.8], see)] };
}
