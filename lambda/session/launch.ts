import type { Lead } from '../routine/turn';
import { backStretch } from '../routine/routines';
import { firstPlace } from '../routine/steps';
import type { Place } from '../routine/place';
import type { Moment } from './moment';
import { opening } from './moves';
import { open, type Outcome } from './reply';
import { entryTo, isAway, placeLine, comeBackTo, stillOnMatSeconds } from './returning';
import { wholeMinutes } from './answers';
import type { Offer } from './state';

/** Offers to begin, or to go on where the person stopped; silence takes the offer. */
export function launch(moment: Moment): Outcome {
  const { kept } = moment.session;
  if (kept.place === null)
    return offerOnSilence(moment, [welcome(moment)], firstPlace(backStretch.id), { kind: 'begin' });
  if (isStillOnMat(moment)) return comeBackTo(moment, kept.place);
  const when = isAway(moment) && (moment.away ?? 0) < 3_600_000 ? 'recent' : 'earlier';
  const lead: Lead = { line: placeLine(`launch.${when}`, kept.place) };
  return offerOnSilence(moment, [lead], entryTo(kept.place), { kind: 'resume' });
}

function welcome({ session, narrate }: Moment): Lead {
  if (session.kept.introduced) return { line: { key: 'launch.back' } };
  return {
    line: {
      key: 'launch.welcome',
      values: { length: { seconds: wholeMinutes(session.kept.settings.pace, narrate) * 60 } },
    },
  };
}

function isStillOnMat({ session, away }: Moment): boolean {
  return session.kept.endedInSilence && away !== null && away < stillOnMatSeconds * 1000;
}

function offerOnSilence(moment: Moment, lead: Lead[], from: Place | null, offer: Offer): Outcome {
  const ask = { key: `launch.ask.${offer.kind}` };
  const entry = offer.kind === 'begin' ? opening(moment.session.kept) : [];
  return open(moment, {
    ...moment.session,
    turn: { at: moment.instant, lead, entry, guide: 'on-silence', from, ask },
    offer,
    underway: false,
  });
}
