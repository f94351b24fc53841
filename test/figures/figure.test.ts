import { SaxesParser } from 'saxes';
import { poses } from '../../lambda/catalogue/poses';
import type { PoseId, SideId } from '../../lambda/catalogue/types';
import { avgOf, figureOf } from '../../figures/figure';

const all = poses.flatMap(({ id, sides }) => sides.map((side): [PoseId, SideId] => [id, side]));

interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
}

function elementsIn(svg: string): { elements: Element[]; text: string } {
  const elements: Element[] = [];
  let text = '';
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => elements.push({ name, attributes }));
  parser.on('text', (some) => (text += some));
  parser.write(svg).close();
  return { elements, text };
}

test.each(all)(
  '%s, %s: a well-formed picture with a name, and nothing that leads elsewhere',
  (pose, side) => {
    const { elements, text } = elementsIn(figureOf(pose, side, 'A pose, & <so> on'));
    expect(text.trim()).toBe('A pose, & <so> on');
    expect(elements[0]).toEqual({
      name: 'svg',
      attributes: { xmlns: 'http://www.w3.org/2000/svg', viewBox: '0 0 320 240', role: 'img' },
    });
    expect(new Set(elements.slice(1).map(({ name }) => name))).toEqual(new Set(['title', 'path']));
  },
);

test.each(all)('%s, %s: all of it is on the page, and fills it', (pose, side) => {
  const { elements } = elementsIn(figureOf(pose, side, 'A pose'));
  const points = elements.flatMap(({ attributes }) => pointsIn(attributes['d'] ?? ''));
  expect(points.length).toBeGreaterThan(60);
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  for (const [values, size] of [
    [xs, 320],
    [ys, 240],
  ] as const) {
    expect(Math.min(...values)).toBeGreaterThanOrEqual(10);
    expect(Math.max(...values)).toBeLessThanOrEqual(size - 10);
  }
  const [wide, high] = [Math.max(...xs) - Math.min(...xs), Math.max(...ys) - Math.min(...ys)];
  expect(Math.max(wide / 300, high / 220)).toBeGreaterThan(0.9);
});

/** The points that a path goes to. */
function pointsIn(data: string): (readonly [number, number])[] {
  expect(data).not.toMatch(/NaN|Infinity/);
  return [...data.matchAll(/[MLA]([^MLAZ]+)/g)].map(([, numbers = '']) => {
    const [x = NaN, y = NaN] = numbers.trim().split(' ').slice(-2).map(Number);
    return [x, y];
  });
}

test('pictures differ, each from each', () => {
  const pictures = all.map(([pose, side]) => figureOf(pose, side, 'A pose'));
  expect(new Set(pictures).size).toBe(all.length);
});

test.each(all)('%s, %s: the graphic for Alexa has the paths of the picture, and is small', (pose, side) => {
  const avg = avgOf(pose, side);
  const { elements } = elementsIn(figureOf(pose, side, 'A pose'));
  const paths = elements.flatMap(({ attributes }) => attributes['d'] ?? []);
  expect([...new Set(avg.items.map(({ pathData }) => pathData))]).toEqual(paths);
  // Five of them fit into a response beside its words (24,576 bytes in all).
  expect(JSON.stringify(avg).length).toBeLessThan(4_500);
});
