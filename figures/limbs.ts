import type { Side } from './body';
import { pieceOf, type Piece, type See, type Solid, type Tone } from './shape';
import type { Skeleton } from './skeleton';
import { between, toward, subtract } from './vector';

/** The hand begins at this share of the forearm, which ends at the palm. */
const wrist = 0.76;

/** A part of a limb: what is bare of it, and over that what is clothed. */
export interface Part {
  readonly bare: readonly Piece[];
  readonly clothed: readonly Piece[];
}

export function upperArmOf({ shoulder, elbow }: Skeleton, side: Side, see: See): Part {
  return { bare: [], clothed: [pieceOf(shoulder[side], elbow[side], [6, 4.4], see)] };
}

/** The forearm in its sleeve, and the hand as a mitten. */
export function forearmOf({ elbow, palm, fingers }: Skeleton, side: Side, see: See): Part {
  const cuff = between(elbow[side], palm[side], wrist);
  return {
    bare: [pieceOf(cuff, palm[side], [3, 3.9], see), pieceOf(palm[side], fingers[side], [3.9, 2], see)],
    clothed: [pieceOf(elbow[side], between(elbow[side], palm[side], wrist - 0.04), [4.4, 3.7], see)],
  };
}

export function thighOf({ hip, knee }: Skeleton, side: Side, see: See): Part {
  return { bare: [], clothed: [pieceOf(hip[side], knee[side], [9, 6.3], see)] };
}

/** The shin with its calf, and the foot from the heel to the toes. */
export function shinOf({ knee, ankle, heel, toe }: Skeleton, side: Side, see: See): Part {
  const calf = between(knee[side], ankle[side], 0.3);
  const hem = between(knee[side], ankle[side], 0.88);
  const ball = toward(ankle[side], subtract(toe[side], ankle[side]), 13);
  return {
    bare: [
      pieceOf(hem, ankle[side], [3.6, 3.8], see),
      pieceOf(ankle[side], heel[side], [3.8, 3.8], see),
      pieceOf(heel[side], ball, [3.8, 3.4], see),
      pieceOf(ankle[side], ball, [3.8, 3.4], see),
      pieceOf(ball, toe[side], [3.4, 2.3], see),
    ],
    clothed: [pieceOf(knee[side], calf, [6.3, 6], see), pieceOf(calf, hem, [6, 4.4], see)],
  };
}

/** The bare pieces below the clothed ones, each with a line around it. */
export function solidsOf(parts: readonly Part[], tone: Tone, isFar: boolean): Solid[] {
  const solid = (of: Tone, pieces: readonly Piece[]): Solid[] =>
    pieces.length === 0 ? [] : [{ kind: 'solid', tone: of, isFar, edged: true, pieces }];
  return [
    ...solid(
      'skin',
      parts.flatMap(({ bare }) => bare),
    ),
    ...solid(
      tone,
      parts.flatMap(({ clothed }) => clothed),
    ),
  ];
}
