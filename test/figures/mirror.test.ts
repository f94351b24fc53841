import { poses } from '../../lambda/catalogue/poses';
import { drawingOf, shapesOf } from '../../figures/figure';
import { mirrored } from '../../figures/mirror';
import type { Shape } from '../../figures/parts';

const ids = poses.map(({ id }) => id);

/** Everything that is seen of shapes, to a thousandth of a centimetre, in no order; `way` -1: as in a mirror. */
function seen(shapes: readonly Shape[], way: 1 | -1): string[] {
  const near = (value: number): string => (Math.round(value * 1000) / 1000 + 0).toFixed(3);
  return shapes
    .flatMap(({ tone, isFar, pieces, corners = [] }) => [
      ...pieces.map(({ from, to, radii }) => {
        const ends = [from, to].map(({ x, y }, end) => `${near(way * x)} ${near(y)} ${radii[end]}`);
        return `${tone} ${isFar === true ? 'far' : 'near'} ${ends.sort().join(' to ')}`;
      }),
      ...corners.map(({ x, y }) => `${tone} ${near(way * x)} ${near(y)}`),
    ])
    .sort();
}

test.each(ids)('the left side of %s is the mirror image of the right one', (id) => {
  const right = shapesOf(drawingOf(id));
  const left = shapesOf(mirrored(drawingOf(id)));
  expect(seen(left, 1)).toEqual(seen(right, -1));
  expect(left.map(({ tone }) => tone)).toEqual(right.map(({ tone }) => tone));
});

test.each(ids)('the mirror image of the mirror image of %s is the drawing itself', (id) => {
  const twice = mirrored(mirrored(drawingOf(id)));
  expect(seen(shapesOf(twice), 1)).toEqual(seen(shapesOf(drawingOf(id)), 1));
  expect(twice.over).toEqual(drawingOf(id).over ?? []);
});

test.each(poses.filter(({ sides }) => sides.length === 2).map(({ id }) => id))(
  '%s looks otherwise on the other side',
  (id) => {
    const drawing = drawingOf(id);
    expect(seen(shapesOf(drawing), 1)).not.toEqual(seen(shapesOf(mirrored(drawing)), 1));
  },
);
