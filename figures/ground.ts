import type { Drawing } from './body';
import type { See, Solid, Tone } from './shape';
import type { Vector } from './vector';

/** The size of the wall that is drawn, in centimetres. The skirting board along the floor shows that it is one. */
const wallHeight = 114;
const wallWidth = 124;
const skirtingHeight = 7;

/** The mat, and the wall if the pose has one. */
export function groundOf({ mat, wall }: Pick<Drawing, 'mat' | 'wall'>, see: See): readonly Solid[] {
  const [x, y] = mat.middle;
  const [left, right] = [x - mat.wide / 2, x + mat.wide / 2];
  const [back, front] = [y - mat.long / 2, y + mat.long / 2];
  const flat = (tone: Tone, ...corners: readonly Vector[]): Solid => ({
    kind: 'solid',
    tone,
    areas: [corners.map(see)],
  });
  const floor = flat('ground', [left, back, 0], [right, back, 0], [right, front, 0], [left, front, 0]);
  if (wall === undefined) return [floor];
  const [from, to] = [x - wallWidth / 2, x + wallWidth / 2];
  const up = (tone: Tone, height: number): Solid =>
    flat(tone, [from, wall, 0], [to, wall, 0], [to, wall, height], [from, wall, height]);
  return [up('wall', wallHeight), up('skirting', skirtingHeight), floor];
}
