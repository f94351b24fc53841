import type { Point } from './shape';

/** A circle at each end, and the area between them. */
export interface Capsule {
  readonly from: Point;
  readonly to: Point;
  readonly radii: readonly [number, number];
}

/** A spot on an outline, and the direction out of the surface there, of length 1. */
export interface Spot {
  readonly point: Point;
  readonly outward: Point;
}

/** How far a point is outside a surface; negative inside. */
type Field = (x: number, y: number) => number;

/** The distance between two looks at the field, in page units. Details that are smaller are lost. */
const step = 2;

/** Loops around less than this area are gaps between two pieces that nobody sees. */
const smallest = 12;

/**
 * The outlines of overlapping capsules and convex polygons as one surface: loops with the surface on their left. They are found by
 * marching squares, since pieces that share a joint have no crossings that could be computed.
 */
export function contoursOf(capsules: readonly Capsule[], polygons: readonly (readonly Point[])[]): Spot[][] {
  const parts = [...capsules.map(capsuleField), ...polygons.map(polygonField)];
  const field: Field = (x, y) => parts.reduce((least, part) => Math.min(least, part(x, y)), Infinity);
  return loopsOf(segmentsOf(field, boundsOf(capsules, polygons)))
    .filter((loop) => Math.abs(areaOf(loop)) > smallest)
    .map((loop) => loop.map((point) => spotAt(point, field)));
}

function capsuleField({ from, to, radii: [a, b] }: Capsule): Field {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  const far = Math.hypot(dx, dy);
  const disc =
    (centre: Point, radius: number): Field =>
    (x, y) =>
      Math.hypot(x - centre[0], y - centre[1]) - radius;
  if (far <= Math.abs(a - b)) return a >= b ? disc(from, a) : disc(to, b);
  const [start, end] = [disc(from, a), disc(to, b)];
  const lean = (a - b) / far;
  const upright = Math.sqrt(1 - lean * lean);
  return (x, y) => {
    const along = ((x - from[0]) * dx + (y - from[1]) * dy) / far;
    const aside = Math.abs((x - from[0]) * dy - (y - from[1]) * dx) / far;
    const share = upright * along - lean * aside;
    if (share < 0) return start(x, y);
    return share > upright * far ? end(x, y) : upright * aside + lean * along - a;
  };
}

/** Of a convex polygon, whichever way round. */
function polygonField(corners: readonly Point[]): Field {
  const way = areaOf(corners) > 0 ? 1 : -1;
  const sides = corners.map((corner, index) => {
    const next = corners[(index + 1) % corners.length] ?? corner;
    const long = Math.hypot(next[0] - corner[0], next[1] - corner[1]) || 1;
    return { corner, x: (way * (next[1] - corner[1])) / long, y: (-way * (next[0] - corner[0])) / long };
  });
  return (x, y) =>
    Math.max(...sides.map((side) => (x - side.corner[0]) * side.x + (y - side.corner[1]) * side.y));
}

function boundsOf(
  capsules: readonly Capsule[],
  polygons: readonly (readonly Point[])[],
): readonly [Point, Point] {
  const points = [
    ...capsules.flatMap(({ from, to, radii: [a, b] }): Point[] => [
      [from[0] - a, from[1] - a],
      [from[0] + a, from[1] + a],
      [to[0] - b, to[1] - b],
      [to[0] + b, to[1] + b],
    ]),
    ...polygons.flat(),
  ];
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  return [
    [Math.min(...xs) - step, Math.min(...ys) - step],
    [Math.max(...xs) + step, Math.max(...ys) + step],
  ];
}

/** A cell's crossed edges, from which to which, for each set of its corners that are inside: top left 1, then clockwise. */
const crossings: readonly (readonly (readonly [Edge, Edge])[])[] = [
  [],
  [['left', 'top']],
  [['top', 'right']],
  [['left', 'right']],
  [['right', 'bottom']],
  [
    ['left', 'top'],
    ['right', 'bottom'],
  ],
  [['top', 'bottom']],
  [['left', 'bottom']],
  [['bottom', 'left']],
  [['bottom', 'top']],
  [
    ['top', 'right'],
    ['bottom', 'left'],
  ],
  [['bottom', 'right']],
  [['right', 'left']],
  [['right', 'top']],
  [['top', 'left']],
  [],
];
type Edge = 'top' | 'right' | 'bottom' | 'left';

interface Segment {
  readonly to: string;
  readonly point: Point;
}

/** From each crossed edge of the grid: where it is crossed, and the edge that comes next. */
function segmentsOf(
  field: Field,
  [[left, top], [right, bottom]]: readonly [Point, Point],
): Map<string, Segment> {
  const [columns, rows] = [Math.ceil((right - left) / step), Math.ceil((bottom - top) / step)];
  const value = Array.from({ length: rows + 1 }, (_, row) =>
    valuesOf((column) => field(left + column * step, top + row * step), columns + 1),
  );
  const segments = new Map<string, Segment>();
  for (let row = 0; row < rows; row += 1)
    for (let column = 0; column < columns; column += 1) {
      const [a = 1, b = 1] = (value[row] ?? []).slice(column, column + 2);
      const [d = 1, c = 1] = (value[row + 1] ?? []).slice(column, column + 2);
      const inside = (a < 0 ? 1 : 0) + (b < 0 ? 2 : 0) + (c < 0 ? 4 : 0) + (d < 0 ? 8 : 0);
      const [x, y] = [left + column * step, top + row * step];
      const cut = (one: number, other: number): number => (step * one) / (one - other);
      const names: Record<Edge, string> = {
        top: `h${column} ${row}`,
        bottom: `h${column} ${row + 1}`,
        left: `v${column} ${row}`,
        right: `v${column + 1} ${row}`,
      };
      const points: Record<Edge, () => Point> = {
        top: () => [x + cut(a, b), y],
        bottom: () => [x + cut(d, c), y + step],
        left: () => [x, y + cut(a, d)],
        right: () => [x + step, y + cut(b, c)],
      };
      for (const [from, to] of crossings[inside] ?? [])
        segments.set(names[from], { to: names[to], point: points[from]() });
    }
  return segments;
}

/** A row of the field. Far from the outline the values between two looks are known: it falls by a step at most. */
function valuesOf(look: (column: number) => number, count: number): number[] {
  const values: number[] = [];
  while (values.length < count) {
    const here = look(values.length);
    values.push(here);
    for (let far = Math.abs(here) - step; far > step && values.length < count; far -= step)
      values.push(Math.sign(here) * far);
  }
  return values;
}

function loopsOf(segments: Map<string, Segment>): Point[][] {
  const loops: Point[][] = [];
  for (const first of segments.keys()) {
    const loop: Point[] = [];
    let segment = segments.get(first);
    for (let name = first; segment !== undefined; segment = segments.get(name)) {
      segments.delete(name);
      loop.push(segment.point);
      name = segment.to;
    }
    loops.push(loop);
  }
  return loops;
}

function areaOf(corners: readonly Point[]): number {
  return corners.reduce((sum, [x, y], index) => {
    const [nextX, nextY] = corners[(index + 1) % corners.length] ?? [x, y];
    return sum + (x * nextY - y * nextX) / 2;
  }, 0);
}

/** Moves a point onto the outline. */
function spotAt([x, y]: Point, field: Field): Spot {
  const tiny = 0.01;
  const here = field(x, y);
  const [dx, dy] = [field(x + tiny, y) - here, field(x, y + tiny) - here];
  const long = Math.hypot(dx, dy) || 1;
  const outward: Point = [dx / long, dy / long];
  return { point: [x - here * outward[0], y - here * outward[1]], outward };
}
