import type { Line, Value } from '../routine/line';
import type { Lead } from '../routine/types';
import { firstPlace, startOfPose, samePlace, type Place } from '../routine/place';
import { backStretch } from '../routine/routines';
import { runOf } from '../session/history';
import type { Kept, Offer } from '../session/state';
import { stillOnMatSeconds, whenSaid } from '../session/calendar';
import type { Move } from './move';
import { comeBackTo, entryTo, isAway, isLongAway, placeLine, returning } from './returning';
import { usualRoutine, usualSeconds } from './lengths';
import { timeAway, type Situation } from './situation';

/** Offers to begin, or to go on where the person stopped. A first silence takes the offer. */
export function launch(situation: Situation): Move {
  const { kept } = situation.session;
  const { place } = kept;
  if (place === null) {
    const first = firstPlace(usualRoutine(kept.settings, situation.narrate));
    return offer(situation, { kind: 'begin' }, welcome(situation), opening(kept), first);
  }
  if (isStillOnMat(situation) && !kept.resting) {
    return isAway(situation)
      ? comeBackTo(situation, place)
      : { kind: 'lead', to: place, opening: named(place) };
  }
  const stopped = withWhen(placeLine('launch.stopped', place), kept.movedAt, situation);
  if (isLongAway(situation)) {
    const first = firstPlace(routineAfresh(situation, place));
    return offer(situation, { kind: 'restart' }, stopped, opening(kept), first);
  }
  const preamble = isAway(situation) ? returning(place) : [];
  return offer(situation, { kind: 'resume' }, stopped, preamble, entryTo(place));
}

/** What is said before the first pose: the very first time the safety note, later a word of welcome. */
export function opening({ introduced, history }: Kept): Lead[] {
  const key = introduced ? 'routine.begin' : 'routine.safety';
  return [{ line: { key, variant: runOf(history).days }, settle: 'still' }];
}

/** The routine that "start over" begins: that of the place, or the usual one if the place was stopped at earlier. */
export function routineAfresh({ session, narrate }: Situation, place: Place | null): string {
  const { kept, underway } = session;
  // After choosing a length, "start over" uses it, even if the kept place is in the whole routine.
  const outgrown = place?.routine === backStretch.id && !underway;
  return place === null || outgrown ? usualRoutine(kept.settings, narrate) : place.routine;
}

function offer(
  { session }: Situation,
  made: Offer,
  said: Line,
  preamble: readonly Lead[],
  from: Place | null,
): Move {
  const move = { kind: 'offer', lines: [said], offer: made, leaves: true } as const;
  // After a pain nothing begins in silence.
  if (session.kept.resting) return move;
  return { ...move, onSilence: { question: { key: `launch.ask.${made.kind}` }, preamble, from } };
}

function welcome(situation: Situation): Line {
  const { introduced, finishedAt, settings } = situation.session.kept;
  if (!introduced) {
    const length = { seconds: usualSeconds(settings, situation.narrate) };
    return { key: 'launch.welcome', values: { length } };
  }
  if (finishedAt === null) return { key: 'launch.back' };
  return withWhen({ key: 'launch.finished' }, finishedAt, situation);
}

function withWhen(line: Line, then: number | null, { instant, session }: Situation): Line {
  const when: Value = then === null ? { key: 'when.lastTime' } : whenSaid(then, instant, session.zone);
  return { ...line, values: { ...line.values, when } };
}

/** Away for under a minute: says only the pose's name. A longer opening could push the turn over its limit. */
function named(place: Place): Lead[] {
  // The start of a pose names it anyway.
  if (samePlace(place, startOfPose(place))) return [];
  return [{ line: { key: 'routine.pose', values: { title: { key: `poses.${place.pose}.short` } } } }];
}

function isStillOnMat(situation: Situation): boolean {
  const away = timeAway(situation);
  return situation.session.kept.endedInSilence && away !== null && away < stillOnMatSeconds * 1000;
}
