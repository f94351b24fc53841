import { memo } from '../memo';
import { spokenCautions } from '../catalogue/cautions';
import { getPose, holdIn, poses } from '../catalogue/poses';
import type { Hold, Pose, Step } from '../catalogue/types';
import { charactersOf, isResumable, sayAll, secondsOf, wait, type Cue } from './cue';
import { voiceHold } from './hold';
import type { Line, Narrate } from './line';
import { betweenClauses, holdLed, settle, type Timing } from './pacing';
import { placesOfPose, roundOf, samePose, sameSide, stepIn, type Place } from './place';
import { entryOf, type Entry, type Routine } from './routines';

/** The kinds of end that a part may have, from the most to the least natural. */
export type End = 'routine' | 'pose' | 'side' | 'step';

/** The cues of one step at one place. Parts take whole blocks, so a part never ends inside a step. */
export interface Block {
  readonly place: Place;
  readonly cues: readonly Cue[];
  readonly seconds: number;
  readonly characters: number;
  readonly end: End;
  readonly isHold: boolean;
  /** The body is still in the pose when the block ends: bent, twisted or held. */
  readonly inPose: boolean;
  /** The instruction of the step. */
  readonly instruction: Line;
}

/** A routine as blocks: every pose, round and side in order. `of`: the poses of the catalogue. */
export function planRoutine(
  routine: Routine,
  timing: Timing,
  narrate: Narrate,
  of: readonly Pose[] = poses,
): readonly Block[] {
  const led = routine.entries.flatMap((entry) => {
    const pose = getPose(entry.pose, of);
    return placesOfPose(routine, pose).map((place) => ({ place, pose, entry, step: stepIn(pose, place) }));
  });
  return led.flatMap(({ place, pose, entry, step }, index) => {
    if (step === undefined) return [];
    const before = led[index - 1]?.place;
    const next = led[index + 1];
    const arriving = before === undefined || !samePose(before, place);
    const context: StepContext = { pose, place, step: asLed(step, entry, timing), timing, narrate, arriving };
    const cues = cuesOfStep(context);
    return {
      place,
      cues,
      seconds: secondsOf(cues),
      characters: charactersOf(cues),
      end: endOf(place, next?.place),
      isHold: step.hold !== undefined,
      inPose: next?.step?.inPose === true && sameSide(place, next.place),
      instruction: instructionOf(pose, place, context.step),
    };
  });
}

function endOf(place: Place, next: Place | undefined): End {
  if (next === undefined) return 'routine';
  if (!samePose(place, next)) return 'pose';
  return place.side === next.side ? 'step' : 'side';
}

/** The hold of a pose as a routine leads it; null for a pose without a hold. */
export function holdOf(pose: Pose, routine: Routine, timing: Timing): Hold | null {
  const hold = holdIn(pose);
  return hold === undefined ? null : holdLed(hold, entryOf(routine, pose.id).hold, timing);
}

/** A step with its hold as long as the routine and the settings want it. */
function asLed(step: Step, entry: Entry, timing: Timing): Step {
  return step.hold === undefined ? step : { ...step, hold: holdLed(step.hold, entry.hold, timing) };
}

interface StepContext {
  readonly pose: Pose;
  readonly step: Step;
  readonly place: Place;
  readonly timing: Timing;
  readonly narrate: Narrate;
  /** The pose or a round of it begins with this step, so the pose is introduced first. */
  readonly arriving: boolean;
}

function cuesOfStep(context: StepContext): Cue[] {
  const { pose, step, place, timing, narrate, arriving } = context;
  const pause = betweenClauses(timing.pace);
  const instruction = sayAll(narrate(instructionOf(pose, place, step)), pause, place);
  const cues = [...(arriving ? arrive(context, pause) : []), ...instruction];
  if (step.hold === undefined) return [...cues, wait(settle(step.move, timing.pace), place)];
  const notes = isNew(pose, place) && timing.talk !== 'less' ? benefitLines(pose, 'holding') : [];
  return [...cues, wait(pause, place), ...voiceHold(step.hold, { place, pace: timing.pace, narrate, notes })];
}

/** Whether the pose is led for the first time: on its first side, in its first round. */
function isNew(pose: Pose, place: Pick<Place, 'side' | 'round'>): boolean {
  return place.side === pose.sides[0] && roundOf(place) === 1;
}

/** The instruction of a step; in fewer words on later sides and rounds. */
export function instructionOf(pose: Pose, place: Pick<Place, 'side' | 'round'>, step: Step): Line {
  const { hold } = step;
  return {
    key: `poses.${pose.id}.steps.${step.id}`,
    side: place.side,
    ...(isNew(pose, place) ? {} : { context: 'second' }),
    ...(hold === undefined ? {} : { values: { hold: lengthOf(hold) } }),
  };
}

/** The length of a hold as a value of a line: seconds, or a number of breaths. */
export function lengthOf(hold: Hold): number | { readonly seconds: number } {
  return hold.kind === 'timed' ? { seconds: hold.length } : hold.length;
}

/** The lines that say what a pose is for, in the catalogue's order: all, or those told at one time. */
export function benefitLines(pose: Pose, told?: 'arriving' | 'holding'): Line[] {
  return pose.benefits
    .filter((benefit) => told === undefined || benefit.told === told)
    .map((benefit) => ({ key: `poses.${pose.id}.benefits.${benefit.id}` }));
}

/** The line that names who should leave a pose out; empty if this person has heard it or the pose has no caution. */
function cautionLines(pose: Pose, { cautioned = [] }: Timing): Line[] {
  const cautions = spokenCautions(pose);
  if (cautions.length === 0 || cautioned.includes(pose.id)) return [];
  const list = cautions.map(({ id }) => `cautions.${id}`);
  return [{ key: 'routine.caution', values: { cautions: { list, joined: 'or' } } }];
}

/** Introduces a pose: its title, its cautions, and what it is for. A later round has the title alone. */
function arrive({ pose, place, timing, narrate }: StepContext, pause: number): Cue[] {
  const again = roundOf(place) > 1;
  const title: Line = {
    key: again ? 'routine.poseAgain' : 'routine.pose',
    values: { title: { key: `poses.${pose.id}.name` } },
  };
  const spoken = (line: Line): Cue[] => [...sayAll(narrate(line), pause, place), wait(pause, place)];
  if (again) return spoken(title);
  const cautions = cautionLines(pose, timing).flatMap(spoken);
  return [
    ...spoken(title),
    ...cautions.map((cue): Cue => (cue.kind === 'say' ? { ...cue, caution: true } : cue)),
    ...(timing.talk === 'less' ? [] : benefitLines(pose, 'arriving').flatMap(spoken)),
  ];
}

/** The rest of a block after `cuesLed` cues. It begins with spoken words, if need be with the last ones that were led. */
export function continued(block: Block, cuesLed: number): Block {
  const start = block.cues.findLastIndex((cue, index) => isResumable(cue) && index <= cuesLed);
  if (start <= 0) return block;
  const cues = block.cues.slice(start);
  return { ...block, cues, seconds: secondsOf(cues), characters: charactersOf(cues) };
}

/** Plans kept for each language. A turn needs two: the person's own, and that of the turn before. */
const mostPlans = 24;

type Plans = Map<string, readonly Block[]>;

const plansOf = memo<Narrate, (of: readonly Pose[]) => Plans>(() =>
  memo<readonly Pose[], Plans>(() => new Map()),
);

/** The same as `planRoutine`, remembered: a turn needs the plan to find the last place, and again to lead on. */
export function plannedRoutine(
  routine: Routine,
  timing: Timing,
  narrate: Narrate,
  of: readonly Pose[] = poses,
): readonly Block[] {
  const plans = plansOf(narrate)(of);
  const { pace, holds = 'usual', talk = 'usual', cautioned = [] } = timing;
  const key = [routine.id, pace, holds, talk, ...cautioned].join(' ');
  const plan = plans.get(key) ?? planRoutine(routine, timing, narrate, of);
  if (plans.size >= mostPlans) plans.clear();
  plans.set(key, plan);
  return plan;
}
