import type { Vector } from './vector';
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
  'ground' | 'wall' | 'hair' | 'skin' | 'shade' | 'ink' | 'front' | 'back' | 'sleeve' | 'legs' | Side;
type Side = 'right' | 'left';

/** Pieces and areas that merge into one surface. */
export interface Solid {
  readonly kind: 'solid';
  readonly tone: Tone;
  /** Behind the trunk: painted in the darker colour. */
  readonly isFar?: boolean;
  /** With a dark line around it. */
  readonly edged?: boolean;
  readonly pieces?: readonly Piece[];
  readonly areas?: readonly (readonly Seen[])[];
}

/** A line through some points, `wide` centimetres wide. */
export interface Line {
  readonly kind: 'line';
  readonly tone: Tone;
  readonly wide: number;
  readonly points: readonly Seen[];
  /** An arrow: with a head at its end and a dark line around it. */
  readonly arrow?: true;
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
