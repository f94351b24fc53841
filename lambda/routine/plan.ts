import { memo } from '../memo';
import { getPose, holdIn, poses } from '../catalogue/poses';
import type { Hold, Pose, Posture, Step } from '../catalogue/types';
import {
  arrive,
  benefitLines,
  isThere,
  settling,
  spoken,
  unhurried,
  type Manner,
  type StepContext,
} from './arrive';
import { charactersOf, isResumable, secondsOf, wait, type Cue } from './cue';
import { voiceHold } from './hold';
import type { Line, Narrate } from './line';
import { betweenClauses, holdLed, moving, type Form, type Timing } from './pacing';
import { placesOfPose, roundOf, samePlace, samePose, sameSide, stepIn, type Place } from './place';
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
  /** Seconds of quiet at the end of a pose. Where a part ends there, its open microphone is that quiet. */
  readonly rest: number;
  readonly isHold: boolean;
  /** The body is still in the pose when the block ends: bent, twisted or held. */
  readonly inPose: boolean;
  /** The instruction of the step. */
  readonly instruction: Line;
}

/** A step of a routine with what its block is made of. */
interface Led {
  readonly place: Place;
  readonly pose: Pose;
  readonly entry: Entry;
  readonly step: Step;
}

function ledIn(routine: Routine, of: readonly Pose[]): readonly Led[] {
  return routine.entries.flatMap((entry) => {
    const pose = getPose(entry.pose, of);
    return placesOfPose(routine, pose).flatMap((place): Led[] => {
      const step = stepIn(pose, place);
      return step === undefined ? [] : [{ place, pose, entry, step }];
    });
  });
}

/** A routine as blocks: every pose, round and side in order. `of`: the poses of the catalogue. */
export function planRoutine(
  routine: Routine,
  timing: Manner,
  narrate: Narrate,
  of: readonly Pose[] = poses,
): readonly Block[] {
  const led = ledIn(routine, of);
  return led.map((one, index) =>
    blockOf(one, postureBefore(led, index, timing.from), led[index + 1], timing, narrate),
  );
}

/** The block of a place for somebody who does not come from the pose before: nothing is known of how the body is. */
export function blockFromAnywhere(
  routine: Routine,
  place: Place,
  timing: Manner,
  narrate: Narrate,
  of: readonly Pose[] = poses,
): Block | undefined {
  const led = ledIn(routine, of);
  const index = led.findIndex((one) => samePlace(one.place, place));
  const one = led[index];
  if (one === undefined) return undefined;
  const from = postureBefore(led, index) === null ? null : 'standing';
  return blockOf(one, from, led[index + 1], timing, narrate);
}

/** How the body is as a pose or a round of it begins; null inside a pose. */
function postureBefore(led: readonly Led[], index: number, from: Posture = 'standing'): Posture | null {
  const [before, one] = [led[index - 1], led[index]];
  if (before === undefined) return from;
  return one === undefined || samePose(before.place, one.place) ? null : before.pose.ends;
}

function blockOf(
  { place, pose, entry, step }: Led,
  from: Posture | null,
  next: Led | undefined,
  timing: Manner,
  narrate: Narrate,
): Block {
  const context: StepContext = { pose, place, step: asLed(step, entry, timing), timing, narrate, from };
  const end = endOf(place, next?.place);
  const notices = end === 'pose' || end === 'routine';
  const cues = [...cuesOfStep(context), ...(notices ? noticing(context) : [])];
  return {
    place,
    cues,
    seconds: secondsOf(cues),
    characters: charactersOf(cues),
    end,
    rest: end === 'pose' ? secondsOf(cues.slice(-1)) : 0,
    isHold: step.hold !== undefined,
    inPose: next?.step.inPose === true && sameSide(place, next.place),
    instruction: instructionOf(pose, place, context.step, manner(context)),
  };
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

function cuesOfStep(context: StepContext): Cue[] {
  const { pose, step, place, timing, narrate } = context;
  const brief = timing.talk === 'less';
  const lead = [...arrive(context), ...spoken(instructionOf(pose, place, step, manner(context)), context)];
  if (step.hold === undefined) return [...lead, ...settling(context, benefitsAfter(context))];
  const notes = isTold(pose, place) && !brief ? benefitLines(pose, 'holding') : [];
  const side = Math.max(0, pose.sides.indexOf(place.side));
  const hold = voiceHold(step.hold, {
    place,
    pace: timing.pace,
    narrate,
    notes,
    brief,
    form: timing.form ?? 0,
    soft: {
      key: brief || step.hold.kind === 'breaths' ? 'hold.soft' : `poses.${pose.id}.soft`,
      first: side * softOfSide,
    },
  });
  return [...lead, wait(betweenClauses(timing.pace), place), ...hold];
}

/** The soft words of a second side begin further on in their list. */
const softOfSide = 2;

/** What the pose is for, as far as it is told after this step. */
function benefitsAfter({ pose, step, place, timing }: StepContext): Line[] {
  return timing.talk === 'less' || !isTold(pose, place) ? [] : benefitLines(pose, { after: step.id });
}

/** Seconds of quiet at the end of a pose. */
const secondsToNotice = 5;

/** Every pose ends with a moment in which nothing is asked of the body. */
function noticing(context: StepContext): Cue[] {
  const { pose, place, timing, narrate } = context;
  const line: Line[] = timing.talk === 'less' ? [] : [{ key: `poses.${pose.id}.notice` }];
  return [
    ...line.flatMap((one) => spoken(one, context)),
    ...unhurried(moving(secondsToNotice, timing.pace), place, narrate),
  ];
}

/** What of a context decides the words of an instruction. */
function manner(context: StepContext): InstructionManner {
  const { form = 0, talk } = context.timing;
  return { form, brief: talk === 'less', stays: isThere(context) };
}

interface InstructionManner {
  readonly form?: Form;
  /** In fewer words, as on a second side. */
  readonly brief?: boolean;
  /** The pose begins, and the body is in its posture already. */
  readonly stays?: boolean;
}

/** Whether what a pose is for is told beside its steps: on its last side, in its first round. */
function isTold(pose: Pose, place: Pick<Place, 'side' | 'round'>): boolean {
  return place.side === pose.sides.at(-1) && roundOf(place) === 1;
}

/** Whether the pose is led for the first time: on its first side, in its first round. */
function isNew(pose: Pose, place: Pick<Place, 'side' | 'round'>): boolean {
  return place.side === pose.sides[0] && roundOf(place) === 1;
}

/** The instruction of a step; in fewer words on later sides and rounds. */
export function instructionOf(
  pose: Pose,
  place: Pick<Place, 'side' | 'round'>,
  step: Step,
  { form = 0, brief = false, stays = false }: InstructionManner = {},
): Line {
  const { hold } = step;
  const second = !isNew(pose, place) || (brief && step.on === 'each');
  return {
    key: `poses.${pose.id}.steps.${step.id}`,
    side: place.side,
    ...(stays ? { context: 'staying' } : second ? { context: 'second' } : {}),
    ...(step.on === 'second' ? { variant: form } : {}),
    ...(hold === undefined ? {} : { values: { hold: lengthOf(hold) } }),
  };
}

/** The length of a hold as a value of a line: seconds, or a number of breaths. */
export function lengthOf(hold: Hold): number | { readonly seconds: number } {
  return hold.kind === 'timed' ? { seconds: hold.length } : hold.length;
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
  timing: Manner,
  narrate: Narrate,
  of: readonly Pose[] = poses,
): readonly Block[] {
  const plans = plansOf(narrate)(of);
  const { pace, holds = 'usual', talk = 'usual', form = 0, cautioned = [] } = timing;
  const key = [routine.id, pace, holds, talk, form, ...cautioned].join(' ');
  const plan = plans.get(key) ?? planRoutine(routine, timing, narrate, of);
  if (plans.size >= mostPlans) plans.clear();
  plans.set(key, plan);
  return plan;
}
