import type { Vector } from './vector';

/** How long each part of the body is, in centimetres: the same in every drawing. The forearm goes to the palm. */
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

/** An arm or a leg by its far end (palm or ankle), and where its elbow or knee points, roughly. */
export interface Limb {
  readonly end: Vector;
  readonly bend: Vector;
}

/** A leg, and where its toes point. */
export interface Leg extends Limb {
  readonly toes: Vector;
}

export type LimbName = `${keyof Sides<unknown>} ${'arm' | 'leg'}`;

/** What is drawn of a pose: some joints, and directions from which the others follow. */
export interface Drawing {
  readonly pelvis: Vector;
  /** From the pelvis to between the shoulders. */
  readonly spine: Vector;
  /** From there to the middle of the head. */
  readonly neck: Vector;
  readonly face: Vector;
  /** From the left shoulder to the right one, and from hip to hip. */
  readonly shoulders: Vector;
  readonly hips: Vector;
  readonly arms: Sides<Limb>;
  readonly legs: Sides<Leg>;
  readonly view: View;
  /** Limbs that lie over all others where they cross, the uppermost last; the others lie as near as they come to the eye. */
  readonly over?: readonly LimbName[];
  /** Where the wall stands, as the y of its foot. */
  readonly wall?: number;
  /** How long and wide the mat is, and where its middle lies. */
  readonly mat: { readonly middle: Vector; readonly long: number; readonly wide: number };
}

/** From where it is seen, in degrees: 90 has their right side in front, 180 their face; `above` is the height of the eye. */
export interface View {
  readonly turn: number;
  readonly above: number;
}
