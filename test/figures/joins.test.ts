import { contoursOf } from '../../figures/contour';
import type { Drawing } from '../../figures/body';
import { drawings } from '../../figures/drawings';
import { armholeOf, hipOf, sleeveOf } from '../../figures/limbs';
import { mirrored } from '../../figures/mirror';
import type { Point, Surface } from '../../figures/shape';
import { skeletonOf } from '../../figures/skeleton';
import { pelvisOf, shirtOf } from '../../figures/trunk';
import { between } from '../../figures/vector';
import { seenFrom, type Seen } from '../../figures/view';

// A limb grows out of the body: no thigh or arm is laid on it.

const sides = ['right', 'left'] as const;
const drawn = Object.entries(drawings).flatMap(([id, drawing]): [string, Drawing][] => [
  [id, drawing],
  [`${id}, mirrored`, mirrored(drawing)],
]);

/** Page units per centimetre, about as in the pictures. */
const scale = 4;

/** Whether a point is in one of a surface's areas, which are convex. */
function holds({ areas = [] }: Surface, { x, y }: Seen): boolean {
  return areas.some((corners) => {
    const turns = corners.map((corner, index) => {
      const next = corners[(index + 1) % corners.length] ?? corner;
      return (next.x - corner.x) * (y - corner.y) - (next.y - corner.y) * (x - corner.x);
    });
    return turns.every((turn) => turn > 0) || turns.every((turn) => turn < 0);
  });
}

function outlinesOf(surfaces: readonly Surface[]): number {
  const point = ({ x, y }: Seen): Point => [x * scale, y * scale];
  const capsules = surfaces.flatMap(({ pieces = [] }) =>
    pieces.map(({ from, to, radii: [a, b] }) => ({
      from: point(from),
      to: point(to),
      radii: [a * scale, b * scale] as const,
    })),
  );
  const polygons = surfaces.flatMap(({ areas = [] }) => areas.map((corners) => corners.map(point)));
  return contoursOf(capsules, polygons).length;
}

test.each(drawn)(
  'both thighs begin inside the pelvis, and it and they have one outline: %s',
  (_id, drawing) => {
    const [see, skeleton] = [seenFrom(drawing.view), skeletonOf(drawing)];
    const pelvis = pelvisOf(drawing, skeleton, see);
    for (const side of sides) {
      expect(holds(pelvis, see(skeleton.hip[side]))).toBe(true);
      expect(outlinesOf([pelvis, hipOf(skeleton, side, see)])).toBe(1);
      // In the side's colour a thigh begins here: still inside the trousers.
      const start = between(skeleton.hip[side], skeleton.knee[side], 0.24);
      expect(holds(hipOf(skeleton, side, see), see(start))).toBe(true);
    }
  },
);

test.each(drawn)('pelvis and shirt overlap, and a sleeve grows out of the shirt: %s', (_id, drawing) => {
  const [see, skeleton] = [seenFrom(drawing.view), skeletonOf(drawing)];
  const shirt = shirtOf(drawing, skeleton, see);
  expect(outlinesOf([shirt, pelvisOf(drawing, skeleton, see)])).toBe(1);
  for (const side of sides) {
    const sleeve = sleeveOf(skeleton, side, see);
    expect(outlinesOf([shirt, sleeve])).toBe(1);
    const [start, end] = (armholeOf(skeleton, side, see).pieces ?? []).flatMap(({ from, to }) => [from, to]);
    expect([start, end].map((at) => at !== undefined && (holds(shirt, at) || holds(sleeve, at)))).toEqual([
      true,
      true,
    ]);
    expect(end !== undefined && holds(shirt, end)).toBe(true);
    expect(holds(sleeve, see(between(skeleton.shoulder[side], skeleton.elbow[side], 0.36)))).toBe(true);
  }
});

test.each(drawn)('every part is painted, and painted once: %s', (_id, { order }) => {
  const limbs = ['sleeve', 'upper arm', 'forearm', 'hip', 'thigh', 'shin'];
  const all = ['shirt', 'pelvis', 'head', ...sides.flatMap((side) => limbs.map((limb) => `${side} ${limb}`))];
  expect(order.flat().toSorted()).toEqual(all.toSorted());
});
