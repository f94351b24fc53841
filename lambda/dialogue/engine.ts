import type { Narrate } from '../routine/line';
import { actions, meaning, type ActionName } from './table';
import type { Command, Word } from './command';
import { closed, momentOf, type Manner, type Moment } from './moment';
import { leadPose } from './beginning';
import { answerAbout } from './questions';
import { end } from './moves';
import { askForTime, offerReminder } from './offers';
import { after, answer, farewell, type Outcome } from './reply';
import { chooseLength } from './settings';
import { dated } from '../session/shelf';
import type { Session } from '../session/state';
import { offerTailored } from './tailored';

/** These go back into a routine that is over; everything else finds it closed. */
const goesBack: ReadonlySet<ActionName> = new Set(['repeatStep', 'previousPose', 'previousStep']);

/** These lead away from a place: said late in a window, they must not skip what nobody has heard yet. */
const goesForward: ReadonlySet<Word> = new Set(['next', 'next-step', 'skip-pose']);

/**
 * The whole dialogue: what a command does in a session at an instant (ms since 1970). Pure: the same arguments
 * give the same outcome, and no clock, store or language is asked but through them.
 */
export function reduce(
  session: Session,
  command: Command,
  instant: number,
  narrate: Narrate,
  { guest = false }: Pick<Manner, 'guest'> = {},
): Outcome {
  const forward = command.kind === 'word' && goesForward.has(command.word);
  const moment = momentOf(session, instant, narrate, { forward, guest });
  const outcome = answered(moment, command);
  const kept = dated(session.kept, outcome.session.kept, instant);
  return { ...outcome, session: { ...outcome.session, kept }, heard: moment.state };
}

function answered(moment: Moment, command: Command): Outcome {
  if (command.kind === 'pose') return leadPose(closed(moment), command.pose);
  if (command.kind === 'condition') return answerAbout(closed(moment), command.condition);
  if (command.kind === 'tailor') return offerTailored(closed(moment), command);
  if (command.kind === 'length') return chooseLength(closed(moment), command.seconds);
  if (command.kind === 'remind')
    return command.minute === null
      ? askForTime(closed(moment), command.part)
      : offerReminder(closed(moment), command.minute);
  if (command.kind === 'consented')
    return after({ kind: 'remind', minute: command.minute, consented: true }, closed(moment));
  if (command.kind === 'send-to-help') return farewell(closed(moment), [command.line], { resting: true });
  if (command.kind === 'answer') return answer(closed(moment), command.lines, command);
  // Nothing more is asked of somebody who has finished and says "thanks".
  if (moment.over && command.word === 'unknown') return end(closed(moment));
  const name = meaning[command.word][moment.state];
  return actions[name](goesBack.has(name) ? moment : closed(moment));
}

/**
 * What is kept when Alexa ends the session at an instant: the place reached, or nothing where the routine was
 * led to its end. `inSilence`: nobody answered, so whoever opens the skill again soon is still on the mat.
 */
export function endSession(session: Session, instant: number, inSilence: boolean, narrate: Narrate): Session {
  const moment: Moment = closed(momentOf(session, instant, narrate));
  const moved = moment.session.kept.movedAt === session.kept.movedAt ? session.kept.movedAt : instant;
  const kept = {
    ...dated(session.kept, moment.session.kept, instant),
    movedAt: moved,
    endedInSilence: inSilence && moment.session.underway,
  };
  return { ...moment.session, kept, turn: null, offer: null, underway: false };
}
