import type { Drawing } from './body';
import type { See } from './parts';
import type { Shape } from './shapes';
import type { Vector } from './vector';

/** As much of a wall as is drawn, in centimetres. */
const wallHeight = 110;

/** The mat, and the wall where there is one. */
export function groundOf({ mat, wall }: Pick<Drawing, 'mat' | 'wall'>, see: See): readonly Shape[] {
  const [x, y] = mat.middle;
  const [left, right] = [x - mat.wide / 2, x + mat.wide / 2];
  const [back, front] = [y - mat.long / 2, y + mat.long / 2];
  const flat = (...corners: readonly Vector[]): Shape => ({
    tone: 'ground',
    depth: Infinity,
    pieces: [],
    corners: corners.map(see),
  });
  const floor = flat([left, back, 0], [right, back, 0], [right, front, 0], [left, front, 0]);
  if (wall === undefined) return [floor];
  const upright = flat(
    [left, wall, 0],
    [right, wall, 0],
    [right, wall, wallHeight],
    [left, wall, wallHeight],
  );
  return [upright, floor];
}
