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

export function length(vector: Vector): number {
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
