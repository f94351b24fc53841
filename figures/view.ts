import type { View } from './body';
import type { Vector } from './vector';

/** A point as it is seen: x to the viewer's right and y downward, in centimetres; `depth` grows away from the eye. */
export interface Seen {
  readonly x: number;
  readonly y: number;
  readonly depth: number;
}

/** How points are seen from there, from afar: what is parallel stays so. */
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
