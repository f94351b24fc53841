import type { Line, Value } from '../routine/line';
import type { Lead } from '../routine/types';
import { firstPlace, startOfPose, samePlace, type Place } from '../routine/place';
import type { Moment } from './moment';
import { opening, routineAfresh } from './beginning';
import { guideFrom, makeOffer, offerOnSilence, type Outcome } from './reply';
import { comeBackTo, entryTo, isAway, isLongAway, placeLine, returning } from './returning';
import { usualRoutine, usualSeconds } from './lengths';
import type { Offer } from '../session/state';
import { stillOnMatSeconds, whenSaid } from '../session/calendar';

/** Offers to begin, or to go on where the person stopped; silence takes the offer. */
export function launch(moment: Moment): Outcome {
  const { kept } = moment.session;
  const { place } = kept;
  if (place === null) {
    const first = firstPlace(usualRoutine(kept.settings, moment.narrate));
    return offer(moment, welcome(moment), opening(kept), first, { kind: 'begin' });
  }
  if (isStillOnMat(moment) && !kept.resting) {
    return isAway(moment) ? comeBackTo(moment, place) : guideFrom(moment, place, named(place));
  }
  const lead: Lead = { line: withWhen(placeLine('launch.stopped', place), kept.movedAt, moment) };
  if (isLongAway(moment))
    return offer(moment, lead, opening(kept), firstPlace(routineAfresh(moment, place)), { kind: 'restart' });
  const entry = isAway(moment) ? returning(place) : [];
  return offer(moment, lead, entry, entryTo(place), { kind: 'resume' });
}

function welcome(moment: Moment): Lead {
  const { session, narrate } = moment;
  const { introduced, finishedAt, settings } = session.kept;
  if (!introduced) {
    return {
      line: { key: 'launch.welcome', values: { length: { seconds: usualSeconds(settings, narrate) } } },
    };
  }
  if (finishedAt !== null) return { line: withWhen({ key: 'launch.finished' }, finishedAt, moment) };
  return { line: { key: 'launch.back' } };
}

function withWhen(line: Line, then: number | null, { instant, session }: Moment): Line {
  const when: Value = then === null ? { key: 'when.lastTime' } : whenSaid(then, instant, session.zone);
  return { ...line, values: { ...line.values, when } };
}

/** Within a minute nobody has left the pose: its name is enough, and more would cost one opening more. */
function named(place: Place): Lead[] {
  // The start of a pose names it anyway.
  if (samePlace(place, startOfPose(place))) return [];
  return [{ line: { key: 'routine.pose', values: { title: { key: `poses.${place.pose}.short` } } } }];
}

function isStillOnMat({ session, away }: Moment): boolean {
  return session.kept.endedInSilence && away !== null && away < stillOnMatSeconds * 1000;
}

function offer(moment: Moment, lead: Lead, entry: Lead[], from: Place | null, made: Offer): Outcome {
  const begun: Moment = { ...moment, session: { ...moment.session, underway: false } };
  if (begun.session.kept.resting) return makeOffer(begun, [lead], made);
  return offerOnSilence(begun, { lead: [lead], ask: { key: `launch.ask.${made.kind}` }, entry, from }, made);
}
