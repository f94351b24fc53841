import { poses } from '../../lambda/catalogue/poses';
import { drawingOf } from '../../figures/figure';
import { shapesOf } from '../../figures/layers';
import { mirrored } from '../../figures/mirror';
import type { Shape } from '../../figures/shape';
import type { Seen } from '../../figures/view';

const ids = poses.map(({ id }) => id);

/** Everything that is seen of shapes, to a thousandth of a centimetre, in no order; `way` -1: as in a mirror. */
function seen(shapes: readonly Shape[], way: 1 | -1): string[] {
  const near = (value: number): string => (Math.round(value * 1000) / 1000 + 0).toFixed(3);
  const at = ({ x, y }: Seen): string => `${near(way * x)} ${near(y)}`;
  return shapes
    .flatMap((shape) => {
      if (shape.kind === 'letter') return [`${shape.text} ${at(shape.at)}`];
      if (shape.kind === 'line') return shape.runs.flat().map((point) => `line ${at(point)}`);
      const { tone, pieces = [], areas = [] } = shape;
      return [
        ...pieces.map(({ from, to, radii }) => {
          const ends = [from, to].map((end, index) => `${at(end)} ${radii[index]}`);
          return `${tone} ${ends.sort().join(' to ')}`;
        }),
        ...areas.flat().map((corner) => `${tone} ${at(corner)}`),
      ];
    })
    .sort();
}

test.each(ids)('the left side of %s is the mirror image of the right one', (id) => {
  const right = shapesOf(drawingOf(id), 'right', 'X');
  const left = shapesOf(mirrored(drawingOf(id)), 'left', 'X');
  const plain = (text: string): string => text.replace(/^(right|left) /, 'side ');
  expect(seen(left, 1).map(plain).sort()).toEqual(seen(right, -1).map(plain).sort());
  const order = (shapes: readonly Shape[]): string[] => shapes.map(({ tone }) => plain(`${tone} `));
  expect(order(left)).toEqual(order(right));
});

test.each(ids)('the mirror image of the mirror image of %s is the drawing itself', (id) => {
  const twice = mirrored(mirrored(drawingOf(id)));
  expect(seen(shapesOf(twice, 'right'), 1)).toEqual(seen(shapesOf(drawingOf(id), 'right'), 1));
  expect(twice.order).toEqual(drawingOf(id).order);
});

test.each(poses.filter(({ sides }) => sides.length === 2).map(({ id }) => id))(
  '%s looks otherwise on the other side',
  (id) => {
    const drawing = drawingOf(id);
    expect(seen(shapesOf(drawing), 1)).not.toEqual(seen(shapesOf(mirrored(drawing)), 1));
  },
);
