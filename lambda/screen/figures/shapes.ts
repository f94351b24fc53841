import type { Seen } from './view';

/** A round piece of a body that is seen from `from` to `to`, as thick as its radii say, in centimetres. */
export interface Piece {
  readonly from: Seen;
  readonly to: Seen;
  readonly radii: readonly [number, number];
}

/** The sorts of surface in a picture. */
export type Tone = 'ground' | 'hair' | 'skin' | 'top' | 'legs';

/** What is drawn in one go, in one tone: pieces that melt into each other, or a flat, corner by corner. */
export interface Shape {
  readonly tone: Tone;
  /** How far from the eye it lies, for the order of drawing. */
  readonly depth: number;
  /** Clearly behind the trunk: drawn paler. */
  readonly isFar?: boolean;
  readonly pieces: readonly Piece[];
  readonly corners?: readonly Seen[];
}

/** How far from the eye pieces are on the whole, and where they come nearest. */
export function depthsOf(pieces: readonly Piece[]): { readonly middle: number; readonly nearest: number } {
  const depths = pieces.flatMap(({ from, to }) => [from.depth, to.depth]);
  return {
    middle: depths.reduce((sum, depth) => sum + depth, 0) / depths.length,
    nearest: Math.min(...depths),
  };
}
