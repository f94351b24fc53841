import type { Sides, Drawing } from './body';
import { headRadius, type Skeleton } from './skeleton';
import type { Vector } from './vector';
import type { Seen } from './view';

type Side = keyof Sides<unknown>;
export type See = (point: Vector) => Seen;

/** The radius of each part of the body at its two ends, in centimetres. */
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

/** A limb is drawn paler when it is more than 6 cm behind the middle of the trunk. */
const far = 6;

export function trunkOf({ pelvis, chest, shoulder, hip }: Skeleton, see: See): Shape {
  // Five slats from shoulders to hips, so that the trunk has no gap when shoulders and hips are twisted.
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

/** Neck, hair and face. The neck is painted just before the trunk, so that the collar covers its foot. */
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

/** A limb's depth is that of its nearest point: its end or its bend is what crosses other limbs. */
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

/** The height of the wall that is drawn, in centimetres. */
const wallHeight = 110;

/** The mat, and the wall if the pose has one. */
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

/** A rounded piece of the body between two points, with its radius at each of them in centimetres. */
export interface Piece {
  readonly from: Seen;
  readonly to: Seen;
  readonly radii: readonly [number, number];
}

/** The surfaces in a picture; each has its own colour. */
export type Tone = 'ground' | 'hair' | 'skin' | 'top' | 'legs';

/** One painted outline in one tone: either pieces that merge, or a flat area given by its corners. */
export interface Shape {
  readonly tone: Tone;
  /** The distance from the eye. Farther shapes are painted first. */
  readonly depth: number;
  /** Behind the trunk: painted in the paler colour. */
  readonly isFar?: boolean;
  readonly pieces: readonly Piece[];
  readonly corners?: readonly Seen[];
}

/** The mean and the smallest distance of some pieces from the eye. */
function depthsOf(pieces: readonly Piece[]): { readonly middle: number; readonly nearest: number } {
  const depths = pieces.flatMap(({ from, to }) => [from.depth, to.depth]);
  return {
    middle: depths.reduce((sum, depth) => sum + depth, 0) / depths.length,
    nearest: Math.min(...depths),
  };
}
