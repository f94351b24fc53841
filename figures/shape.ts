import { acrossFrom, add, cross, scale, unit, type Vector } from './vector';
import type { Seen } from './view';

export type See = (point: Vector) => Seen;

/** A point on the picture, in any unit: x to the right, y downward. */
export type Point = readonly [x: number, y: number];

/** A rounded piece of the body between two points, with its radius at each of them in centimetres. */
export interface Piece {
  readonly from: Seen;
  readonly to: Seen;
  readonly radii: readonly [number, number];
}

/** The surfaces in a picture; each has its own colour. `right` and `left`: the colours of the sides. */
export type Tone =
  'ground' | 'wall' | 'skirting' | 'hair' | 'skin' | 'shade' | 'ink' | 'shirt' | 'legs' | Side;
type Side = 'right' | 'left';

/** Pieces and convex areas that merge into one surface. */
export interface Surface {
  readonly tone: Tone;
  readonly pieces?: readonly Piece[];
  readonly areas?: readonly (readonly Seen[])[];
}

export interface Solid extends Surface {
  readonly kind: 'solid';
  /** With a dark line around it. */
  readonly edged?: boolean;
}

/** Lines, each through some points, `wide` centimetres wide. */
export interface Line {
  readonly kind: 'line';
  readonly tone: Tone;
  readonly wide: number;
  readonly runs: readonly (readonly Seen[])[];
}

/** The letter of a side on a round ground of its colour. */
interface Letter {
  readonly kind: 'letter';
  readonly tone: Side;
  readonly text: string;
  readonly at: Seen;
}

export type Shape = Solid | Line | Letter;

export function pieceOf(from: Vector, to: Vector, radii: readonly [number, number], see: See): Piece {
  return { from: see(from), to: see(to), radii };
}

const angles = Array.from({ length: 20 }, (_, index) => (index * Math.PI) / 10);

/** Points around a ball as it is seen. */
export function ballOf({ x, y, depth }: Seen, radius: number): Seen[] {
  return angles.map((angle) => ({
    x: x + radius * Math.cos(angle),
    y: y + radius * Math.sin(angle),
    depth,
  }));
}

/** Points on a circle across an axis. */
export function ringOf(middle: Vector, axis: Vector, radius: number): Vector[] {
  const aside = acrossFrom(axis, [1, 0, 0], [0, 1, 0]);
  const other = unit(cross(axis, aside));
  return angles.map((angle) =>
    add(middle, add(scale(aside, radius * Math.cos(angle)), scale(other, radius * Math.sin(angle)))),
  );
}

/** The smallest convex outline around some points, counter-clockwise as it is seen (Andrew's monotone chain). */
export function hullOf(points: readonly Seen[]): Seen[] {
  const sorted = points.toSorted((a, b) => a.x - b.x || a.y - b.y);
  const half = (some: readonly Seen[]): Seen[] => {
    const chain: Seen[] = [];
    for (const point of some) {
      while (chain.length > 1 && !turnsLeft(chain.at(-2), chain.at(-1), point)) chain.pop();
      chain.push(point);
    }
    return chain.slice(0, -1);
  };
  return [...half(sorted), ...half(sorted.toReversed())].toReversed();
}

function turnsLeft(a: Seen | undefined, b: Seen | undefined, c: Seen): boolean {
  return a !== undefined && b !== undefined && (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x) > 0.01;
}
