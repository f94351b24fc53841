import fc from 'fast-check';
import { contoursOf, type Capsule, type Spot } from '../../figures/contour';
import { pathOf } from '../../figures/curve';
import type { Point } from '../../figures/shape';

const disc = (x: number, y: number, radius: number): Capsule => ({
  from: [x, y],
  to: [x, y],
  radii: [radius, radius],
});

function areaOf(points: readonly Point[]): number {
  return points.reduce((sum, [x, y], index) => {
    const [nextX, nextY] = points[(index + 1) % points.length] ?? [x, y];
    return sum + (x * nextY - y * nextX) / 2;
  }, 0);
}

const pointsOf = (loop: readonly Spot[]): Point[] => loop.map(({ point }) => point);

test('every spot of the outline of two discs is on the edge of one and not inside the other', () => {
  const size = fc.double({ min: 8, max: 60, noNaN: true });
  const way = fc.double({ min: 1, max: 120, noNaN: true });
  fc.assert(
    fc.property(size, size, way, (a, b, far) => {
      for (const [x, y] of contoursOf([disc(0, 0, a), disc(far, 0, b)], []).flatMap(pointsOf)) {
        const outside = Math.min(Math.hypot(x, y) - a, Math.hypot(x - far, y) - b);
        // Where the two meet, details under 2 units are lost.
        expect(Math.abs(outside)).toBeLessThan(1.5);
      }
    }),
  );
});

test('what overlaps has one outline, what does not has two, and a gap has its own', () => {
  expect(contoursOf([disc(0, 0, 20), disc(25, 0, 20)], [])).toHaveLength(1);
  expect(contoursOf([disc(0, 0, 20), disc(60, 0, 20)], [])).toHaveLength(2);
  const corners: readonly Point[] = [
    [0, 0],
    [80, 0],
    [40, 70],
  ];
  const ring = corners.map((from, index): Capsule => {
    const to = corners[(index + 1) % corners.length] ?? from;
    return { from, to, radii: [8, 8] };
  });
  const areas = contoursOf(ring, []).map((loop) => Math.sign(areaOf(pointsOf(loop))));
  expect(areas.sort()).toEqual([-1, 1]);
});

test('a convex polygon and a disc merge, whichever way round its corners are', () => {
  const square: readonly Point[] = [
    [0, 0],
    [50, 0],
    [50, 50],
    [0, 50],
  ];
  for (const corners of [square, square.toReversed()]) {
    const [loop = [], ...others] = contoursOf([disc(50, 25, 20)], [corners]);
    expect(others).toEqual([]);
    expect(Math.abs(areaOf(pointsOf(loop))) / (2500 + (Math.PI * 400) / 2)).toBeCloseTo(1, 1);
  }
});

test('a disc is written as a few curves that keep to it', () => {
  const radius = 40;
  const [loop = []] = contoursOf([disc(100, 100, radius)], []);
  const path = pathOf(loop);
  expect(path).toMatch(/^M\d+ \d+([lq][-\d. ]+){3,12}Z$/);
  const start = /^M(\d+) (\d+)/.exec(path) ?? [];
  let [x, y] = [Number(start[1]), Number(start[2])];
  for (const [, command, numbers = ''] of path.matchAll(/([lq])([-\d. ]+)/g)) {
    const values = (numbers.match(/-?\d+/g) ?? []).map(Number);
    const [dx = 0, dy = 0] = values.slice(-2);
    const [bendX = dx / 2, bendY = dy / 2] = command === 'q' ? values : [];
    for (const share of [0, 0.25, 0.5, 0.75, 1]) {
      const along = (bend: number, end: number): number =>
        2 * share * (1 - share) * bend + share * share * end;
      const far = Math.hypot(x + along(bendX, dx) - 100, y + along(bendY, dy) - 100);
      expect(Math.abs(far - radius)).toBeLessThan(1.5);
    }
    [x, y] = [x + dx, y + dy];
  }
});
