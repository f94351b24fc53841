import { edge, page, type Area, type Picture } from './picture';

/** An item of an Alexa Vector Graphic. */
export interface AvgPath {
  readonly type: 'path';
  readonly pathData: string;
  readonly fill?: string;
  readonly fillOpacity?: number;
  readonly stroke?: string;
  readonly strokeWidth?: number;
}

/** A picture for the `graphics` block of an APL document. `VectorGraphic` scales it (`"scale": "best-fit"`). */
export interface Avg {
  readonly type: 'AVG';
  /** 1.0 has all that is used; APL 1.1 draws it. */
  readonly version: '1.0';
  readonly width: number;
  readonly height: number;
  readonly viewportWidth: number;
  readonly viewportHeight: number;
  readonly items: readonly AvgPath[];
}

/** The picture as an Alexa Vector Graphic. */
export function toAvg(picture: Picture): Avg {
  const { width, height } = page;
  return {
    type: 'AVG',
    version: '1.0',
    width,
    height,
    viewportWidth: width,
    viewportHeight: height,
    items: picture.flatMap(painted),
  };
}

/** AVG paints a stroke over the fill, so the outline is a path of its own below it. */
function painted({ path: pathData, fill, opacity, edged = false }: Area): AvgPath[] {
  const area: AvgPath = {
    type: 'path',
    pathData,
    fill,
    ...(opacity === undefined ? {} : { fillOpacity: opacity }),
  };
  if (!edged) return [area];
  return [{ type: 'path', pathData, stroke: edge.stroke, strokeWidth: edge.width }, area];
}
