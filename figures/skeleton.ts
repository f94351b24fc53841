import { lengths, type Drawing, type Limb, type Sides } from './body';
import { add, distance, dot, length, scale, subtract, unit, type Vector } from './vector';

/** The position of every joint. */
export interface Skeleton {
  readonly pelvis: Vector;
  readonly chest: Vector;
  readonly head: Vector;
  /** The tip of the nose, and the middle of the hair at the back of the head. */
  readonly nose: Vector;
  readonly hair: Vector;
  readonly shoulder: Sides<Vector>;
  readonly elbow: Sides<Vector>;
  readonly palm: Sides<Vector>;
  readonly hip: Sides<Vector>;
  readonly knee: Sides<Vector>;
  readonly ankle: Sides<Vector>;
  readonly toe: Sides<Vector>;
}

export const headRadius = 10.5;

/** Computes the joints of a drawing from the lengths in body.ts. Throws RangeError if a limb cannot reach its end. */
export function skeletonOf(drawing: Drawing): Skeleton {
  const { pelvis, arms, legs } = drawing;
  const chest = toward(pelvis, drawing.spine, lengths.spine);
  const head = toward(chest, drawing.neck, lengths.neck);
  const shoulder = pair(chest, drawing.shoulders, lengths.shoulder);
  const hip = pair(pelvis, drawing.hips, lengths.hip);
  return {
    pelvis,
    chest,
    head,
    nose: toward(head, drawing.face, headRadius + 1.5),
    hair: toward(head, drawing.face, -3),
    shoulder,
    elbow: both((side) => jointOf(shoulder[side], arms[side], lengths.upperArm, lengths.forearm)),
    palm: both((side) => arms[side].end),
    hip,
    knee: both((side) => jointOf(hip[side], legs[side], lengths.thigh, lengths.shin)),
    ankle: both((side) => legs[side].end),
    toe: both((side) => toward(legs[side].end, legs[side].toes, lengths.foot)),
  };
}

/** The elbow or knee: one bone's length from each end of the limb, on the side to which it bends. */
function jointOf(start: Vector, { end, bend }: Limb, upper: number, lower: number): Vector {
  const far = distance(start, end);
  if (far > upper + lower || far < Math.abs(upper - lower))
    throw new RangeError(
      `A limb of ${upper + lower} cm cannot end ${far.toFixed(1)} cm away. Move its end or its start.`,
    );
  const along = unit(subtract(end, start));
  const aside = unit(subtract(bend, scale(along, dot(bend, along))));
  const foot = (far * far + upper * upper - lower * lower) / (2 * far);
  const height = Math.sqrt(Math.max(0, upper * upper - foot * foot));
  return add(start, add(scale(along, foot), scale(aside, height)));
}

function toward(from: Vector, direction: Vector, far: number): Vector {
  return add(from, scale(direction, far / length(direction)));
}

function pair(middle: Vector, line: Vector, far: number): Sides<Vector> {
  return { right: toward(middle, line, far), left: toward(middle, line, -far) };
}

function both<T>(of: (side: keyof Sides<T>) => T): Sides<T> {
  return { right: of('right'), left: of('left') };
}
