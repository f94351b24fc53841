import type { Side } from './body';
import { ballOf, hullOf, pieceOf, ringOf, type See, type Surface, type Tone } from './shape';
import type { Skeleton } from './skeleton';
import { add, between, scale, subtract, toward, unit, type Vector } from './vector';

/** The hand begins at this share of the forearm, which ends at the palm. */
const wrist = 0.78;
/** The sleeve and the trousers' hip end at this share of the upper arm and of the thigh. */
const sleeveEnd = 0.42;
const hipEnd = 0.3;

/** The radii of arm and thigh at their start and end, in centimetres. */
const arm = [5.2, 4] as const;
const thigh = [9, 6.2] as const;

/** The sleeve from the shoulder to its hem, wider than the arm. */
export function sleeveOf({ shoulder, elbow }: Skeleton, side: Side, see: See): Surface {
  return coneOf(shoulder[side], elbow[side], [0, sleeveEnd], [5.6, 5.4], 'shirt', see);
}

/** What hides the sleeve's round end on the shirt. */
export function armholeOf({ shoulder, chest, pelvis }: Skeleton, side: Side, see: See): Surface {
  const inside = between(between(shoulder[side], chest, 0.45), pelvis, 0.1);
  return { tone: 'shirt', pieces: [pieceOf(shoulder[side], inside, [4.7, 4], see)] };
}

export function upperArmOf({ shoulder, elbow }: Skeleton, side: Side, tone: Tone, see: See): Surface {
  return coneOf(shoulder[side], elbow[side], [sleeveEnd - 0.06, 1], arm, tone, see);
}

/** The forearm, and the hand as a mitten with a thumb. */
export function forearmOf(skeleton: Skeleton, side: Side, tone: Tone, see: See): Surface[] {
  const elbow = skeleton.elbow[side];
  const [palm, fingers, thumb] = [skeleton.palm[side], skeleton.fingers[side], skeleton.thumb[side]];
  const cuff = between(elbow, palm, wrist);
  const spread = unit(subtract(thumb, palm));
  const fan = (way: number): Vector => add(fingers, scale(spread, way * 2.6));
  const hand: Surface = {
    tone: 'skin',
    pieces: [
      pieceOf(cuff, palm, [2.7, 3.8], see),
      ...[-1, 0, 1].map((way) => pieceOf(palm, fan(way), [2.8, 1.5], see)),
      pieceOf(between(cuff, palm, 0.6), thumb, [2.4, 1.5], see),
    ],
  };
  return [hand, { tone, pieces: [pieceOf(elbow, cuff, [4, tone === 'skin' ? 2.9 : 3.4], see)] }];
}

/** The trousers from the hip to where the limb's own colour begins. */
export function hipOf({ hip, knee }: Skeleton, side: Side, see: See): Surface {
  return coneOf(hip[side], knee[side], [0, hipEnd], [thigh[0], 8.8], 'legs', see);
}

/** What hides the round end of a hip on the pelvis. */
export function groinOf({ hip, pelvis, chest }: Skeleton, side: Side, see: See): Surface {
  return { tone: 'legs', pieces: [pieceOf(hip[side], between(pelvis, chest, 0.05), [8.1, 8.3], see)] };
}

export function thighOf({ hip, knee }: Skeleton, side: Side, tone: Tone, see: See): Surface {
  return coneOf(hip[side], knee[side], [hipEnd - 0.06, 1], thigh, tone, see);
}

/** The shin with its calf, and the foot: the ankle, the heel, and from both to the toes. */
export function shinOf(skeleton: Skeleton, side: Side, tone: Tone, see: See): Surface[] {
  const [knee, ankle] = [skeleton.knee[side], skeleton.ankle[side]];
  const [heel, toe] = [skeleton.heel[side], skeleton.toe[side]];
  const calf = between(knee, ankle, 0.3);
  const hem = between(knee, ankle, 0.84);
  const ball = toward(ankle, subtract(toe, ankle), 11);
  return [
    {
      tone: 'skin',
      pieces: [
        pieceOf(hem, ankle, [3.2, 3.4], see),
        pieceOf(ankle, heel, [3.4, 3.6], see),
        pieceOf(heel, ball, [3.6, 3.2], see),
        pieceOf(ankle, ball, [3.4, 3.2], see),
        pieceOf(ball, toe, [3.2, 2.5], see),
      ],
    },
    { tone, pieces: [pieceOf(knee, calf, [6.2, 6], see), pieceOf(calf, hem, [6, 4.6], see)] },
  ];
}

/** A bone's surface between two shares of it. It ends round at the bone's own ends, and is cut across elsewhere. */
function coneOf(
  from: Vector,
  to: Vector,
  [start, end]: readonly [number, number],
  [a, b]: readonly [number, number],
  tone: Tone,
  see: See,
): Surface {
  const axis = subtract(to, from);
  const radius = (share: number): number => a + (b - a) * share;
  const ends = [start, end].map((share) => {
    const at = between(from, to, share);
    return share === 0 || share === 1
      ? ballOf(see(at), radius(share))
      : ringOf(at, axis, radius(share)).map(see);
  });
  // The round end once more: pieces and areas together are written as curves.
  const round = start === 0 ? pieceOf(from, from, [a, a], see) : pieceOf(to, to, [b, b], see);
  return { tone, pieces: [round], areas: [hullOf(ends.flat())] };
}
