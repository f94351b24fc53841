import type { PoseId, SideId } from '../lambda/catalogue/types';
import { toAvg, type Avg } from './avg';
import type { Drawing } from './body';
import { drawings } from './drawings';
import { shapesOf } from './layers';
import { mirrored } from './mirror';
import { pictureOf, type Picture } from './picture';
import { toSvg } from './svg';

type Drawings = Readonly<Record<PoseId, Drawing>>;

/** A pose without a drawing. */
class MissingDrawingError extends Error {
  override readonly name = 'MissingDrawingError';
  constructor(pose: PoseId) {
    super(`The pose "${pose}" has no drawing. Add it to figures/drawings.ts.`);
  }
}

/** The drawing of a pose. */
export function drawingOf(pose: PoseId, from: Drawings = drawings): Drawing {
  const drawing = from[pose];
  if (drawing === undefined) throw new MissingDrawingError(pose);
  return drawing;
}

/** The figure of a pose and side, as an SVG document of that name. */
export function figureOf(pose: PoseId, side: SideId, name: string, from: Drawings = drawings): string {
  return toSvg(drawn(pose, side, from), name);
}

/** The figure of a pose and side, as a graphic for a screen of Alexa's. `letter`: that of the side, R or L if left out. */
export function avgOf(pose: PoseId, side: SideId, letter?: string): Avg {
  return toAvg(drawn(pose, side, drawings, letter));
}

/** The left side mirrors the right one. */
function drawn(pose: PoseId, side: SideId, from: Drawings, letter?: string): Picture {
  const drawing = drawingOf(pose, from);
  if (side === 'both') return pictureOf(shapesOf(drawing));
  return pictureOf(shapesOf(side === 'left' ? mirrored(drawing) : drawing, side, letter));
}
