import { page, type Paint, type Picture } from './picture';

interface AvgPath {
  readonly type: 'path';
  readonly pathData: string;
  readonly fill?: string;
  readonly fillOpacity?: number;
  readonly stroke?: string;
  readonly strokeWidth?: number;
  readonly strokeLineCap?: 'round';
}

interface AvgText {
  readonly type: 'text';
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly fontFamily: string;
  readonly fontSize: number;
  readonly fontWeight: number;
  readonly textAnchor: 'middle';
  readonly fill: string;
}

type AvgItem = AvgPath | AvgText;

/** A picture for the `graphics` block of an APL document. `VectorGraphic` scales it (`"scale": "best-fit"`). */
export interface Avg {
  readonly type: 'AVG';
  /** 1.1 is the first one with text and with round ends of lines. */
  readonly version: '1.1';
  readonly width: number;
  readonly height: number;
  readonly items: readonly AvgItem[];
}

/** The picture as an Alexa Vector Graphic. */
export function toAvg(picture: Picture): Avg {
  const { width, height } = page;
  return { type: 'AVG', version: '1.1', width, height, items: picture.map(painted) };
}

function painted(paint: Paint): AvgItem {
  if (paint.kind === 'text') {
    const { text, at, size, fill } = paint;
    const font = { fontFamily: 'sans-serif', fontSize: size, fontWeight: 700, textAnchor: 'middle' } as const;
    return { type: 'text', text, x: at[0], y: at[1], ...font, fill };
  }
  const { path: pathData } = paint;
  if (paint.kind === 'line') {
    const { colour: stroke, width: strokeWidth } = paint;
    return { type: 'path', pathData, stroke, strokeWidth, strokeLineCap: 'round' };
  }
  const { fill, opacity, edge } = paint;
  const pale = opacity === undefined ? {} : { fillOpacity: opacity };
  const line = edge === undefined ? {} : { stroke: edge.colour, strokeWidth: edge.width };
  return { type: 'path', pathData, fill, ...pale, ...line };
}
