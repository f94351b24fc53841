import { join } from 'node:path';
import { getPose } from '../../lambda/catalogue/poses';
import type { Narrate } from '../../lambda/routine/line';
import { planRoutine } from '../../lambda/routine/plan';
import { backStretch } from '../../lambda/routine/routines';
import { nothingKept } from '../../lambda/session/state';
import { languagesIn, narratorsIn } from '../../lambda/wording/narrators';
import type { RoutinePlan } from '../../speaker/app/page/protocol';
import { root } from '../project';

const WORDING = join(root, 'lambda/wording');

/** The whole routine for each language, as long as it takes who has chosen nothing: what the page draws its line from. */
export function routinePlans(wording: string = WORDING): Record<string, RoutinePlan> {
  const narrators = narratorsIn(wording);
  return Object.fromEntries(languagesIn(wording).map((code) => [code, planIn(narrators(code))]));
}

function planIn(narrate: Narrate): RoutinePlan {
  const blocks = planRoutine(backStretch, nothingKept.settings, narrate);
  return {
    routine: backStretch.id,
    poses: backStretch.entries.map(({ pose }) => ({
      id: pose,
      name: narrate({ key: `poses.${pose}.name` })
        .map(({ text }) => text)
        .join(' '),
      sides: getPose(pose).sides.map((side) => ({
        id: side,
        steps: blocks
          .filter(({ place }) => place.pose === pose && place.side === side)
          .map(({ place, seconds }) => ({ id: place.step, seconds: Math.round(seconds * 10) / 10 })),
      })),
    })),
  };
}
