import type { Spot } from './contour';
import type { Point } from './shape';

/** How far a written curve may be off the outline, in page units. */
const tolerance = 0.8;

/** Neighbouring spots whose directions differ more (a cosine) have a corner between them. */
const corner = Math.cos(0.6);

/** A loop as path data of lines and quadratic curves, each as long as it can be. */
export function pathOf(loop: readonly Spot[]): string {
  const runs = runsOf(loop);
  let path = '';
  let at: Point = whole(runs[0]?.[0]?.point ?? [0, 0]);
  path += `M${at[0]} ${at[1]}`;
  for (const run of runs)
    for (let from = 0; from < run.length - 1;) {
      const to = longest(run, from);
      const [start, end] = [run[from], run[to]];
      if (start === undefined || end === undefined) break;
      const bend = isStraight(run, from, to) ? null : controlOf(start, end);
      const goal = whole(end.point);
      if (bend === null) path += `l${relative(goal, at)}`;
      else path += `q${relative(whole(bend), at)}${spaced(relative(goal, at))}`;
      at = goal;
      from = to;
    }
  return `${path}Z`;
}

/** A polygon as path data. */
export function polygonOf(corners: readonly Point[]): string {
  const [first = [0, 0], ...others] = corners.map(whole);
  let at: Point = first;
  const lines = others.map((goal) => {
    const line = `l${relative(goal, at)}`;
    at = goal;
    return line;
  });
  return `M${first[0]} ${first[1]}${lines.join('')}Z`;
}

/** The loop from corner to corner. Where two smooth runs meet, both have the corner itself. */
function runsOf(loop: readonly Spot[]): Spot[][] {
  const next = (index: number): Spot | undefined => loop[(index + 1) % loop.length];
  const corners = loop.flatMap((spot, index) => {
    const after = next(index);
    return after !== undefined && dot(spot.outward, after.outward) < corner ? [index] : [];
  });
  const [first] = corners;
  if (first === undefined) return [[...loop, ...loop.slice(0, 1)]];
  return corners.map((index, number) => {
    const last = corners[number + 1] ?? first + loop.length;
    const run = Array.from({ length: last - index }, (_, offset) => loop[(index + 1 + offset) % loop.length]);
    const spots = run.flatMap((spot) => spot ?? []);
    const [before, start, end, after] = [loop[index], spots[0], spots.at(-1), next(last)];
    return [...meeting(before, start, start), ...spots, ...meeting(end, after, end)];
  });
}

/** The corner between two spots, with the direction of one of them; none where their tangents meet elsewhere. */
function meeting(a: Spot | undefined, b: Spot | undefined, like: Spot | undefined): Spot[] {
  if (a === undefined || b === undefined || like === undefined) return [];
  const crossing = crossingOf(a, b);
  const far = Math.hypot(crossing[0] - a.point[0], crossing[1] - a.point[1]);
  const point: Point = far < 6 ? crossing : [(a.point[0] + b.point[0]) / 2, (a.point[1] + b.point[1]) / 2];
  return [{ point, outward: like.outward }];
}

/** The farthest spot of a run to which one line or curve leads. */
function longest(run: readonly Spot[], from: number): number {
  let [fits, fails] = [from + 1, run.length];
  while (fails - fits > 1) {
    const middle = Math.floor((fits + fails) / 2);
    if (isStraight(run, from, middle) || isCurve(run, from, middle)) fits = middle;
    else fails = middle;
  }
  return fits;
}

function isStraight(run: readonly Spot[], from: number, to: number): boolean {
  const [a, b] = [run[from], run[to]];
  if (a === undefined || b === undefined) return false;
  return run.slice(from + 1, to).every(({ point }) => fromLine(point, a.point, b.point) < tolerance * 0.6);
}

function isCurve(run: readonly Spot[], from: number, to: number): boolean {
  const [a, b] = [run[from], run[to]];
  if (a === undefined || b === undefined) return false;
  const bend = controlOf(a, b);
  if (bend === null) return false;
  const curve = Array.from({ length: 13 }, (_, index) => onCurve(a.point, bend, b.point, index / 12));
  return run
    .slice(from + 1, to)
    .every(({ point }) =>
      curve.slice(1).some((end, index) => fromLine(point, curve[index] ?? end, end) < tolerance),
    );
}

/** Where the tangents of two spots meet, if that is between them; null otherwise. */
function controlOf(a: Spot, b: Spot): Point | null {
  if (dot(a.outward, b.outward) < 0.1) return null;
  const crossing = crossingOf(a, b);
  const ahead = (from: Point, to: Point): number => dot(tangentOf(a), [to[0] - from[0], to[1] - from[1]]);
  const back = dot(tangentOf(b), [b.point[0] - crossing[0], b.point[1] - crossing[1]]);
  return ahead(a.point, crossing) > 0 && back > 0 ? crossing : null;
}

function crossingOf(a: Spot, b: Spot): Point {
  const [u, v] = [tangentOf(a), tangentOf(b)];
  const turn = u[0] * v[1] - u[1] * v[0];
  if (Math.abs(turn) < 1e-6) return [(a.point[0] + b.point[0]) / 2, (a.point[1] + b.point[1]) / 2];
  const far = ((b.point[0] - a.point[0]) * v[1] - (b.point[1] - a.point[1]) * v[0]) / turn;
  return [a.point[0] + u[0] * far, a.point[1] + u[1] * far];
}

/** Along the loop, which has the surface on its left. */
function tangentOf({ outward: [x, y] }: Spot): Point {
  return [y, -x];
}

function onCurve(a: Point, bend: Point, b: Point, share: number): Point {
  const along = (axis: 0 | 1): number =>
    (1 - share) ** 2 * a[axis] + 2 * share * (1 - share) * bend[axis] + share ** 2 * b[axis];
  return [along(0), along(1)];
}

/** The distance of a point from the line between two others. */
function fromLine(point: Point, a: Point, b: Point): number {
  const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
  const [px, py] = [point[0] - a[0], point[1] - a[1]];
  const square = dx * dx + dy * dy || 1;
  const share = Math.min(1, Math.max(0, (px * dx + py * dy) / square));
  return Math.hypot(px - share * dx, py - share * dy);
}

function dot(a: Point, b: Point): number {
  return a[0] * b[0] + a[1] * b[1];
}

/** Whole units keep a picture small; `+ 0` turns -0 into 0. */
export function whole([x, y]: Point): Point {
  return [Math.round(x) + 0, Math.round(y) + 0];
}

function relative(goal: Point, from: Point): string {
  return `${goal[0] - from[0]}${spaced(String(goal[1] - from[1]))}`;
}

/** A minus sign separates two numbers, too. */
function spaced(number: string): string {
  return number.startsWith('-') ? number : ` ${number}`;
}
