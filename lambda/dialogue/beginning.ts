import type { PoseId } from '../catalogue/types';
import { type Place, firstPlace } from '../routine/place';
import { backStretch } from '../routine/routines';
import type { Lead } from '../routine/types';
import { runOf } from '../session/history';
import type { Moment } from './moment';
import { answer, farewell, guideFrom, type Outcome } from './reply';
import { usualRoutine } from './lengths';
import { shelvedAfresh } from '../session/shelf';
import type { Kept } from '../session/state';

/** Begins the whole routine, the very first time with the safety note. */
export function begin(moment: Moment): Outcome {
  const { kept } = moment.session;
  const first = firstPlace(usualRoutine(kept.settings, moment.narrate));
  if (first === null) return farewell(moment, [{ key: 'moves.nothing' }]);
  return afresh(moment, first, opening(kept));
}

/** Leads from a routine's first place; the place given up for that is kept until its first pose is over. */
function afresh(moment: Moment, first: Place, lead: readonly Lead[]): Outcome {
  const { session } = moment;
  const shelved = shelvedAfresh(session.kept, first.routine);
  return guideFrom({ ...moment, session: { ...session, done: [] } }, first, lead, { change: { shelved } });
}

/** What is said before the first pose: the very first time the safety note, later a word of welcome. */
export function opening({ introduced, history }: Kept): Lead[] {
  return [
    {
      line: { key: introduced ? 'routine.begin' : 'routine.safety', variant: runOf(history).days },
      settle: 'still',
    },
  ];
}

/** Leads the routine one is in from its first pose. */
export function startOver(moment: Moment): Outcome {
  const { position, session } = moment;
  const place = position.at === 'rest' ? position.last : session.kept.place;
  const first = firstPlace(routineAfresh(moment, place));
  if (first === null || !session.kept.introduced) return begin(moment);
  return afresh(moment, first, [{ line: { key: 'moves.startOver' }, settle: 'still' }]);
}

/** The routine that is meant by beginning again: the one of the place, but what came before a length was chosen is the past. */
export function routineAfresh({ session, narrate }: Moment, place: Place | null): string {
  const { settings } = session.kept;
  const outgrown = place?.routine === backStretch.id && !session.underway;
  return place === null || outgrown ? usualRoutine(settings, narrate) : place.routine;
}

/** Leads one pose alone; the place in another routine is shelved until it is over. */
export function leadPose(moment: Moment, pose: PoseId): Outcome {
  const { kept } = moment.session;
  const first = firstPlace(pose);
  if (first === null) return answer(moment, [{ key: 'moves.nothing' }]);
  return guideFrom(moment, first, kept.introduced ? [] : opening(kept));
}
