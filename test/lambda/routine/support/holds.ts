import type { Pose, SideId } from '../../../../lambda/catalogue/types';
import type { Cue } from '../../../../lambda/routine/cue';
import type { Line } from '../../../../lambda/routine/line';
import type { Pace } from '../../../../lambda/routine/pacing';
import { instructionOf } from '../../../../lambda/routine/plan';
import { narratorOf, planOf } from './plans';

export function instructionText(code: string, line: Line): string {
  return narratorOf(code)(line)
    .map(({ text }) => text)
    .join(' ');
}

/** The cues of a hold itself: what follows its instruction and the pause after that. */
export function holdCues(code: string, pace: Pace, pose: Pose, side: SideId): readonly Cue[] {
  const step = pose.steps.find(({ hold }) => hold !== undefined);
  const block = planOf(code, pace).find(
    ({ place }) => place.pose === pose.id && place.side === side && place.step === step?.id,
  );
  if (step === undefined || block === undefined) throw new Error(`No hold in ${pose.id}, ${side}.`);
  const clauses = narratorOf(code)(instructionOf(pose, { side }, step));
  return block.cues.slice(2 * clauses.length);
}
