import type { PoseId } from '../../../catalogue/types';
import type { Drawing } from '../body';
import { crossLeggedSeatedTwist } from './cross-legged-seated-twist';
import { kneesToChest } from './knees-to-chest';
import { legsUpTheWall } from './legs-up-the-wall';
import { lyingSingleLegTwist } from './lying-single-leg-twist';
import { singleLegHamstringStretch } from './single-leg-hamstring-stretch';
import { straightLegSeatedTwist } from './straight-leg-seated-twist';

/** One drawing a pose; of a pose with two sides, the right one. */
export const drawings: Readonly<Record<PoseId, Drawing>> = {
  'cross-legged-seated-twist': crossLeggedSeatedTwist,
  'knees-to-chest': kneesToChest,
  'lying-single-leg-twist': lyingSingleLegTwist,
  'single-leg-hamstring-stretch': singleLegHamstringStretch,
  'straight-leg-seated-twist': straightLegSeatedTwist,
  'legs-up-the-wall': legsUpTheWall,
};
