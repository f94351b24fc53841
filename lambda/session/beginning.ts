import type { PoseId } from '../catalogue/types';
import { backStretch } from '../routine/routines';
import { firstPlace } from '../routine/steps';
import type { Lead } from '../routine/turn';
import type { Moment } from './moment';
import { answer, farewell, guideFrom, type Outcome } from './reply';
import type { Kept } from './state';

/** Begins the whole routine, the very first time with the safety note. */
export function begin(moment: Moment): Outcome {
  const first = firstPlace(backStretch.id);
  if (first === null) return farewell(moment, { key: 'moves.nothing' });
  const { kept } = moment.session;
  return guideFrom(moment, first, opening(kept), { change: { shelved: null } });
}

/** What is said before the first pose: the very first time the safety note, later a word of welcome. */
export function opening({ introduced, history }: Kept): Lead[] {
  return [
    {
      line: { key: introduced ? 'routine.begin' : 'routine.safety', variant: history.days },
      settle: 'still',
    },
  ];
}

/** Leads the routine one is in from its first pose. */
export function startOver(moment: Moment): Outcome {
  const { position, session } = moment;
  const place = position.at === 'rest' ? position.last : session.kept.place;
  const first = firstPlace(place?.routine ?? backStretch.id);
  if (first === null || !moment.session.kept.introduced) return begin(moment);
  return guideFrom(moment, first, [{ line: { key: 'moves.startOver' }, settle: 'still' }]);
}

/** Leads one pose alone; the place in another routine is shelved until it is over. */
export function leadPose(moment: Moment, pose: PoseId): Outcome {
  const { kept } = moment.session;
  const first = firstPlace(pose);
  if (first === null) return answer(moment, [{ key: 'moves.nothing' }]);
  return guideFrom(moment, first, kept.introduced ? [] : opening(kept));
}
