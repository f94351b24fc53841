import { lengths, type Drawing, type Limb, type Side, type Sides } from './body';
import { acrossFrom, add, cross, distance, dot, scale, subtract, toward, unit, type Vector } from './vector';

/** The position of every joint, and the directions of the head. */
export interface Skeleton {
  readonly pelvis: Vector;
  readonly chest: Vector;
  readonly head: Vector;
  /** Where the nose, the crown and the right ear point: at right angles to each other, of length 1. */
  readonly face: Vector;
  readonly crown: Vector;
  readonly ear: Vector;
  readonly shoulder: Sides<Vector>;
  readonly elbow: Sides<Vector>;
  readonly palm: Sides<Vector>;
  readonly fingers: Sides<Vector>;
  readonly thumb: Sides<Vector>;
  readonly hip: Sides<Vector>;
  readonly knee: Sides<Vector>;
  readonly ankle: Sides<Vector>;
  readonly heel: Sides<Vector>;
  readonly toe: Sides<Vector>;
}

/** From the palm to the tips of the fingers. */
const fingerLength = 9;
/** From the palm's middle to the tip of the thumb. */
const thumbLength = 7;

/** Computes the joints of a drawing from the lengths in body.ts. Throws RangeError if a limb cannot reach its end. */
export function skeletonOf(drawing: Drawing): Skeleton {
  const { pelvis, arms, legs } = drawing;
  const chest = toward(pelvis, drawing.spine, lengths.spine);
  const head = toward(chest, drawing.neck, lengths.neck);
  const face = unit(drawing.face);
  const crown = acrossFrom(face, drawing.neck, drawing.spine);
  const shoulder = pair(chest, drawing.shoulders, lengths.shoulder);
  const hip = pair(pelvis, drawing.hips, lengths.hip);
  const elbow = both((side) => jointOf(shoulder[side], arms[side], lengths.upperArm, lengths.forearm));
  const knee = both((side) => jointOf(hip[side], legs[side], lengths.thigh, lengths.shin));
  const palm = both((side) => arms[side].end);
  return {
    pelvis,
    chest,
    head,
    face,
    crown,
    ear: cross(face, crown),
    shoulder,
    elbow,
    palm,
    fingers: both((side) =>
      toward(palm[side], arms[side].fingers ?? subtract(palm[side], elbow[side]), fingerLength),
    ),
    thumb: both((side) => toward(palm[side], arms[side].thumb, thumbLength)),
    hip,
    knee,
    ankle: both((side) => legs[side].end),
    heel: both((side) => heelOf(legs[side], knee[side])),
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

/** The middle of the heel: behind the ankle, and on the sole's side of it. */
function heelOf({ end, toes, bend }: Drawing['legs']['right'], knee: Vector): Vector {
  const instep = acrossFrom(toes, subtract(knee, end), bend);
  return add(toward(end, toes, -4), scale(instep, -3));
}

function pair(middle: Vector, line: Vector, far: number): Sides<Vector> {
  return { right: toward(middle, line, far), left: toward(middle, line, -far) };
}

function both<T>(of: (side: Side) => T): Sides<T> {
  return { right: of('right'), left: of('left') };
}
