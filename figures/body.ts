import type { Vector } from './vector';

/** The length of each part of the body in centimetres, the same in every drawing. The forearm ends at the palm. */
export const lengths = {
  spine: 50,
  neck: 16,
  shoulder: 17,
  hip: 10,
  upperArm: 30,
  forearm: 34,
  thigh: 43,
  shin: 42,
  foot: 19,
} as const;

export interface Sides<T> {
  readonly right: T;
  readonly left: T;
}

/** An arm or a leg: the position of its end (palm or ankle), and roughly the direction in which its elbow or knee points. */
export interface Limb {
  readonly end: Vector;
  readonly bend: Vector;
}

/** A leg, with the direction of its toes. */
export interface Leg extends Limb {
  readonly toes: Vector;
}

export type LimbName = `${keyof Sides<unknown>} ${'arm' | 'leg'}`;

/** A pose as data: some joints, and the directions from which skeleton.ts computes the others. */
export interface Drawing {
  readonly pelvis: Vector;
  /** From the pelvis to between the shoulders. */
  readonly spine: Vector;
  /** From between the shoulders to the middle of the head. */
  readonly neck: Vector;
  readonly face: Vector;
  /** From the left shoulder to the right one, and from the left hip to the right one. */
  readonly shoulders: Vector;
  readonly hips: Vector;
  readonly arms: Sides<Limb>;
  readonly legs: Sides<Leg>;
  readonly view: View;
  /** Limbs that are painted over all others, the topmost last. The other limbs are painted in order of their nearest point. */
  readonly over?: readonly LimbName[];
  /** The y coordinate of the wall's foot. Left out: no wall. */
  readonly wall?: number;
  /** The mat's middle, length and width. */
  readonly mat: { readonly middle: Vector; readonly long: number; readonly wide: number };
}

/** The viewpoint, in degrees. `turn`: 90 shows the right side of the person, 180 the face. `above`: the height of the eye. */
export interface View {
  readonly turn: number;
  readonly above: number;
}
