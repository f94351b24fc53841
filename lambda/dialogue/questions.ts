import { getPose } from '../catalogue/poses';
import type { Hold, Pose, Question } from '../catalogue/types';
import { secondsOf } from '../routine/cue';
import type { Line } from '../routine/line';
import { breath } from '../routine/pacing';
import { samePlace, stepAt, type Place } from '../routine/place';
import { holdOf, lengthOf, plannedRoutine } from '../routine/plan';
import { getRoutine } from '../routine/routines';
import { inUnits, poseSeconds } from './lengths';
import type { Moment } from './moment';
import { answer, type Outcome } from './reply';
import { findCondition, type Condition } from '../catalogue/conditions';
import type { Answer } from './command';

export const whatToFeel = (moment: Moment): Outcome => about(moment, 'feel', [{ key: 'answers.neverPain' }]);
export const bendKnee = (moment: Moment): Outcome => about(moment, 'bend');
export const easier = (moment: Moment): Outcome => about(moment, 'easier');

/** NHS, "Joint pain" and "Crepitus": joints that crack without pain are common and no sign of harm. */
export const crack = (moment: Moment): Outcome => answer(moment, [{ key: 'answers.crack' }]);

/** What is left of the hold under way; before it, how long it will be. */
export function breathsLeft(moment: Moment): Outcome {
  const place = placeOf(moment);
  if (place === null) return answer(moment, [{ key: 'answers.whereNowhere' }]);
  return answer(moment, [leftOfHold(moment, place) ?? heldAt(place, moment)]);
}

/** What the catalogue answers about the pose one is in, or has just been led through. */
function about(moment: Moment, question: Question, more: readonly Line[] = []): Outcome {
  const place = placeOf(moment);
  if (place === null) return answer(moment, [{ key: 'answers.whereNowhere' }]);
  return answer(moment, [{ key: `poses.${place.pose}.answers.${question}`, side: place.side }, ...more]);
}

function placeOf({ position, session }: Moment): Place | null {
  return position.at === 'rest' ? position.last : session.kept.place;
}

function heldAt(place: Place, { session }: Moment): Line {
  const pose = getPose(place.pose);
  const hold = holdOf(pose, getRoutine(place.routine), session.kept.settings);
  return hold === null ? { key: 'answers.whereNowhere' } : heldLine(pose, hold);
}

/** How long a pose is held. */
export function heldLine(pose: Pose, hold: Hold): Line {
  const sided = pose.sides.length > 1 ? 'sided' : 'whole';
  const key = hold.kind === 'timed' ? 'held' : 'heldBreaths';
  return { key: `answers.${key}.${sided}`, values: { hold: lengthOf(hold) } };
}

/** So much of a breath is lost in adding up its seconds. */
const rounding = 0.01;

/** Counted from the breath that the hold would go on with; null outside of a hold. */
function leftOfHold({ position, cuesLed, session, narrate }: Moment, place: Place): Line | null {
  if (!session.underway || position.at === 'rest' || stepAt(place)?.hold === undefined) return null;
  const { settings } = session.kept;
  const routine = getRoutine(place.routine);
  const block = plannedRoutine(routine, settings, narrate).find((one) => samePlace(one.place, place));
  const hold = holdOf(getPose(place.pose), routine, settings);
  if (block === undefined || hold === null) return null;
  const seconds = secondsOf(block.cues.slice(cuesLed));
  if (hold.kind === 'timed') {
    const length = { seconds: Math.min(hold.length, inUnits(seconds, 10)) };
    return { key: 'answers.secondsLeft', values: { length } };
  }
  const one = breath(hold.depth, settings.pace);
  // The breath under way is counted only where the hold would count it again.
  const whole = Math.floor(seconds / (one.in + one.out) + rounding);
  const count = Math.min(hold.length, Math.max(1, whole));
  return { key: 'answers.breathsLeft', values: { count } };
}

/** More poses than these in one answer are not kept in mind; the best come first in the catalogue. */
const mostNamed = 2;

/** What the catalogue knows of a complaint or of a part of the body: the poses, what the first does, how long it takes. */
export function answerAbout(moment: Moment, id: string): Outcome {
  const condition = findCondition(id);
  const [first] = condition?.poses ?? [];
  if (condition === null || first === undefined)
    return answer(moment, [{ key: 'helps.unknown' }], { openly: true });
  const { session, narrate } = moment;
  const named = condition.poses.slice(0, mostNamed);
  const length = { seconds: poseSeconds(first, session.kept.settings, narrate) };
  const many = named.length > 1;
  const lines: Line[] = [
    {
      key: `helps.${condition.kind}`,
      values: {
        condition: { key: `conditions.${condition.id}` },
        poses: { list: named.map((pose) => `poses.${pose}.${many ? 'short' : 'spoken'}`) },
      },
    },
    { key: `poses.${first}.does.${many ? 'first' : 'it'}`, values: { length } },
  ];
  return answer(moment, lines, { offer: { kind: 'pose', pose: first } });
}

/** Asks whether that was meant; yes gets its answer. */
export function perhaps({ id, kind }: Condition): Answer {
  const key = kind === 'area' ? 'helps.perhapsArea' : 'helps.perhaps';
  const line: Line = { key, values: { condition: { key: `conditions.${id}` } } };
  return { kind: 'answer', lines: [line], offer: { kind: 'condition', condition: id } };
}
