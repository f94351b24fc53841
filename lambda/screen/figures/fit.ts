import type { Shape } from './shapes';
import type { Seen } from './view';

/** A point on the page, in its units: x to the right, y downward. */
export type Point = readonly [x: number, y: number];

export interface Page {
  readonly width: number;
  readonly height: number;
  readonly margin: number;
}

/** How what is seen comes onto a page. */
export interface Fit {
  /** Units of the page for a centimetre. */
  readonly scale: number;
  readonly point: (seen: Pick<Seen, 'x' | 'y'>) => Point;
}

/** Puts all of it into the middle of a page, as large as it can be within the margins. */
export function fitting(shapes: readonly Shape[], { width, height, margin }: Page): Fit {
  const [xs, ys] = [
    shapes.flatMap((shape) => spanOf(shape, 'x')),
    shapes.flatMap((shape) => spanOf(shape, 'y')),
  ];
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const scale = Math.min((width - 2 * margin) / (right - left), (height - 2 * margin) / (bottom - top));
  return {
    scale,
    point: ({ x, y }) => [
      width / 2 + (x - (left + right) / 2) * scale,
      height / 2 + (y - (top + bottom) / 2) * scale,
    ],
  };
}

/** How far a shape reaches along an axis. */
function spanOf({ pieces, corners = [] }: Shape, axis: 'x' | 'y'): number[] {
  const round = pieces.flatMap(({ from, to, radii: [a, b] }) => [
    from[axis] - a,
    from[axis] + a,
    to[axis] - b,
    to[axis] + b,
  ]);
  return [...round, ...corners.map((corner) => corner[axis])];
}
