import { getPose } from '../../lambda/catalogue/poses';
import { secondsOf } from '../../lambda/routine/cue';
import type { Narrate } from '../../lambda/routine/line';
import type { Timing } from '../../lambda/routine/pacing';
import { plannedRoutine } from '../../lambda/routine/plan';
import { getRoutine } from '../../lambda/routine/routines';
import type { RoutinePlan } from '../../speaker/app/page/protocol';

/** A routine as the speaker's page draws it: each pose's name, and each side's steps with their seconds. */
export function routinePlanOf(id: string, timing: Timing, narrate: Narrate): RoutinePlan {
  const routine = getRoutine(id);
  const blocks = plannedRoutine(routine, timing, narrate);
  return {
    routine: routine.id,
    poses: routine.entries.map(({ pose }) => ({
      id: pose,
      name: narrate({ key: `poses.${pose}.name` })
        .map(({ text }) => text)
        .join(' '),
      sides: getPose(pose).sides.map((side) => {
        const ofSide = blocks.filter(({ place }) => place.pose === pose && place.side === side);
        const steps = [...new Set(ofSide.map(({ place }) => place.step))];
        return {
          id: side,
          // Every round of a side together.
          steps: steps.map((step) => ({
            id: step,
            seconds: inTenths(secondsOf(ofSide.filter(({ place }) => place.step === step))),
          })),
        };
      }),
    })),
  };
}

const inTenths = (seconds: number): number => Math.round(seconds * 10) / 10;
