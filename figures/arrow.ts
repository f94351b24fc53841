import type { Side } from './body';
import type { See, Solid } from './shape';
import { between, type Vector } from './vector';
import type { Seen } from './view';

/** Half of an arrow's width, and its head's length and half width, in centimetres. */
const stem = 1.7;
const head = { long: 9, wide: 5 } as const;

/** An arrow through some points in space, with its head at the last one, as one surface. */
export function arrowThrough(points: readonly Vector[], tone: Side, see: See): Solid {
  const path = smooth(points).map(see);
  const pieces = path.slice(1).flatMap((to, index) => {
    const from = path[index];
    return from === undefined ? [] : [{ from, to, radii: [stem, stem] as const }];
  });
  const [before, end] = path.slice(-2);
  const areas = before === undefined || end === undefined ? [] : [headOf(before, end)];
  return { kind: 'solid', tone, edged: true, pieces, areas };
}

function headOf(before: Seen, end: Seen): Seen[] {
  const far = Math.hypot(end.x - before.x, end.y - before.y);
  const [dx, dy] = [(end.x - before.x) / far, (end.y - before.y) / far];
  const corner = (along: number, aside: number): Seen => ({
    x: end.x + along * dx - aside * dy,
    y: end.y + along * dy + aside * dx,
    depth: end.depth,
  });
  return [corner(head.long - 1, 0), corner(-1, head.wide), corner(-1, -head.wide)];
}

/** Five points for each one, on a smooth curve through them (a Catmull-Rom spline). */
function smooth(points: readonly Vector[]): Vector[] {
  return points.flatMap((start, index) => {
    const end = points[index + 1];
    if (end === undefined) return [start];
    const [before, after] = [points[index - 1] ?? start, points[index + 2] ?? end];
    return [0, 0.2, 0.4, 0.6, 0.8].map((share) => {
      const pulls = [start, away(start, before, end), away(end, after, start), end];
      return blend(pulls, share);
    });
  });
}

/** The control point beside `at`, a sixth of the way from one neighbour to the other. */
function away(at: Vector, from: Vector, to: Vector): Vector {
  const part = (axis: 0 | 1 | 2): number => at[axis] + (to[axis] - from[axis]) / 6;
  return [part(0), part(1), part(2)];
}

function blend(points: readonly Vector[], share: number): Vector {
  const [first = [0, 0, 0], ...others] = points;
  if (others.length === 0) return first;
  return blend(
    others.map((point, index) => between(points[index] ?? point, point, share)),
    share,
  );
}
