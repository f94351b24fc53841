import { cautionsOf } from '../catalogue/cautions';
import { getPose, holdIn } from '../catalogue/poses';
import type { Hold, Pose, Step } from '../catalogue/types';
import { charactersOf, isResumable, sayAll, secondsOf, wait, type Cue } from './cue';
import { voiceHold } from './hold';
import type { Line, Narrate } from './line';
import { betweenClauses, holdLed, settle, type Timing } from './pacing';
import { placesOfPose, roundOf, samePose, stepAt, type Place } from './place';
import { entryOf, type Entry, type Routine } from './routines';

/** What a turn may end at, from the most to the least natural end. */
export type End = 'routine' | 'pose' | 'side' | 'step';

/** One step at one place, in cues. Turns take whole blocks, so that they only ever end where a step does. */
export interface Block {
  readonly place: Place;
  readonly cues: readonly Cue[];
  readonly seconds: number;
  readonly characters: number;
  readonly end: End;
  /** What the step says, without the time it takes. */
  readonly instruction: Line;
}

/** The whole routine in blocks, every pose, round and side in order. */
export function planRoutine(routine: Routine, timing: Timing, narrate: Narrate): readonly Block[] {
  const led = routine.entries.flatMap((entry) => {
    const pose = getPose(entry.pose);
    return placesOfPose(routine, pose).map((place) => ({ place, pose, entry }));
  });
  return led.flatMap(({ place, pose, entry }, index) => {
    const step = stepAt(place);
    if (step === undefined) return [];
    const before = led[index - 1]?.place;
    const arriving = before === undefined || !samePose(before, place);
    const context: StepContext = { pose, place, step: asLed(step, entry, timing), timing, narrate, arriving };
    const cues = cuesOfStep(context);
    return {
      place,
      cues,
      seconds: secondsOf(cues),
      characters: charactersOf(cues),
      end: endOf(place, led[index + 1]?.place),
      instruction: instructionOf(pose, place, context.step),
    };
  });
}

function endOf(place: Place, next: Place | undefined): End {
  if (next === undefined) return 'routine';
  if (!samePose(place, next)) return 'pose';
  return place.side === next.side ? 'step' : 'side';
}

/** The hold of a pose as a routine leads it; null for a pose without one. */
export function holdOf(pose: Pose, routine: Routine, timing: Timing): Hold | null {
  const hold = holdIn(pose);
  return hold === undefined ? null : holdLed(hold, entryOf(routine, pose.id).hold, timing);
}

function asLed(step: Step, entry: Entry, timing: Timing): Step {
  return step.hold === undefined ? step : { ...step, hold: holdLed(step.hold, entry.hold, timing) };
}

interface StepContext {
  readonly pose: Pose;
  readonly step: Step;
  readonly place: Place;
  readonly timing: Timing;
  readonly narrate: Narrate;
  /** The pose, or a round of it, begins with this step: it is named, and what it is for is told. */
  readonly arriving: boolean;
}

function cuesOfStep(context: StepContext): Cue[] {
  const { pose, step, place, timing, narrate, arriving } = context;
  const pause = betweenClauses(timing.pace);
  const instruction = sayAll(narrate(instructionOf(pose, place, step)), pause, place);
  const cues = [...(arriving ? arrive(context, pause) : []), ...instruction];
  if (step.hold === undefined) return [...cues, wait(settle(step.move, timing.pace), place)];
  const notes = isNew(pose, place) ? benefitLines(pose, 'holding') : [];
  return [...cues, wait(pause, place), ...voiceHold(step.hold, { place, pace: timing.pace, narrate, notes })];
}

/** The first time a pose is led there is more to say than on its other side or in another round. */
function isNew(pose: Pose, place: Pick<Place, 'side' | 'round'>): boolean {
  return place.side === pose.sides[0] && roundOf(place) === 1;
}

/** What a step says: its instruction, in fewer words once it has been heard. */
export function instructionOf(pose: Pose, place: Pick<Place, 'side' | 'round'>, step: Step): Line {
  const { hold } = step;
  return {
    key: `poses.${pose.id}.steps.${step.id}`,
    side: place.side,
    ...(isNew(pose, place) ? {} : { context: 'second' }),
    ...(hold === undefined ? {} : { values: { hold: lengthOf(hold) } }),
  };
}

/** The length of a hold as it is spoken. */
export function lengthOf(hold: Hold): number | { readonly seconds: number } {
  return hold.kind === 'timed' ? { seconds: hold.length } : hold.length;
}

/** What a pose is for, in the catalogue's order: all of it, or what is told at one time. */
export function benefitLines(pose: Pose, told?: 'arriving' | 'holding'): Line[] {
  return pose.benefits
    .filter((benefit) => told === undefined || benefit.told === told)
    .map((benefit) => ({ key: `poses.${pose.id}.benefits.${benefit.id}` }));
}

/** Whom a pose is not for, to be spoken once; nothing where the catalogue has no caution. */
function cautionLines(pose: Pose, { cautioned = [] }: Timing): Line[] {
  const cautions = cautionsOf(pose.id);
  if (cautions.length === 0 || cautioned.includes(pose.id)) return [];
  const list = cautions.map(({ id }) => `cautions.${id}`);
  return [{ key: 'routine.caution', values: { cautions: { list, joined: 'or' } } }];
}

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
    ...benefitLines(pose, 'arriving').flatMap(spoken),
  ];
}

/** The rest of a block of which so many cues were led; it begins with something said, the last thing if need be. */
export function continued(block: Block, cuesLed: number): Block {
  const start = block.cues.findLastIndex((cue, index) => isResumable(cue) && index <= cuesLed);
  if (start <= 0) return block;
  const cues = block.cues.slice(start);
  return { ...block, cues, seconds: secondsOf(cues), characters: charactersOf(cues) };
}

/** Few plans are in use at once: a person's own, and that of the turn before. */
const most = 24;

const plans = new WeakMap<Narrate, Map<string, readonly Block[]>>();

/**
 * The plan of a routine, remembered: each turn needs it to know where the one before it was, and again to go on. It
 * depends on nothing but what is handed in.
 */
export function plannedRoutine(routine: Routine, timing: Timing, narrate: Narrate): readonly Block[] {
  const known = plans.get(narrate) ?? new Map<string, readonly Block[]>();
  plans.set(narrate, known);
  const { pace, holds = 'usual', cautioned = [] } = timing;
  const key = [routine.id, pace, holds, ...cautioned].join(' ');
  const plan = known.get(key) ?? planRoutine(routine, timing, narrate);
  if (known.size >= most) known.clear();
  known.set(key, plan);
  return plan;
}
