import type { Line } from '../routine/line';
import { roundOf, samePlace, stepAt, type Place, orderOf, startOfPose, stepBefore } from '../routine/place';
import type { Lead } from '../routine/types';
import type { Moment } from './moment';
import { guideFrom, type Outcome } from './reply';
import { daysBetween, longAwayDays, whenSaid } from '../session/calendar';

/** From this long away on, a body has left the pose: it is named and given time to get there. */
const awaySeconds = 60;

/** Who comes back after this long, and goes on at once, hears when it was. */
const sayWhenSeconds = 3_600;

/** Goes on at a place: at once, or after a while away with time to get back into position. */
export function returnTo(moment: Moment, place: Place): Outcome {
  if (isAway(moment)) return comeBackTo(moment, place);
  return guideFrom(moment, place, [{ line: { key: 'moves.carryOn', variant: orderOf(place) } }], {
    fromCue: moment.cuesLed,
  });
}

/** Names the pose and side, gives time to get there, and goes on; from an hour away on it also says since when. */
export function comeBackTo(moment: Moment, place: Place): Outcome {
  const { session, instant, away } = moment;
  const { movedAt } = session.kept;
  if (session.turn !== null || movedAt === null || (away ?? 0) < sayWhenSeconds * 1000)
    return guideFrom(moment, entryTo(place), returning(place));
  const line = placeLine('launch.stopped', place);
  const when = whenSaid(movedAt, instant, session.zone);
  const said: Lead = { line: { ...line, values: { ...line.values, when } } };
  return guideFrom(moment, entryTo(place), [said, ...returning(place).slice(-1)]);
}

/**
 * The pose and side by name, how to get back into it, and the time that takes. The start of a pose does all that
 * by itself.
 */
export function returning(place: Place): Lead[] {
  if (samePlace(place, startOfPose(place)) && roundOf(place) === 1)
    return [{ line: { key: 'moves.carryOn', variant: orderOf(place) } }];
  const how = stepAt(entryTo(place))?.inPose === true ? 'there' : 'ready';
  return [
    { line: placeLine('routine.return', place) },
    { line: { key: `poses.${place.pose}.return.${how}`, side: place.side }, settle: 'large' },
  ];
}

export function isAway({ away }: Moment): boolean {
  return away !== null && away >= awaySeconds * 1000;
}

/** So long away that a body is out of practice: beginning again is offered first. */
export function isLongAway({ session, instant }: Moment): boolean {
  const { movedAt } = session.kept;
  return movedAt !== null && daysBetween(movedAt, instant, session.zone) >= longAwayDays;
}

/** Where to take a place up again: a hold, and whatever follows on, begins with the step before it. */
export function entryTo(place: Place): Place {
  const step = stepAt(place);
  if (step?.hold === undefined && step?.followsOn === undefined) return place;
  return stepBefore(place) ?? place;
}

/** A line about a place: `key.sided` where the pose has sides, else `key.whole`. */
export function placeLine(key: string, place: Place): Line {
  const sided = place.side !== 'both';
  return {
    key: `${key}.${sided ? 'sided' : 'whole'}`,
    side: place.side,
    // A title, the same name as it stands inside a sentence, and where somebody was.
    values: {
      title: { key: `poses.${place.pose}.name` },
      pose: { key: `poses.${place.pose}.spoken` },
      at: { key: `poses.${place.pose}.at` },
    },
  };
}
