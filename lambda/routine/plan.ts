import { getPose } from '../catalogue/poses';
import type { Pose, SideId, Step } from '../catalogue/types';
import { charactersOf, sayAll, secondsOf, wait, type Cue } from './cue';
import { voiceHold } from './hold';
import type { Line, Narrate } from './line';
import { betweenClauses, settle, type Pace } from './pacing';
import { stepsOf, type Place } from './place';
import type { Routine } from './routines';

/** What a turn may end at, from the most to the least natural end. */
export type End = 'routine' | 'pose' | 'side' | 'step';

/** One step at one place, in cues. Turns take whole blocks, so that they only ever end where a step does. */
export interface Block {
  readonly place: Place;
  readonly cues: readonly Cue[];
  readonly seconds: number;
  readonly characters: number;
  readonly end: End;
}

/** The whole routine in blocks, every pose and side in order. */
export function planRoutine(routine: Routine, pace: Pace, narrate: Narrate): readonly Block[] {
  return routine.poses.flatMap((poseId, poseIndex) => {
    const pose = getPose(poseId);
    return pose.sides.flatMap((side, sideIndex) => {
      const steps = stepsOf(pose, side);
      return steps.map((step, stepIndex) => {
        const place: Place = { routine: routine.id, pose: poseId, side, step: step.id };
        const cues = cuesOfStep({
          pose,
          side,
          step,
          place,
          pace,
          narrate,
          arriving: sideIndex + stepIndex === 0,
        });
        const lastStep = stepIndex === steps.length - 1;
        const lastSide = lastStep && sideIndex === pose.sides.length - 1;
        const lastPose = lastSide && poseIndex === routine.poses.length - 1;
        const end: End = lastPose ? 'routine' : lastSide ? 'pose' : lastStep ? 'side' : 'step';
        return { place, cues, seconds: secondsOf(cues), characters: charactersOf(cues), end };
      });
    });
  });
}

interface StepContext {
  readonly pose: Pose;
  readonly side: SideId;
  readonly step: Step;
  readonly place: Place;
  readonly pace: Pace;
  readonly narrate: Narrate;
  /** The pose begins with this step: it is named, and what it is for is told. */
  readonly arriving: boolean;
}

function cuesOfStep(context: StepContext): Cue[] {
  const { pose, side, step, place, pace, narrate, arriving } = context;
  const pause = betweenClauses(pace);
  const instruction = sayAll(narrate(instructionOf(pose, side, step)), pause, place);
  const cues = [...(arriving ? arrive(context, pause) : []), ...instruction];
  if (step.hold === undefined) return [...cues, wait(settle(step.move, pace), place)];
  const notes = side === pose.sides[0] ? benefitLines(pose, 'holding') : [];
  return [...cues, wait(pause, place), ...voiceHold(step.hold, { place, pace, narrate, notes })];
}

/** What a step says: its instruction, in fewer words on a second side. */
export function instructionOf(pose: Pose, side: SideId, step: Step): Line {
  const hold = step.hold;
  return {
    key: `poses.${pose.id}.steps.${step.id}`,
    side,
    ...(side === pose.sides[0] ? {} : { context: 'second' }),
    ...(hold === undefined
      ? {}
      : { values: { hold: hold.kind === 'timed' ? { seconds: hold.seconds } : hold.count } }),
  };
}

export function benefitLines(pose: Pose, told: 'arriving' | 'holding'): Line[] {
  return pose.benefits
    .filter((benefit) => benefit.told === told)
    .map((benefit) => ({ key: `poses.${pose.id}.benefits.${benefit.id}` }));
}

function arrive({ pose, place, narrate }: StepContext, pause: number): Cue[] {
  const title: Line = { key: 'routine.pose', values: { title: { key: `poses.${pose.id}.name` } } };
  return [title, ...benefitLines(pose, 'arriving')].flatMap((line) => [
    ...sayAll(narrate(line), pause, place),
    wait(pause, place),
  ]);
}

/** The rest of a block of which so many cues were led; it begins with something said, the last thing if need be. */
export function continued(block: Block, cuesLed: number): Block {
  const start = block.cues.findLastIndex((cue, index) => cue.kind === 'say' && index <= cuesLed);
  if (start <= 0) return block;
  const cues = block.cues.slice(start);
  return { ...block, cues, seconds: secondsOf(cues), characters: charactersOf(cues) };
}
