import type { Shape, Tone, Piece } from './parts';
import type { Seen } from './view';

/** The size of every picture; svg.ts and avg.ts scale it. */
export const page: Page = { width: 320, height: 240, margin: 10 };

/** The colours are told apart on dark and on light backgrounds. The second colour is for shapes behind the trunk. */
const colours: Readonly<Record<Tone, readonly [near: string, far: string]>> = {
  ground: ['#7fa79b', '#7fa79b'],
  hair: ['#6f4b3c', '#6f4b3c'],
  skin: ['#c98b65', '#b98062'],
  top: ['#2c8d87', '#2c8d87'],
  legs: ['#4f7a86', '#44656f'],
};

/** A dark line around a shape keeps crossing shapes apart. */
export const edge = { stroke: '#14211f', width: 4 } as const;

/** An area of one colour, with a dark line around it or without. */
export interface Area {
  readonly path: string;
  readonly fill: string;
  readonly opacity?: number;
  readonly edged?: boolean;
}

/** What svg.ts and avg.ts write, in the order in which it is painted. */
export type Picture = readonly Area[];

/** Lays shapes out on the page. */
export function pictureOf(shapes: readonly Shape[]): Picture {
  const fit = fitting(shapes, page);
  return shapes.map((shape) => {
    const fill = colours[shape.tone][shape.isFar === true ? 1 : 0];
    const path = outlineOf(shape, fit);
    return shape.tone === 'ground' ? { path, fill, opacity: 0.35 } : { path, fill, edged: true };
  });
}

/** A point on the page: x to the right, y downward. */
type Point = readonly [x: number, y: number];

interface Page {
  readonly width: number;
  readonly height: number;
  readonly margin: number;
}

/** Maps seen points onto the page. */
interface Fit {
  /** Page units per centimetre. */
  readonly scale: number;
  readonly point: (seen: Pick<Seen, 'x' | 'y'>) => Point;
}

/** Centres all shapes on the page, as large as the margins allow. */
function fitting(shapes: readonly Shape[], { width, height, margin }: Page): Fit {
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

/** The coordinates along one axis between which a shape lies. */
function spanOf({ pieces, corners = [] }: Shape, axis: 'x' | 'y'): number[] {
  const round = pieces.flatMap(({ from, to, radii: [a, b] }) => [
    from[axis] - a,
    from[axis] + a,
    to[axis] - b,
    to[axis] + b,
  ]);
  return [...round, ...corners.map((corner) => corner[axis])];
}

/** A shape as path data, as SVG and AVG write it. */
function outlineOf({ pieces, corners = [] }: Shape, fit: Fit): string {
  const flat =
    corners.length === 0 ? '' : `M${corners.map((corner) => written(fit.point(corner))).join('L')}Z`;
  return [flat, ...pieces.map((piece) => round(piece, fit))].join('');
}

/** Two circles and the area between them. All outlines run in the same direction; opposite ones would cut holes. */
function round({ from, to, radii }: Piece, { point, scale }: Fit): string {
  const [start, end] = [point(from), point(to)];
  const [a, b] = [radii[0] * scale, radii[1] * scale];
  const far = Math.hypot(end[0] - start[0], end[1] - start[1]);
  if (far <= Math.abs(a - b)) return a >= b ? circle(start, a) : circle(end, b);
  const along = [(end[0] - start[0]) / far, (end[1] - start[1]) / far] as const;
  // The outer tangents touch the circles at these angles.
  const lean = (a - b) / far;
  const [near, away] = [normal(along, lean, -1), normal(along, lean, 1)];
  const big = lean > 0 ? 1 : 0;
  return (
    `M${written(at(start, near, a))}${arc(a, at(start, away, a), big)}` +
    `L${written(at(end, away, b))}${arc(b, at(end, near, b), 1 - big)}Z`
  );
}

/** The direction from a circle's centre to the point where a tangent touches it, on one side of the centre line. */
function normal([x, y]: Point, lean: number, way: number): Point {
  const aside = way * Math.sqrt(1 - lean * lean);
  return [x * lean - y * aside, y * lean + x * aside];
}

function at([x, y]: Point, [dx, dy]: Point, far: number): Point {
  return [x + dx * far, y + dy * far];
}

function circle([x, y]: Point, radius: number): string {
  const left: Point = [x - radius, y];
  return `M${written(left)}${arc(radius, [x + radius, y], 0)}${arc(radius, left, 0)}Z`;
}

/** A counter-clockwise arc. `big` is 1 for the longer way round. */
function arc(radius: number, to: Point, big: number): string {
  return `A${rounded(radius)} ${rounded(radius)} 0 ${big} 0 ${written(to)}`;
}

function written([x, y]: Point): string {
  return `${rounded(x)} ${rounded(y)}`;
}

/** Rounds to one decimal; `+ 0` turns -0 into 0. */
function rounded(value: number): number {
  return Math.round(value * 10) / 10 + 0;
}
