import type { Vector } from './vector';

/** The length of each part of the body in centimetres, the same in every drawing. The forearm ends at the palm. */
export const lengths = {
  spine: 50,
  neck: 22,
  shoulder: 17,
  hip: 10,
  upperArm: 30,
  forearm: 34,
  thigh: 43,
  shin: 42,
  foot: 16,
} as const;

export interface Sides<T> {
  readonly right: T;
  readonly left: T;
}

export type Side = keyof Sides<unknown>;

/** An arm or a leg: the position of its end (palm or ankle), and roughly the direction in which its elbow or knee points. */
export interface Limb {
  readonly end: Vector;
  readonly bend: Vector;
}

/** An arm, with the directions of its fingers (left out: that of the forearm) and of its thumb. */
export interface Arm extends Limb {
  readonly fingers?: Vector;
  readonly thumb: Vector;
}

/** A leg, with the direction of its toes. */
export interface Leg extends Limb {
  readonly toes: Vector;
}

/** A forearm has its hand, a shin its foot. A sleeve and a hip are what the shirt and the trousers have of a limb. */
export type PartName = 'shirt' | 'pelvis' | 'head' | `${Side} ${LimbPart}`;
type LimbPart = 'sleeve' | 'upper arm' | 'forearm' | 'hip' | 'thigh' | 'shin';

/** A pose as data: some joints, and the directions from which skeleton.ts computes the others. */
export interface Drawing {
  readonly pelvis: Vector;
  /** From the pelvis to between the shoulders. */
  readonly spine: Vector;
  /** From between the shoulders to the middle of the head. */
  readonly neck: Vector;
  /** Where the nose points. */
  readonly face: Vector;
  /** From the left shoulder to the right one, and from the left hip to the right one. */
  readonly shoulders: Vector;
  readonly hips: Vector;
  readonly arms: Sides<Arm>;
  readonly legs: Sides<Leg>;
  readonly view: View;
  /** Every part, in the order in which it is painted: the nearest one last. Parts of one group have one outline. */
  readonly order: readonly (readonly PartName[])[];
  /** For a pose with sides: the limb in the side's colour. It is the one that the voice moves first. */
  readonly works?: `${Side} ${'arm' | 'leg'}`;
  /** The way that the body turns or moves: the points of a curve, its head at the last one. */
  readonly arrow?: readonly Vector[];
  /** Where the letter of the side stands. */
  readonly letter?: Vector;
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
