import type { Line } from '../routine/line';
import { roundOf, samePlace, stepAt, type Place, orderOf, startOfPose, stepBefore } from '../routine/place';
import type { Lead } from '../routine/types';
import { daysBetween, longAwayDays, whenSaid } from '../session/calendar';
import type { Move } from './move';
import { timeAway, type Situation } from './situation';

/** Away for so long, a body has left the pose: name it, and give time to get there. */
const awaySeconds = 60;

/** Away for so long, also say when the person stopped. */
const sayWhenSeconds = 3_600;

/** Goes on at a place: at once, or after a minute away with time to get back into the pose. */
export function returnTo(situation: Situation, place: Place): Move {
  if (isAway(situation)) return comeBackTo(situation, place);
  return {
    kind: 'lead',
    to: place,
    opening: [{ line: { key: 'moves.carryOn', variant: orderOf(place) } }],
    cuesDone: situation.cuesDone,
  };
}

/** Names the pose and side, gives time to get there, and goes on. After an hour away it also says when they stopped. */
export function comeBackTo(situation: Situation, place: Place): Move {
  const { session, instant } = situation;
  const { movedAt } = session.kept;
  const to = entryTo(place);
  if (session.turn !== null || movedAt === null || (timeAway(situation) ?? 0) < sayWhenSeconds * 1000)
    return { kind: 'lead', to, opening: returning(place) };
  const line = placeLine('launch.stopped', place);
  const when = whenSaid(movedAt, instant, session.zone);
  const said: Lead = { line: { ...line, values: { ...line.values, when } } };
  return { kind: 'lead', to, opening: [said, ...returning(place).slice(-1)] };
}

/** After a pain or dizziness: a few breaths of rest, and then less far than before. */
export const gently: Lead = { line: { key: 'moves.gently' }, settle: 'large' };

/** The same after a pain or dizziness. */
export function comeBackGently(situation: Situation, place: Place): Move {
  const move = comeBackTo(situation, place);
  return move.kind === 'lead' ? { ...move, opening: [gently, ...move.opening] } : move;
}

/** The pose and side by name, how to get back into it, and the time that takes. */
export function returning(place: Place): Lead[] {
  // The start of a pose says all that by itself.
  if (samePlace(place, startOfPose(place)) && roundOf(place) === 1)
    return [{ line: { key: 'moves.carryOn', variant: orderOf(place) } }];
  const how = stepAt(entryTo(place))?.inPose === true ? 'there' : 'ready';
  return [
    { line: placeLine('routine.return', place) },
    { line: { key: `poses.${place.pose}.return.${how}`, side: place.side }, settle: 'long' },
  ];
}

export function isAway(situation: Situation): boolean {
  const away = timeAway(situation);
  return away !== null && away >= awaySeconds * 1000;
}

/** Away for two weeks or more: offer to begin again first. */
export function isLongAway({ session, instant }: Situation): boolean {
  const { movedAt } = session.kept;
  return movedAt !== null && daysBetween(movedAt, instant, session.zone) >= longAwayDays;
}

/** Where to take a place up again: a hold, or a step that follows on, begins with the step before it. */
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
    // The pose's name as a title, inside a sentence, and after "at".
    values: {
      title: { key: `poses.${place.pose}.name` },
      pose: { key: `poses.${place.pose}.spoken` },
      at: { key: `poses.${place.pose}.at` },
    },
  };
}
