import type { Moment } from './moment';
import { again, farewell, type Outcome } from './reply';
import { help } from './answers';

/** Ends at once with one short sentence; the place is kept. */
export function stop(moment: Moment): Outcome {
  const { place } = moment.session.kept;
  return farewell(moment, [{ key: place === null ? 'stop.nothing' : 'stop.kept' }]);
}

/** Keeps the place, says how to come back, and ends: no session of Alexa's can be held open for minutes. */
export function pause(moment: Moment): Outcome {
  const { place } = moment.session.kept;
  return farewell(moment, [{ key: place === null ? 'pause.nothing' : 'pause.kept' }]);
}

/** Says the last answer or offer again. */
export function sayAgain(moment: Moment): Outcome {
  const { turn } = moment.session;
  return turn === null ? help(moment) : again(moment, turn);
}
