import type { Lead } from '../routine/turn';
import { backStretch } from '../routine/routines';
import { firstPlace, startOfPose } from '../routine/steps';
import { samePlace, type Place } from '../routine/place';
import type { Moment } from './moment';
import { opening } from './beginning';
import { guideFrom, makeOffer, offerOnSilence, type Outcome } from './reply';
import { entryTo, isAway, placeLine, comeBackTo, stillOnMatSeconds, returning } from './returning';
import { routineSeconds } from './lengths';
import type { Offer } from './state';

/** What is "a little while ago" at a launch. */
const recentMs = 3_600_000;

/** Offers to begin, or to go on where the person stopped; silence takes the offer. */
export function launch(moment: Moment): Outcome {
  const { kept } = moment.session;
  if (kept.place === null) {
    const first = firstPlace(backStretch.id);
    return offer(moment, welcome(moment), opening(kept), first, { kind: 'begin' });
  }
  if (isStillOnMat(moment) && !kept.resting) {
    return isAway(moment) ? comeBackTo(moment, kept.place) : guideFrom(moment, kept.place, named(kept.place));
  }
  const when = (moment.away ?? Infinity) < recentMs ? 'recent' : 'earlier';
  const lead: Lead = { line: placeLine(`launch.${when}`, kept.place) };
  const entry = isAway(moment) ? returning(kept.place) : [];
  return offer(moment, lead, entry, entryTo(kept.place), { kind: 'resume' });
}

function welcome({ session, narrate }: Moment): Lead {
  if (session.kept.introduced) return { line: { key: 'launch.back' } };
  return {
    line: {
      key: 'launch.welcome',
      values: { length: { seconds: routineSeconds(session.kept.settings, narrate) } },
    },
  };
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
