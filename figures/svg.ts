import type { Shape, Tone, Piece } from './parts';
import type { Seen } from './view';

const page: Page = { width: 320, height: 240, margin: 10 };

/** For a pale background. The second colour is for shapes behind the trunk. */
const colours: Readonly<Record<Tone, readonly [near: string, far: string]>> = {
  ground: ['#d3e0da', '#d3e0da'],
  hair: ['#4a3026', '#4a3026'],
  skin: ['#b0734f', '#cfa283'],
  top: ['#2c7d78', '#2c7d78'],
  legs: ['#173f45', '#5d8288'],
};

/** A pale line around each shape keeps crossing shapes apart. */
const edge = 'stroke="#f4f1e8" stroke-width="5" stroke-linejoin="round"';

/** The shapes as an SVG document of 320 x 240 with a title that screen readers read. */
export function toSvg(shapes: readonly Shape[], name: string): string {
  const fit = fitting(shapes, page);
  const head = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${page.width} ${page.height}" role="img">`;
  return `${head}<title>${escaped(name)}</title>${shapes.map((shape) => painted(shape, fit)).join('')}</svg>\n`;
}

function painted(shape: Shape, fit: Fit): string {
  const outline = outlineOf(shape, fit);
  const filled = `<path d="${outline}" fill="${colours[shape.tone][shape.isFar === true ? 1 : 0]}"/>`;
  return shape.tone === 'ground' ? filled : `<path d="${outline}" fill="none" ${edge}/>${filled}`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

/** A point in SVG units: x to the right, y downward. */
type Point = readonly [x: number, y: number];

interface Page {
  readonly width: number;
  readonly height: number;
  readonly margin: number;
}

/** Maps seen points onto the page. */
interface Fit {
  /** SVG units per centimetre. */
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

/** A shape as SVG path data. */
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

/** Rounds to two decimals; `+ 0` turns -0 into 0. */
function rounded(value: number): number {
  return Math.round(value * 100) / 100 + 0;
}
