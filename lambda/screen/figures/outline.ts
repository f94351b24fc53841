import type { Fit, Point } from './fit';
import type { Piece, Shape } from './shapes';

/** A shape as the data of an SVG path. */
export function outlineOf({ pieces, corners = [] }: Shape, fit: Fit): string {
  const flat = corners.length === 0 ? '' : `M${corners.map((corner) => spelt(fit.point(corner))).join('L')}Z`;
  return [flat, ...pieces.map((piece) => round(piece, fit))].join('');
}

/** Two circles and what is between them: all drawn the same way round, or they would be cut out of one another. */
function round({ from, to, radii }: Piece, { point, scale }: Fit): string {
  const [start, end] = [point(from), point(to)];
  const [a, b] = [radii[0] * scale, radii[1] * scale];
  const far = Math.hypot(end[0] - start[0], end[1] - start[1]);
  if (far <= Math.abs(a - b)) return a >= b ? circle(start, a) : circle(end, b);
  const along = [(end[0] - start[0]) / far, (end[1] - start[1]) / far] as const;
  // Where the two outer tangents touch both circles.
  const lean = (a - b) / far;
  const [near, away] = [normal(along, lean, -1), normal(along, lean, 1)];
  const big = lean > 0 ? 1 : 0;
  return (
    `M${spelt(at(start, near, a))}${arc(a, at(start, away, a), big)}` +
    `L${spelt(at(end, away, b))}${arc(b, at(end, near, b), 1 - big)}Z`
  );
}

/** The direction in which a tangent's points lie from the centres, on one side of the line between them. */
function normal([x, y]: Point, lean: number, way: number): Point {
  const aside = way * Math.sqrt(1 - lean * lean);
  return [x * lean - y * aside, y * lean + x * aside];
}

function at([x, y]: Point, [dx, dy]: Point, far: number): Point {
  return [x + dx * far, y + dy * far];
}

function circle([x, y]: Point, radius: number): string {
  const left: Point = [x - radius, y];
  return `M${spelt(left)}${arc(radius, [x + radius, y], 0)}${arc(radius, left, 0)}Z`;
}

/** Against the clock, the long way round where `big` is 1. */
function arc(radius: number, to: Point, big: number): string {
  return `A${rounded(radius)} ${rounded(radius)} 0 ${big} 0 ${spelt(to)}`;
}

function spelt([x, y]: Point): string {
  return `${rounded(x)} ${rounded(y)}`;
}

/** To a hundredth; never -0. */
function rounded(value: number): number {
  return Math.round(value * 100) / 100 + 0;
}
