import { spokenCautions } from '../catalogue/cautions';
import { changeOf, secondsToBegin } from '../catalogue/changes';
import type { Pose, Posture, Step } from '../catalogue/types';
import { quiet, sayAll, secondsOf, wait, type Cue } from './cue';
import type { Line, Narrate } from './line';
import { betweenClauses, moving, restScale, settle, type Form, type Timing } from './pacing';
import { roundOf, type Place } from './place';

/** A timing, and what else a plan depends on. */
export interface Manner extends Timing {
  /** Which form of what is said every day. */
  readonly form?: Form;
  /** How the body is when the routine begins; absent: standing. */
  readonly from?: Posture;
}

/** A step at its place in a routine. */
export interface StepContext {
  readonly pose: Pose;
  readonly step: Step;
  readonly place: Place;
  readonly timing: Manner;
  readonly narrate: Narrate;
  /** How the body is when a pose, or a round of it, begins with this step; null inside a pose. */
  readonly from: Posture | null;
}

/** Seconds after a caution in which the person can say that this pose is to be left out. */
const secondsToSkip = 3.5;

/** A silence of so many seconds, with a kind word where it is longer than a silence may be. */
export function unhurried(seconds: number, place: Place | null, narrate: Narrate, form: Form = 0): Cue[] {
  return quiet(seconds, place, (index) => narrate({ key: 'routine.wait', variant: form + index }));
}

/** A line with its pauses and rests. */
export function spoken(line: Line, { place, timing, narrate }: StepContext): Cue[] {
  return sayAll(narrate(line), betweenClauses(timing.pace), place, restScale(timing.pace));
}

/** Introduces a pose: its title, its cautions, what it is for, and the change of position. A later round has the title alone. */
export function arrive(context: StepContext): Cue[] {
  const { pose, place, timing, from } = context;
  if (from === null) return [];
  const pause = wait(betweenClauses(timing.pace), place);
  const again = roundOf(place) > 1;
  const title: Line = {
    key: again ? 'routine.poseAgain' : 'routine.pose',
    values: { title: { key: `poses.${pose.id}.name` } },
  };
  const named = [...spoken(title, context), pause];
  if (again) return named;
  const cautions = cautionLines(pose, timing).flatMap((line) => [
    ...spoken(line, context).map((cue): Cue => (cue.kind === 'say' ? { ...cue, caution: true } : cue)),
    wait(secondsToSkip, place),
  ]);
  const told = toldWhere(context) === 'before' ? arrivingLines(context) : [];
  const introduced = [...named, ...cautions, ...told.flatMap((line) => [...spoken(line, context), pause])];
  const change = changeOf(from, pose.begins);
  if (change === null) return introduced;
  const order = spoken({ key: `changes.${from}.${pose.begins}` }, context);
  const lines = toldWhere(context) === 'moving' ? arrivingLines(context) : [];
  return [...introduced, ...order, ...(change.lands ? [pause] : telling(lines, change.seconds, context))];
}

/** When it is told what a pose is for: before its first instruction, while the body changes its position, or after it. */
function toldWhere({ pose, from }: StepContext): 'before' | 'moving' | 'after' {
  if (from === null || from === pose.begins) return 'before';
  return changeOf(from, pose.begins)?.lands === false ? 'moving' : 'after';
}

function arrivingLines({ pose, place, timing, from }: StepContext): Line[] {
  return from === null || roundOf(place) > 1 || timing.talk === 'less' ? [] : benefitLines(pose, 'arriving');
}

/** Seconds of quiet before and after something that is told while the body moves. */
const aroundTold = 1.2;

/** Time to move, in seconds at normal pace, and what is told in it. It is longer only where the words need more. */
function telling(lines: readonly Line[], seconds: number, context: StepContext): Cue[] {
  const { place, timing, narrate } = context;
  const told = lines.map((line) => spoken(line, context));
  const words = secondsOf(told.flat());
  const least = told.length === 0 ? 0 : aroundTold * (told.length + 1);
  const gap = Math.max(moving(seconds, timing.pace) - words, least) / (told.length + 1);
  const silence = (index: number): Cue[] => unhurried(gap, place, narrate, (timing.form ?? 0) + index);
  return [...silence(0), ...told.flatMap((cues, index) => [...cues, ...silence(index + 1)])];
}

/** Whether a pose begins with the body in its posture: it was there before, or a change has led there. */
export function isThere({ pose, from }: Pick<StepContext, 'pose' | 'from'>): boolean {
  return from !== null && (from === pose.begins || changeOf(from, pose.begins) !== null);
}

/** The time after an instruction, with what is told in it. Whoever begins a pose from anywhere is given the time to get there. */
export function settling(context: StepContext, after: readonly Line[]): Cue[] {
  const { pose, step, from } = context;
  const change = from === null ? null : changeOf(from, pose.begins);
  const landing = change?.lands === true ? change.seconds : 0;
  const least = from === null || isThere(context) ? landing : secondsToBegin(pose.begins);
  const arriving = toldWhere(context) === 'after' ? arrivingLines(context) : [];
  return telling([...arriving, ...after], Math.max(least, settle(step.move, 'normal')), context);
}

/** What a pose is for, in the order of weight to somebody who asks: first what nobody else is told. */
export function purposeLines(pose: Pose): Line[] {
  const [asked, arriving] = [benefitLines(pose, 'asked'), benefitLines(pose, 'arriving')];
  const told = new Set([...asked, ...arriving].map(({ key }) => key));
  return [...asked, ...benefitLines(pose).filter(({ key }) => !told.has(key)), ...arriving];
}

/** The lines that say what a pose is for, in the catalogue's order: all, or those told at one time. */
export function benefitLines(pose: Pose, told?: Told): Line[] {
  return pose.benefits
    .filter((benefit) => told === undefined || isSameTime(benefit.told, told))
    .map((benefit) => ({ key: `poses.${pose.id}.benefits.${benefit.id}` }));
}

type Told = Pose['benefits'][number]['told'];

function isSameTime(one: Told, other: Told): boolean {
  if (typeof one === 'string' || typeof other === 'string') return one === other;
  return one.after === other.after;
}

/** The line that names who should leave a pose out; empty if this person has heard it or the pose has no caution. */
function cautionLines(pose: Pose, { cautioned = [] }: Timing): Line[] {
  const cautions = spokenCautions(pose);
  if (cautions.length === 0 || cautioned.includes(pose.id)) return [];
  const list = cautions.map(({ id }) => `cautions.${id}`);
  return [{ key: 'routine.caution', values: { cautions: { list, joined: 'or' } } }];
}
