import { whole } from './curve';
import { outlineOf, smoothLine, type Fit } from './outline';
import type { Line, Point, Shape, Solid, Tone } from './shape';

/** The size of every picture; svg.ts and avg.ts scale it. */
export const page = { width: 640, height: 480, margin: 16 } as const;

/** The colours are told apart on dark and on light backgrounds. */
const colours: Readonly<Record<Tone, string>> = {
  ground: '#7a9',
  wall: '#899',
  skirting: '#788',
  hair: '#643',
  skin: '#da8',
  shade: '#b86',
  ink: '#322',
  shirt: '#dee',
  legs: '#689',
  right: '#2bb3a2',
  left: '#e3a23c',
};

/** A dark line around a surface keeps crossing limbs apart; on a dark background it is not seen. */
const edge = { colour: '#122', width: 3 } as const;

const letterRadius = 27;
const letterSize = 38;
/** From the middle of a letter down to its foot. */
const letterDrop = 14;

/** What svg.ts and avg.ts write. */
export type Paint =
  | {
      readonly kind: 'area';
      readonly path: string;
      readonly fill: string;
      readonly opacity?: number;
      /** A line around the area. */
      readonly edge?: { readonly colour: string; readonly width: number };
    }
  | { readonly kind: 'line'; readonly path: string; readonly colour: string; readonly width: number }
  | {
      readonly kind: 'text';
      readonly text: string;
      readonly at: Point;
      readonly size: number;
      readonly fill: string;
    };

/** In the order in which it is painted. */
export type Picture = readonly Paint[];

/** Lays shapes out on the page. */
export function pictureOf(shapes: readonly Shape[]): Picture {
  const fit = fitting(shapes);
  return shapes.flatMap((shape): readonly Paint[] => {
    if (shape.kind === 'line') return [lineOf(shape, fit)];
    if (shape.kind === 'solid') return solidOf(shape, fit);
    const [x, y] = whole(fit.point(shape.at));
    return [
      { kind: 'area', path: disc(x, y, letterRadius), fill: colours[shape.tone], edge },
      {
        kind: 'text',
        text: shape.text,
        at: [x, y + letterDrop],
        size: letterSize,
        fill: edge.colour,
      },
    ];
  });
}

function solidOf(solid: Solid, fit: Fit): readonly Paint[] {
  const path = outlineOf(solid, fit);
  if (path === '') return [];
  const fill = colours[solid.tone];
  if (solid.tone === 'ground' || solid.tone === 'wall') return [{ kind: 'area', path, fill, opacity: 0.35 }];
  return [{ kind: 'area', path, fill, ...(solid.edged === true ? { edge } : {}) }];
}

function lineOf({ tone, wide, runs }: Line, fit: Fit): Paint {
  const path = runs.map((points) => smoothLine(points.map(fit.point))).join('');
  return { kind: 'line', path, colour: colours[tone], width: Math.round(wide * fit.scale) };
}

function disc(x: number, y: number, radius: number): string {
  const half = (way: number): string => `a${radius} ${radius} 0 0 0 ${way * 2 * radius} 0`;
  return `M${x - radius} ${y}${half(1)}${half(-1)}Z`;
}

/** Centres all shapes on the page, as large as the margins allow. */
function fitting(shapes: readonly Shape[]): Fit {
  const { width, height, margin } = page;
  const spans = shapes.flatMap(spanOf);
  const [left, right] = [Math.min(...spans.map(([x]) => x)), Math.max(...spans.map(([x]) => x))];
  const [top, bottom] = [Math.min(...spans.map(([, y]) => y)), Math.max(...spans.map(([, y]) => y))];
  const scale = Math.min((width - 2 * margin) / (right - left), (height - 2 * margin) / (bottom - top));
  return {
    scale,
    point: ({ x, y }) => [
      width / 2 + (x - (left + right) / 2) * scale,
      height / 2 + (y - (top + bottom) / 2) * scale,
    ],
  };
}

/** Half the size of a letter with its ground, in centimetres. */
const letterRoom = 9;

/** The corners between which a shape lies, in centimetres. */
function spanOf(shape: Shape): Point[] {
  const around = (x: number, y: number, far: number): Point[] => [
    [x - far, y - far],
    [x + far, y + far],
  ];
  if (shape.kind === 'letter') return around(shape.at.x, shape.at.y, letterRoom);
  if (shape.kind === 'line') return shape.runs.flat().flatMap(({ x, y }) => around(x, y, shape.wide));
  const { pieces = [], areas = [] } = shape;
  return [
    ...pieces.flatMap(({ from, to, radii: [a, b] }) => [
      ...around(from.x, from.y, a),
      ...around(to.x, to.y, b),
    ]),
    ...areas.flat().map(({ x, y }): Point => [x, y]),
  ];
}
