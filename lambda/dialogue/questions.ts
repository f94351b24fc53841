import { getPose } from '../catalogue/poses';
import type { Question } from '../catalogue/types';
import { secondsOf } from '../routine/cue';
import type { Line } from '../routine/line';
import { breath, formOn } from '../routine/pacing';
import { firstPlace, stepAt, type Place } from '../routine/place';
import { holdOf } from '../routine/plan';
import { getRoutine } from '../routine/routines';
import { blockAt, heldLine, inUnits, poseSeconds, posesLed } from './lengths';
import { tell, type Move } from './move';
import { placeLed, type Situation } from './situation';
import { findCondition, type Condition } from '../catalogue/conditions';

export const whatToFeel = (situation: Situation): Move =>
  about(situation, 'feel', { key: 'answers.neverPain' });
export const bendKnee = (situation: Situation): Move => about(situation, 'bend');
export const easier = (situation: Situation): Move => about(situation, 'easier');

/**
 * How the body lies or sits in the pose, in one sentence: of the pose under way, else of the one that is offered. With neither,
 * how to ask about one.
 */
export function howTo(situation: Situation): Move {
  const { offer } = situation.session;
  const place = placeLed(situation) ?? (offer?.kind === 'pose' ? firstPlace(offer.pose) : null);
  if (place === null) return tell({ key: 'answers.askAboutPose' });
  return tell({ key: `poses.${place.pose}.return.there`, side: place.side });
}

/** "Which leg?" The side in one word, and where the hands and legs go. */
export function whichSide(situation: Situation): Move {
  const place = placeLed(situation);
  if (place === null) return tell({ key: 'answers.whereNowhere' });
  if (place.side === 'both') return tell({ key: 'commands.noSides' });
  const { side } = place;
  const line = { key: 'commands.side', side };
  // After a pain the body is out of the pose, and its question is long.
  if (situation.session.kept.resting) return tell(line);
  return tell(line, { key: `poses.${place.pose}.return.there`, side });
}

export const whenBreathe = (): Move => tell({ key: 'commands.breathe' });

/** NHS, "Joint pain" and "Crepitus": joints that crack without pain are common and no sign of harm. */
export const crack = (): Move => tell({ key: 'answers.crack' });

/** The breaths or seconds left of the hold; before the hold, how long it will be. */
export function breathsLeft(situation: Situation): Move {
  const place = placeLed(situation);
  if (place === null) return tell({ key: 'answers.whereNowhere' });
  return tell(leftOfHold(situation, place) ?? heldAt(place, situation));
}

/** What the catalogue answers about the pose that is led, or was led last. */
function about(situation: Situation, question: Question, ...more: readonly Line[]): Move {
  const place = placeLed(situation);
  if (place === null) return tell({ key: 'answers.whereNowhere' });
  return tell({ key: `poses.${place.pose}.answers.${question}`, side: place.side }, ...more);
}

function heldAt(place: Place, { session }: Situation): Line {
  const pose = getPose(place.pose);
  const hold = holdOf(pose, getRoutine(place.routine), session.kept.settings);
  return hold === null ? { key: 'answers.whereNowhere' } : heldLine(pose, hold);
}

/** Adding up seconds loses up to this share of a breath. */
const rounding = 0.01;

/** What is left from the breath at which the hold would go on; null outside of a hold. */
function leftOfHold({ position, cuesDone, session, narrate }: Situation, place: Place): Line | null {
  if (!session.underway || position.at === 'rest' || stepAt(place)?.hold === undefined) return null;
  const { settings } = session.kept;
  const form = formOn(session.turn?.at ?? 0);
  const routine = getRoutine(place.routine);
  const block = blockAt(place, { ...settings, form }, narrate);
  const hold = holdOf(getPose(place.pose), routine, settings);
  if (block === null || hold === null) return null;
  const seconds = secondsOf(block.cues.slice(cuesDone));
  if (hold.kind === 'timed') {
    const length = { seconds: Math.min(hold.length, inUnits(seconds, 10)) };
    return { key: 'answers.secondsLeft', values: { length } };
  }
  const one = breath(hold.depth, settings.pace);
  // Counts the breath under way only if the hold would count it again.
  const whole = Math.floor((seconds + one.out) / (one.in + one.out) + rounding);
  const count = Math.min(hold.length, Math.max(1, whole));
  return { key: 'answers.breathsLeft', values: { count } };
}

/** When not to take the poses for a condition: a caution of one of them names the same part of the body. */
export function provisoLines(condition: Condition | null): Line[] {
  return condition?.proviso === true ? [{ key: `unless.${condition.id}` }] : [];
}

/** An answer names at most this many poses: more are not remembered. The catalogue has the best first. */
const mostNamed = 2;

/** Names the poses for a complaint or a part of the body, what the first does and how long it takes, and offers it. */
export function answerAbout({ session, narrate }: Situation, id: string): Move {
  const condition = findCondition(id);
  if (condition === null) return { kind: 'tell', lines: [{ key: 'helps.unknown' }], openly: true };
  const led = posesLed(session.kept.settings);
  const named = condition.poses.filter((pose) => led.includes(pose)).slice(0, mostNamed);
  const [first] = named;
  if (first === undefined) return { kind: 'tell', lines: [{ key: 'leftOut.forThis' }], openly: true };
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
    ...provisoLines(condition),
    // A proviso is more important than what the pose does: both would take too long.
    condition.proviso === true
      ? { key: 'helps.takes', values: { length } }
      : { key: `poses.${first}.does.${many ? 'first' : 'it'}`, values: { length } },
  ];
  return { kind: 'tell', lines, offer: { kind: 'pose', pose: first } };
}
