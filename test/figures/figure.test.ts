import { SaxesParser } from 'saxes';
import { poses } from '../../lambda/catalogue/poses';
import type { PoseId, SideId } from '../../lambda/catalogue/types';
import { avgOf, figureOf } from '../../figures/figure';

const all = poses.flatMap(({ id, sides }) => sides.map((side): [PoseId, SideId] => [id, side]));

const drawn = new Map<string, string>();

/** Each figure is drawn once: its outlines take a tenth of a second. */
function aPose(pose: PoseId, side: SideId): string {
  const key = `${pose} ${side}`;
  const known = drawn.get(key) ?? figureOf(pose, side, 'A pose');
  drawn.set(key, known);
  return known;
}

const letters = { right: 'R', left: 'L', both: '' } as const;
/** The colours of the sides, as the page's bars have them. */
const teal = '#2bb3a2';
const amber = '#e3a23c';

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
    expect(text.trim()).toBe(`A pose, & <so> on${letters[side]}`);
    expect(elements[0]).toEqual({
      name: 'svg',
      attributes: { xmlns: 'http://www.w3.org/2000/svg', viewBox: '0 0 640 480', role: 'img' },
    });
    const names = new Set(elements.slice(1).map(({ name }) => name));
    expect(names).toEqual(new Set(['title', 'path', ...(side === 'both' ? [] : ['text'])]));
  },
);

test.each(all)('%s, %s: all of it is on the page, and fills it', (pose, side) => {
  const { elements } = elementsIn(aPose(pose, side));
  const points = elements.flatMap(({ attributes }) => pointsIn(attributes['d'] ?? ''));
  expect(points.length).toBeGreaterThan(60);
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  for (const [values, size] of [
    [xs, 640],
    [ys, 480],
  ] as const) {
    expect(Math.min(...values)).toBeGreaterThanOrEqual(8);
    expect(Math.max(...values)).toBeLessThanOrEqual(size - 8);
  }
  const [wide, high] = [Math.max(...xs) - Math.min(...xs), Math.max(...ys) - Math.min(...ys)];
  expect(Math.max(wide / 608, high / 448)).toBeGreaterThan(0.9);
});

/** The points that a path goes to: absolute after capitals, else from the one before. */
function pointsIn(data: string): (readonly [number, number])[] {
  expect(data).not.toMatch(/NaN|Infinity|e-/);
  let at: readonly [number, number] = [0, 0];
  return [...data.matchAll(/([MCLAlqa])([^A-Za-z]+)/g)].map(([, command = '', numbers = '']) => {
    const [x = NaN, y = NaN] = (numbers.match(/-?[\d.]+/g) ?? []).slice(-2).map(Number);
    at = command === command.toUpperCase() ? [x, y] : [at[0] + x, at[1] + y];
    return at;
  });
}

test('pictures differ, each from each', () => {
  const pictures = all.map(([pose, side]) => aPose(pose, side));
  expect(new Set(pictures).size).toBe(all.length);
});

test.each(all)('%s, %s: the graphic for Alexa has the paths of the picture, and is small', (pose, side) => {
  const avg = avgOf(pose, side);
  const { elements } = elementsIn(aPose(pose, side));
  const paths = elements.flatMap(({ attributes }) => attributes['d'] ?? []);
  expect(avg.items.flatMap((item) => (item.type === 'path' ? [item.pathData] : []))).toEqual(paths);
  // Beside it, a response of 24,576 bytes has a document and everything that is spoken.
  expect(JSON.stringify(avg).length).toBeLessThan(4_096);
});

test.each(all)('%s, %s: the side has its colour and its letter, and no other', (pose, side) => {
  const svg = aPose(pose, side);
  expect(svg.includes(teal)).toBe(side === 'right');
  expect(svg.includes(amber)).toBe(side === 'left');
  const letter = (given?: string): string[] =>
    avgOf(pose, side, given).items.flatMap((item) => (item.type === 'text' ? [item.text] : []));
  expect(letter()).toEqual(side === 'both' ? [] : [letters[side]]);
  expect(letter('D')).toEqual(side === 'both' ? [] : ['D']);
});
