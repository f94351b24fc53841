import { getPose } from '../catalogue/poses';
import type { SideId } from '../catalogue/types';
import {
  samePlace,
  sameSide,
  type Place,
  orderOf,
  poseAfter,
  poseBefore,
  startOfPose,
  stepAfter,
  stepBefore,
} from '../routine/place';
import { backStretch } from '../routine/routines';
import { keyOfEnd } from '../routine/closing';
import type { Lead } from '../routine/types';
import { begin } from './beginning';
import { launch } from './launch';
import { sessionOver, type Moment } from './moment';
import { praiseLine, again, farewell, guideFrom, makeOffer, type Outcome } from './reply';
import { isLongAway, returnTo } from './returning';
import { help } from './answers';

/** The next pose; a pose of which only a part was led yet is led on first, so that no side is left out. */
export function nextPose(moment: Moment): Outcome {
  const { position } = moment;
  if (position.at === 'rest') return toOrEnd(moment, position.next);
  const place = here(moment);
  if (place === null) return begin(moment);
  if (position.at === 'talk' && isSideStart(place)) return guideFrom(moment, place);
  // On the last step of a side the other side is what comes next: the cue for it may already be heard.
  const coming = stepAfter(place);
  const otherSide = coming !== null && coming.pose === place.pose && !sameSide(coming, place);
  if (otherSide) return guideFrom(moment, coming);
  const left = sideLeftOut(place);
  const lead: Lead[] = left === null ? [] : [{ line: { key: 'moves.leaveOut', side: left } }];
  return toOrEnd(moment, poseAfter(place), lead);
}

export function nextStep(moment: Moment): Outcome {
  const { position } = moment;
  if (position.at === 'rest') return toOrEnd(moment, position.next);
  const place = here(moment);
  return place === null ? begin(moment) : toOrEnd(moment, stepAfter(place));
}

export function skipPose(moment: Moment): Outcome {
  const place = placeLed(moment);
  return place === null ? begin(moment) : toOrEnd(moment, poseAfter(place));
}

export function repeatStep(moment: Moment): Outcome {
  const { position, session } = moment;
  if (position.at === 'talk' && session.turn !== null) return again(moment, session.turn);
  const { turn } = session;
  if (moment.entering && turn !== null && turn.from !== null) {
    // What leads into the place is what was being said, so it is said again; an offer before it is not.
    const lead = [...(turn.guide === 'now' ? turn.lead : []), ...(turn.entry ?? [])];
    return guideFrom(moment, turn.from, lead, { fromCue: turn.fromCue ?? 0 });
  }
  // After the last pose its cue promises the whole of it; anywhere else the step that was heard last.
  const heard = placeLed(moment);
  if (heard === null) return begin(moment);
  const place = moment.over ? startOfPose(heard) : heard;
  return guideFrom(moment, place, [{ line: { key: 'moves.repeat', variant: orderOf(place) } }]);
}

export function previousPose(moment: Moment): Outcome {
  const place = comingOr(moment);
  if (place === null) return begin(moment);
  const start = startOfPose(place);
  if (!samePlace(start, place)) return guideFrom(moment, start, [{ line: { key: 'moves.back' } }]);
  return backTo(moment, poseBefore(place), start);
}

export function previousStep(moment: Moment): Outcome {
  const place = comingOr(moment);
  return place === null ? begin(moment) : backTo(moment, stepBefore(place), place);
}

/** Goes on at the place that was reached, or begins where there is none. */
export function carryOn(moment: Moment): Outcome {
  const { place } = moment.session.kept;
  if (moment.over) return end(moment);
  // Asked for at the door after weeks, it is offered as at any opening: the body may be better off from the start.
  if (moment.session.turn === null && isLongAway(moment)) return launch(moment);
  return place === null ? begin(moment) : returnTo(moment, place);
}

/** "Start" never loses a place: it goes on where there is one, and begins where there is none, or no more. */
export function start(moment: Moment): Outcome {
  return moment.over && moment.session.kept.place === null ? begin(moment) : carryOn(moment);
}

/** Goes to a place, or ends the routine where there is none. */
export function toOrEnd(moment: Moment, place: Place | null, lead: readonly Lead[] = []): Outcome {
  return place === null ? end(moment) : guideFrom(moment, place, lead);
}

/** The short spoken close; after a single pose in between, the way back is offered. */
export function end(moment: Moment): Outcome {
  const { session, over, instant } = moment;
  const routine = placeLed(moment)?.routine ?? backStretch.id;
  const finished = over ? session : sessionOver(moment, routine);
  const kept = { ...finished.kept, movedAt: instant };
  const closing: Moment = {
    ...moment,
    state: 'idle',
    session: { ...finished, kept, underway: false, offer: null },
  };
  const line = { key: keyOfEnd(routine, 'close') };
  // Where it was led to its end, the days in a row have been told with it.
  const praise = over ? null : praiseLine(closing, routine);
  if (kept.place === null) return farewell(closing, praise === null ? [line] : [line, praise]);
  // "That's all for today" would not be true where something is left.
  const between = line.key === 'routine.close' ? { key: 'routine.between' } : line;
  return makeOffer(closing, [{ line: between }], { kind: 'resume', elsewhere: true });
}

/** The place that was led last, or is being led. */
function placeLed(moment: Moment): Place | null {
  return moment.position.at === 'rest' ? moment.position.last : here(moment);
}

function here({ position, session }: Moment): Place | null {
  return position.at === 'step' ? position.place : session.kept.place;
}

/** What comes next in a window, else the place itself: from where one goes back. */
function comingOr(moment: Moment): Place | null {
  const { position } = moment;
  return position.at === 'rest' ? (position.next ?? position.last) : here(moment);
}

function backTo(moment: Moment, target: Place | null, stay: Place): Outcome {
  const key = target === null ? 'moves.atStart' : 'moves.back';
  return guideFrom(moment, target ?? stay, [{ line: { key } }]);
}

/** The side of the pose that has not been led when its first side is left for another pose; else null. */
function sideLeftOut(place: Place): SideId | null {
  const { sides } = getPose(place.pose);
  return sides.length > 1 && place.side === sides[0] ? (sides[1] ?? null) : null;
}

function isSideStart(place: Place): boolean {
  const before = stepBefore(place);
  return before === null || !sameSide(before, place);
}

/** Ends at once with one short sentence; the place is kept. */
export function stop(moment: Moment): Outcome {
  const { place } = moment.session.kept;
  return farewell(moment, [{ key: place === null ? 'stop.nothing' : 'stop.kept' }]);
}

/** Keeps the place, says how to come back, and ends: no session of Alexa's can be held open for minutes. */
export function pause(moment: Moment): Outcome {
  const { place } = moment.session.kept;
  return farewell(moment, [{ key: place === null ? 'pause.nothing' : 'pause.kept' }]);
}

/** Says the last answer or offer again. */
export function sayAgain(moment: Moment): Outcome {
  const { turn } = moment.session;
  return turn === null ? help(moment) : again(moment, turn);
}
