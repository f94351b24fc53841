import type { Narrate } from '../routine/line';
import { dated } from '../session/shelf';
import type { Session, StateName } from '../session/state';
import { apply, type Outcome } from './apply';
import type { Command } from './command';
import type { Move } from './move';
import { leadPose } from './navigate';
import { askForTime, offerReminder } from './offers';
import { answerAbout } from './questions';
import { chooseLength } from './settings';
import { closed, situationOf, stateOf, type Situation, type SituationOptions } from './situation';
import { goesBack, goesForward, table, type Verb } from './table';
import { offerTailored } from './tailored';

type Guest = Pick<SituationOptions, 'guest'>;

/**
 * The whole dialogue: what a command does in a session at an instant (ms since 1970). Pure: the same arguments give
 * the same outcome. Clock, language and record are handed in.
 */
export function reduce(
  session: Session,
  command: Command,
  instant: number,
  narrate: Narrate,
  options: Guest = {},
): Outcome {
  const { move, situation, heard } = decide(session, command, instant, narrate, options);
  const outcome = apply(move, situation);
  const kept = dated(session.kept, outcome.session.kept, instant);
  return { ...outcome, session: { ...outcome.session, kept }, heard };
}

interface Decision {
  readonly move: Move;
  /** The situation in which it was decided. */
  readonly situation: Situation;
  readonly heard: StateName;
}

/** What a command comes to, and nothing done yet. */
export function decide(
  session: Session,
  command: Command,
  instant: number,
  narrate: Narrate,
  { guest = false }: Guest = {},
): Decision {
  const forward = command.kind === 'word' && goesForward.has(command.word);
  const found = situationOf(session, instant, narrate, { forward, guest });
  const heard = stateOf(found);
  const verb = verbFor(command, heard);
  const situation = goesBack.has(verb) ? found : closed(found);
  return { move: verb(situation), situation, heard };
}

function verbFor(command: Command, state: StateName): Verb {
  switch (command.kind) {
    case 'word':
      return table[command.word][state];
    case 'pose':
      return (situation) => leadPose(situation, command.pose);
    case 'condition':
      return (situation) => answerAbout(situation, command.condition);
    case 'tailor':
      return (situation) => offerTailored(situation, command);
    case 'length':
      return (situation) => chooseLength(situation, command.seconds);
    case 'remind':
      return () => (command.minute === null ? askForTime(command.part) : offerReminder(command.minute));
    case 'consented':
      return () => ({ kind: 'do', effect: { kind: 'remind', minute: command.minute, consented: true } });
    case 'send-to-help':
      return () => ({ kind: 'end', lines: [command.line], keep: { resting: true } });
    case 'answer':
      return () => ({ ...command, kind: 'tell' });
  }
}

/**
 * The session after Alexa has ended it at an instant: the place reached is kept, or none if the routine was led to its end.
 * `inSilence`: nobody answered, so a launch soon after leads on at once.
 */
export function endSession(session: Session, instant: number, inSilence: boolean, narrate: Narrate): Session {
  const ended = closed(situationOf(session, instant, narrate)).session;
  const kept = {
    ...dated(session.kept, ended.kept, instant),
    movedAt: ended.kept.movedAt === session.kept.movedAt ? session.kept.movedAt : instant,
    endedInSilence: inSilence && ended.underway,
  };
  return { ...ended, kept, turn: null, offer: null, underway: false };
}
