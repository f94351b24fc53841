import type { Pace } from '../routine/pacing';
import type { Line } from '../routine/line';
import type { Mode, Settings } from '../routine/turn';
import type { Moment } from './moment';
import { answer, guideFrom, type Outcome } from './reply';
import { entryTo, returning } from './returning';

const slowerThan: Readonly<Record<Pace, Pace>> = { faster: 'normal', normal: 'slower', slower: 'slower' };
const fasterThan: Readonly<Record<Pace, Pace>> = { slower: 'normal', normal: 'faster', faster: 'faster' };

export const slower = (moment: Moment): Outcome => changePace(moment, slowerThan, 'slower');
export const faster = (moment: Moment): Outcome => changePace(moment, fasterThan, 'faster');
export const stepByStep = (moment: Moment): Outcome => changeMode(moment, 'step-by-step');
export const flow = (moment: Moment): Outcome => changeMode(moment, 'flow');

function changePace(moment: Moment, scale: Readonly<Record<Pace, Pace>>, word: 'slower' | 'faster'): Outcome {
  const { settings } = moment.session.kept;
  const pace = scale[settings.pace];
  const key = pace === settings.pace ? `settings.${word}.limit` : `settings.${word}.set`;
  return change(moment, { ...settings, pace }, { key });
}

function changeMode(moment: Moment, mode: Mode): Outcome {
  return change(moment, { ...moment.session.kept.settings, mode }, { key: `settings.${mode}` });
}

/** A setting holds from the step that is under way: it is said, and the step goes on with it. */
function change(moment: Moment, settings: Settings, line: Line): Outcome {
  const { session } = moment;
  const { place } = session.kept;
  const changed: Moment = { ...moment, session: { ...session, kept: { ...session.kept, settings } } };
  // After a pain the body has come out of the pose, so it is led back into it.
  const hurt =
    moment.state === 'offered' && (session.offer?.kind === 'skip' || session.offer?.kind === 'return');
  if (hurt && place !== null) {
    return guideFrom(changed, entryTo(place), [{ line, settle: 'still' }, ...returning(place)]);
  }
  if (session.underway && place !== null && moment.state !== 'offered')
    return guideFrom(changed, place, [{ line, settle: 'still' }], { fromCue: moment.cuesLed });
  return answer(changed, [line]);
}
