/** A point or a direction, in centimetres: x to the person's right, y forward (lying: towards the feet), z up. */
export type Vector = readonly [x: number, y: number, z: number];

export function add([ax, ay, az]: Vector, [bx, by, bz]: Vector): Vector {
  return [ax + bx, ay + by, az + bz];
}

export function subtract([ax, ay, az]: Vector, [bx, by, bz]: Vector): Vector {
  return [ax - bx, ay - by, az - bz];
}

export function scale([x, y, z]: Vector, by: number): Vector {
  return [x * by, y * by, z * by];
}

export function dot([ax, ay, az]: Vector, [bx, by, bz]: Vector): number {
  return ax * bx + ay * by + az * bz;
}

function length(vector: Vector): number {
  return Math.sqrt(dot(vector, vector));
}

export function distance(a: Vector, b: Vector): number {
  return length(subtract(b, a));
}

/** The vector scaled to a length of 1. Throws RangeError for a zero vector. */
export function unit(vector: Vector): Vector {
  const long = length(vector);
  if (long === 0) throw new RangeError('A zero vector has no direction.');
  return scale(vector, 1 / long);
}

/** At right angles to both: x to the right crossed with y forward is z up. */
export function cross([ax, ay, az]: Vector, [bx, by, bz]: Vector): Vector {
  return [ay * bz - az * by, az * bx - ax * bz, ax * by - ay * bx];
}

/** The point at that share of the way from `a` to `b`. */
export function between(a: Vector, b: Vector, share: number): Vector {
  return add(scale(a, 1 - share), scale(b, share));
}

/** The part of a direction that is at right angles to `axis`, of length 1. Along the axis: `otherwise` instead. */
export function acrossFrom(axis: Vector, direction: Vector, otherwise: Vector): Vector {
  const along = unit(axis);
  const aside = subtract(direction, scale(along, dot(direction, along)));
  return length(aside) < 0.15 * length(direction)
    ? acrossFrom(axis, otherwise, [0.3, 0.5, 0.8])
    : unit(aside);
}

/** A point that far from another one, in a direction of any length. */
export function toward(from: Vector, direction: Vector, far: number): Vector {
  return add(from, scale(unit(direction), far));
}
