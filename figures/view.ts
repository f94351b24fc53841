import type { View } from './body';
import type { Vector } from './vector';

/** A point as seen by the viewer, in centimetres: x to the right, y downward, `depth` away from the eye. */
export interface Seen {
  readonly x: number;
  readonly y: number;
  readonly depth: number;
}

/** A parallel projection from that viewpoint. */
export function seenFrom({ turn, above }: View): (point: Vector) => Seen {
  const [turnSine, turnCosine] = sines(turn);
  const [sine, cosine] = sines(above);
  return ([x, y, z]) => {
    const back = y * turnCosine - x * turnSine;
    return {
      x: x * turnCosine + y * turnSine,
      y: -z * cosine - back * sine,
      depth: back * cosine - z * sine,
    };
  };
}

function sines(degrees: number): [sine: number, cosine: number] {
  const angle = (degrees * Math.PI) / 180;
  return [Math.sin(angle), Math.cos(angle)];
}
