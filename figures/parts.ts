import type { Sides, Drawing } from './body';
import { headRadius, type Skeleton } from './skeleton';
import type { Vector } from './vector';
import type { Seen } from './view';

type Side = keyof Sides<unknown>;
export type See = (point: Vector) => Seen;

/** Half as thick as each part of the body is, in centimetres, at its two ends. */
const radii = {
  spine: [9, 8],
  slat: [6.5, 8.5],
  neck: [5, 5],
  head: [headRadius, headRadius],
  nose: [4, 2.5],
  upperArm: [5.2, 4.2],
  forearm: [4.2, 3.4],
  thigh: [8.5, 6.2],
  shin: [6, 4],
  foot: [4, 3],
} as const;

/** This much behind the middle of the trunk, in centimetres, a limb is on its far side. */
const far = 6;

export function trunkOf({ pelvis, chest, shoulder, hip }: Skeleton, see: See): Shape {
  // Side by side, so that it is a trunk however shoulders and hips are turned against each other.
  const slats = [0, 0.25, 0.5, 0.75, 1].map((share) =>
    piece(
      between(shoulder.right, shoulder.left, share),
      between(hip.right, hip.left, share),
      radii.slat,
      see,
    ),
  );
  const pieces = [piece(pelvis, chest, radii.spine, see), ...slats];
  return { tone: 'top', pieces, depth: depthsOf(pieces).middle };
}

/** Neck, hair and face; the neck just behind the trunk, out of whose collar it comes. */
export function headOf({ chest, head, nose, hair }: Skeleton, see: See, trunk: Shape): readonly Shape[] {
  const part = (tone: Tone, pieces: readonly Piece[]): Shape => ({
    tone,
    pieces,
    depth: depthsOf(pieces).middle,
  });
  return [
    { ...part('skin', [piece(chest, head, radii.neck, see)]), depth: trunk.depth + 0.1 },
    part('hair', [piece(hair, hair, radii.head, see)]),
    part('skin', [piece(head, head, radii.head, see), piece(head, nose, radii.nose, see)]),
  ];
}

export function armOf({ shoulder, elbow, palm }: Skeleton, side: Side, see: See, trunk: Shape): Shape {
  const pieces = [
    piece(shoulder[side], elbow[side], radii.upperArm, see),
    piece(elbow[side], palm[side], radii.forearm, see),
  ];
  return limb('skin', pieces, trunk);
}

export function legOf({ hip, knee, ankle, toe }: Skeleton, side: Side, see: See, trunk: Shape): Shape {
  const pieces = [
    piece(hip[side], knee[side], radii.thigh, see),
    piece(knee[side], ankle[side], radii.shin, see),
    piece(ankle[side], toe[side], radii.foot, see),
  ];
  return limb('legs', pieces, trunk);
}

/** A limb lies as near as it comes to the eye: its end, or its bend, is what crosses others. */
function limb(tone: Tone, pieces: readonly Piece[], trunk: Shape): Shape {
  const { middle, nearest } = depthsOf(pieces);
  return { tone, pieces, depth: nearest, isFar: middle > trunk.depth + far };
}

function between([ax, ay, az]: Vector, [bx, by, bz]: Vector, share: number): Vector {
  return [ax + (bx - ax) * share, ay + (by - ay) * share, az + (bz - az) * share];
}

function piece(from: Vector, to: Vector, thick: readonly [number, number], see: See): Piece {
  return { from: see(from), to: see(to), radii: thick };
}

/** As much of a wall as is drawn, in centimetres. */
const wallHeight = 110;

/** The mat, and the wall where there is one. */
export function groundOf({ mat, wall }: Pick<Drawing, 'mat' | 'wall'>, see: See): readonly Shape[] {
  const [x, y] = mat.middle;
  const [left, right] = [x - mat.wide / 2, x + mat.wide / 2];
  const [back, front] = [y - mat.long / 2, y + mat.long / 2];
  const flat = (...corners: readonly Vector[]): Shape => ({
    tone: 'ground',
    depth: Infinity,
    pieces: [],
    corners: corners.map(see),
  });
  const floor = flat([left, back, 0], [right, back, 0], [right, front, 0], [left, front, 0]);
  if (wall === undefined) return [floor];
  const upright = flat(
    [left, wall, 0],
    [right, wall, 0],
    [right, wall, wallHeight],
    [left, wall, wallHeight],
  );
  return [upright, floor];
}

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
function depthsOf(pieces: readonly Piece[]): { readonly middle: number; readonly nearest: number } {
  const depths = pieces.flatMap(({ from, to }) => [from.depth, to.depth]);
  return {
    middle: depths.reduce((sum, depth) => sum + depth, 0) / depths.length,
    nearest: Math.min(...depths),
  };
}
