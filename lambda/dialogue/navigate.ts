import { getPose } from '../catalogue/poses';
import type { PoseId } from '../catalogue/types';
import {
  firstPlace,
  orderOf,
  poseAfter,
  poseBefore,
  samePlace,
  sameSide,
  sideAfter,
  startOfPose,
  stepAt,
  stepAfter,
  stepBefore,
  type Place,
} from '../routine/place';
import { formOn } from '../routine/pacing';
import { backStretch } from '../routine/routines';
import { keyOfEnd } from '../routine/closing';
import type { Lead } from '../routine/types';
import { launch, opening, routineAfresh } from './launch';
import { blockAt, usualStart } from './lengths';
import { tell, type Move } from './move';
import { isLongAway, returnTo } from './returning';
import { isOver, placeLed, praiseLine, sessionOver, type Situation } from './situation';

/** Begins the usual routine, the very first time with the safety note. */
export function begin({ session, narrate }: Situation): Move {
  const { kept } = session;
  const to = usualStart(kept.settings, narrate);
  if (to === null) return { kind: 'ask', lines: [{ key: 'leftOut.all' }] };
  return { kind: 'lead', to, opening: opening(kept), afresh: true };
}

/** Leads the routine of the place from its first pose. */
export function startOver(situation: Situation): Move {
  const routine = routineAfresh(situation, placeLed(situation));
  const to = routine === null ? null : firstPlace(routine);
  if (to === null || !situation.session.kept.introduced) return begin(situation);
  return { kind: 'lead', to, opening: [{ line: { key: 'moves.startOver' }, settle: 'still' }], afresh: true };
}

/** Leads one pose alone that was asked for by name. One that is left out is led only after a yes. */
export function askedForPose(situation: Situation, pose: PoseId): Move {
  return situation.session.kept.settings.left?.includes(pose) === true
    ? { kind: 'offer', lines: [{ key: 'leftOut.asked' }], offer: { kind: 'pose', pose } }
    : leadPose(situation, pose);
}

/** Leads one pose alone. The place in another routine is shelved until the pose is over. */
export function leadPose({ session }: Situation, pose: PoseId): Move {
  const to = firstPlace(pose);
  if (to === null) return tell({ key: 'moves.nothing' });
  return { kind: 'lead', to, opening: session.kept.introduced ? [] : opening(session.kept) };
}

/** "Start" never loses a place: it goes on where there is one, and begins where there is none. */
export function start(situation: Situation): Move {
  return isOver(situation) && situation.session.kept.place === null ? begin(situation) : carryOn(situation);
}

/** Goes on at the place that was reached, or begins where there is none. */
export function carryOn(situation: Situation): Move {
  const { kept, turn } = situation.session;
  if (isOver(situation)) return end(situation);
  // "Resume" as the first word after two weeks: ask, as a launch does. Beginning again may be better by then.
  if (turn === null && isLongAway(situation)) return launch(situation);
  return kept.place === null ? begin(situation) : returnTo(situation, kept.place);
}

/** Leads to the side that comes next, else to the next pose. It leaves no side out. After a minute of company it goes on. */
export function nextSide(situation: Situation): Move {
  const { position, session } = situation;
  if (session.offer?.kind === 'wait') return carryOn(situation);
  // A document that ends inside a hold leaves the person in it.
  if (position.at === 'rest' && position.done === undefined) return leadOrEnd(situation, position.next);
  const place = placeLed(situation);
  if (place === null) return begin(situation);
  if (position.at === 'talk' && isSideStart(place)) return { kind: 'lead', to: place, opening: [] };
  return leadOrEnd(situation, sideAfter(place));
}

/** A screen's document has ended: leads on without a word. */
export function leadOn(situation: Situation, lost: Place | null): Move {
  const { position, session, cuesDone } = situation;
  if (session.turn === null && lost !== null) return { kind: 'lead', to: lost, opening: [] };
  if (position.at !== 'rest') return carryOn(situation);
  return position.next === null ? end(situation) : { kind: 'lead', to: position.next, opening: [], cuesDone };
}

export function nextStep(situation: Situation): Move {
  const { position } = situation;
  if (position.at === 'rest' && position.done === undefined) return leadOrEnd(situation, position.next);
  const place = placeLed(situation);
  return place === null ? begin(situation) : leadOrEnd(situation, stepAfter(place));
}

/** Leaves the pose, and says what is left out. */
export function skipPose(situation: Situation): Move {
  const place = placeLed(situation);
  return place === null
    ? begin(situation)
    : leadOrEnd(situation, poseAfter(place), leftOut(situation, place));
}

/** Says the last sentence again, and goes on from there: in a hold at the same breath, else with the whole step. */
export function repeatStep(situation: Situation): Move {
  const { position, entering, session, cuesDone } = situation;
  const { turn } = session;
  if (position.at === 'talk' && turn !== null) return { kind: 'again', turn };
  if (entering && turn !== null && turn.from !== null) {
    // The opening was being spoken, so it is said again. An offer before it is not.
    const before = turn.guide === 'now' ? turn.lead : [];
    return { kind: 'lead', to: turn.from, opening: before, cuesDone: turn.fromCue ?? 0 };
  }
  const heard = placeLed(situation);
  if (heard === null) return begin(situation);
  // After the routine its closing words offer the whole last pose again.
  const to = isOver(situation) ? startOfPose(heard) : heard;
  const opening: Lead[] = [{ line: { key: 'moves.repeat', variant: orderOf(to) } }];
  const inHold = stepAt(to)?.hold !== undefined;
  if (!inHold || session.kept.settings.mode === 'step-by-step')
    return { kind: 'lead', to, opening, cuesDone };
  // After a hold its last sentence was heard last.
  const manner = { ...session.kept.settings, form: formOn(situation.instant) };
  const all = blockAt(to, manner, situation.narrate)?.cues.length ?? 1;
  return { kind: 'lead', to, opening, cuesDone: position.at === 'rest' ? all - 1 : cuesDone };
}

/** Leads the pose from its start; at its start, the pose before. */
export function previousPose(situation: Situation): Move {
  const place = placeComing(situation);
  if (place === null) return begin(situation);
  const start = startOfPose(place);
  return backTo(samePlace(start, place) ? poseBefore(place) : start, start);
}

export function previousStep(situation: Situation): Move {
  const place = placeComing(situation);
  return place === null ? begin(situation) : backTo(stepBefore(place), place);
}

/** Leads to a place, or ends the routine where there is none. */
export function leadOrEnd(situation: Situation, to: Place | null, opening: readonly Lead[] = []): Move {
  return to === null ? end(situation) : { kind: 'lead', to, opening };
}

/** Ends the routine with a short close; after a pose alone, offers the way back to the routine. */
export function end(situation: Situation): Move {
  const { session, instant } = situation;
  const over = isOver(situation);
  const routine = placeLed(situation)?.routine ?? backStretch.id;
  const { kept } = over ? session : sessionOver(situation, routine);
  const finish = { ...(over ? {} : { finishes: routine }), keep: { movedAt: instant } };
  const key = keyOfEnd(routine, 'close');
  if (kept.place !== null) {
    // "That's all for today" is not true while something is left.
    const line = { key: key === 'routine.close' ? 'routine.between' : key };
    return { kind: 'offer', lines: [line], offer: { kind: 'resume', elsewhere: true }, ...finish };
  }
  // When the routine was led to its end, the days in a row were said there.
  const praise = over ? null : praiseLine(situation, routine, kept.history);
  return { kind: 'end', lines: praise === null ? [{ key }] : [{ key }, praise], ...finish };
}

/** Ends at once with one short sentence. The place is kept. */
export function stop({ session }: Situation): Move {
  return { kind: 'end', lines: [{ key: session.kept.place === null ? 'stop.nothing' : 'stop.kept' }] };
}

/** Says how to come back, and ends: Alexa keeps no session open for minutes. The place is kept. */
export function pause({ session }: Situation): Move {
  return { kind: 'end', lines: [{ key: session.kept.place === null ? 'pause.nothing' : 'pause.kept' }] };
}

/** The place to go back from: in a window, what comes next. */
function placeComing(situation: Situation): Place | null {
  const { position } = situation;
  return (position.at === 'rest' ? position.next : null) ?? placeLed(situation);
}

function backTo(target: Place | null, stay: Place): Move {
  const key = target === null ? 'moves.atStart' : 'moves.back';
  return { kind: 'lead', to: target ?? stay, opening: [{ line: { key } }] };
}

/** What is left out when a pose is left: its second side, once the first was held; else the pose, unless it was held. */
function leftOut({ position }: Situation, place: Place): Lead[] {
  const { sides, steps } = getPose(place.pose);
  const at = (id: string | undefined): number => steps.findIndex((step) => step.id === id);
  const held =
    position.at !== 'talk' && at(place.step) >= at(steps.find(({ hold }) => hold !== undefined)?.id);
  const [first, second] = sides;
  if (held && place.side === first && second !== undefined)
    return [{ line: { key: 'moves.leaveOut', side: second } }];
  if (held || place.side === second) return [];
  return [{ line: { key: 'commands.skip', values: { pose: { key: `poses.${place.pose}.spoken` } } } }];
}

function isSideStart(place: Place): boolean {
  const before = stepBefore(place);
  return before === null || !sameSide(before, place);
}
