import type { PoseId, SideId } from '../lambda/catalogue/types';
import type { Drawing, LimbName } from './body';
import { drawings } from './drawings';
import { groundOf, armOf, headOf, legOf, trunkOf, type Shape } from './parts';
import { mirrored } from './mirror';
import { skeletonOf } from './skeleton';
import { pictureOf, type Picture } from './picture';
import { toAvg, type Avg } from './avg';
import { toSvg } from './svg';
import { seenFrom } from './view';

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

/** The figure of a pose and side, as a graphic for a screen of Alexa's. */
export function avgOf(pose: PoseId, side: SideId, from: Drawings = drawings): Avg {
  return toAvg(drawn(pose, side, from));
}

/** The left side mirrors the right one. */
function drawn(pose: PoseId, side: SideId, from: Drawings): Picture {
  const drawing = drawingOf(pose, from);
  return pictureOf(shapesOf(side === 'left' ? mirrored(drawing) : drawing));
}

/** The shapes of a drawing, in the order in which they are painted. */
export function shapesOf(drawing: Drawing): readonly Shape[] {
  const see = seenFrom(drawing.view);
  const skeleton = skeletonOf(drawing);
  const trunk = trunkOf(skeleton, see);
  const limbs: Readonly<Record<LimbName, Shape>> = {
    'right arm': armOf(skeleton, 'right', see, trunk),
    'left arm': armOf(skeleton, 'left', see, trunk),
    'right leg': legOf(skeleton, 'right', see, trunk),
    'left leg': legOf(skeleton, 'left', see, trunk),
  };
  const over = (drawing.over ?? []).map((name) => limbs[name]);
  const others = Object.values(limbs).filter((limb) => !over.includes(limb));
  const body = [trunk, ...headOf(skeleton, see, trunk), ...others].toSorted((a, b) => b.depth - a.depth);
  return [...groundOf(drawing, see), ...body, ...over];
}
