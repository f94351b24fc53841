import type { Lead } from '../routine/turn';
import { backStretch } from '../routine/routines';
import { firstPlace } from '../routine/steps';
import type { Place } from '../routine/place';
import type { Moment } from './moment';
import { opening } from './beginning';
import { guideFrom, open, type Outcome } from './reply';
import { entryTo, isAway, placeLine, comeBackTo, stillOnMatSeconds, returning } from './returning';
import { routineSeconds } from './answers';
import type { Offer } from './state';

/** What is "a little while ago" at a launch. */
const recentMs = 3_600_000;

/** Offers to begin, or to go on where the person stopped; silence takes the offer. */
export function launch(moment: Moment): Outcome {
  const { kept } = moment.session;
  if (kept.place === null) {
    const first = firstPlace(backStretch.id);
    return offerOnSilence(moment, welcome(moment), opening(kept), first, { kind: 'begin' });
  }
  if (isStillOnMat(moment)) {
    // Within a minute nobody has left the pose: its name is enough, and more would cost one opening more.
    const name = { key: 'routine.pose', values: { title: { key: `poses.${kept.place.pose}.name` } } };
    return isAway(moment) ? comeBackTo(moment, kept.place) : guideFrom(moment, kept.place, [{ line: name }]);
  }
  const when = (moment.away ?? Infinity) < recentMs ? 'recent' : 'earlier';
  const lead: Lead = { line: placeLine(`launch.${when}`, kept.place) };
  const entry = isAway(moment) ? returning(kept.place) : [];
  return offerOnSilence(moment, lead, entry, entryTo(kept.place), { kind: 'resume' });
}

function welcome({ session, narrate }: Moment): Lead {
  if (session.kept.introduced) return { line: { key: 'launch.back' } };
  return {
    line: {
      key: 'launch.welcome',
      values: { length: { seconds: routineSeconds(session.kept.settings.pace, narrate) } },
    },
  };
}

function isStillOnMat({ session, away }: Moment): boolean {
  return session.kept.endedInSilence && away !== null && away < stillOnMatSeconds * 1000;
}

function offerOnSilence(
  moment: Moment,
  lead: Lead,
  entry: Lead[],
  from: Place | null,
  offer: Offer,
): Outcome {
  const ask = { key: `launch.ask.${offer.kind}` };
  return open(moment, {
    ...moment.session,
    turn: { at: moment.instant, lead: [lead], entry, guide: 'on-silence', from, ask },
    offer,
    underway: false,
  });
}
