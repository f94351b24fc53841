import type { Drawing } from './body';
import type { See, Solid, Tone } from './shape';
import type { Vector } from './vector';

/** The size of the wall that is drawn, in centimetres. Its end shows that it is one. */
const wallHeight = 112;
const wallWidth = 120;
const wallThickness = 9;

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
  const [top, inside] = [wallHeight, wall + wallThickness];
  const ends = [x - wallWidth / 2, x + wallWidth / 2] as const;
  const [near, far] =
    see([ends[0], wall, 0]).depth < see([ends[1], wall, 0]).depth ? ends : [ends[1], ends[0]];
  return [
    flat('wall', [far, wall, 0], [near, wall, 0], [near, wall, top], [far, wall, top]),
    flat('wall', [near, wall, 0], [near, inside, 0], [near, inside, top], [near, wall, top]),
    floor,
  ];
}
