import { contoursOf } from './contour';
import { pathOf, polygonOf, whole } from './curve';
import type { Point, Solid } from './shape';
import type { Seen } from './view';

/** Maps seen points onto the page. */
export interface Fit {
  /** Page units per centimetre. */
  readonly scale: number;
  readonly point: (seen: Pick<Seen, 'x' | 'y'>) => Point;
}

/** A solid as path data, as SVG and AVG write it. */
export function outlineOf({ pieces = [], areas = [] }: Solid, { point, scale }: Fit): string {
  const polygons = areas.map((corners) => corners.map(point));
  const [only] = polygons;
  if (only !== undefined && polygons.length === 1 && pieces.length === 0) return polygonOf(only);
  const capsules = pieces.map(({ from, to, radii: [a, b] }) => ({
    from: point(from),
    to: point(to),
    radii: [a * scale, b * scale] as const,
  }));
  return contoursOf(capsules, polygons).map(pathOf).join('');
}

/** A smooth line through all points (a Catmull-Rom spline). */
export function smoothLine(points: readonly Point[]): string {
  const [first = [0, 0]] = points;
  const curves = points.slice(1).map((end, index) => {
    const start = points[index] ?? end;
    const [before, after] = [points[index - 1] ?? start, points[index + 2] ?? end];
    const out: Point = [start[0] + (end[0] - before[0]) / 6, start[1] + (end[1] - before[1]) / 6];
    const into: Point = [end[0] - (after[0] - start[0]) / 6, end[1] - (after[1] - start[1]) / 6];
    return `C${written(out)} ${written(into)} ${written(end)}`;
  });
  return `M${written(first)}${curves.join('')}`;
}

function written(point: Point): string {
  return whole(point).join(' ');
}
