import { limits } from '../routine/limits';
import type { Narrate } from '../routine/line';
import { samePlace } from '../routine/place';
import { lengthsOf, turnSeconds } from '../routine/timeline';
import { heardOut, learnRate, rateOf, refusedAt, type Device } from '../session/device';
import type { Turn } from '../routine/types';
import { dated } from '../session/shelf';
import type { Before, Kept, Session, StateName } from '../session/state';
import { apply, type Outcome } from './apply';
import type { Command, Word } from './command';
import { company } from './company';
import { leadNumber } from './jump';
import type { Move } from './move';
import { leaveOut, leaveOutFor } from './leave-out';
import { askedForPose, leadOn } from './navigate';
import { careful, offerReminder, stay } from './offers';
import { answerAbout } from './questions';
import { chooseLength } from './settings';
import { closed, situationOf, stateOf, turnOf, type Situation, type SituationOptions } from './situation';
import { goesBack, goesForward, table, type Verb } from './table';
import { offerTailored } from './tailored';

type Around = Omit<SituationOptions, 'forward'>;

/**
 * The whole dialogue: what a command does in a session at an instant (ms since 1970). Pure: the same arguments give
 * the same outcome. Clock, language and record are handed in.
 */
export function reduce(
  session: Session,
  command: Command,
  instant: number,
  narrate: Narrate,
  options: Around = {},
): Outcome {
  const { move, situation, heard } = decide(session, command, instant, narrate, options);
  const outcome = apply(move, situation, narrate);
  const kept = dated(session.kept, outcome.session.kept, instant);
  const undoes = command.kind === 'word' && command.word === 'undo';
  const before = undoes ? {} : (changedBy(move, situation, outcome.session) ?? outcome.session.before);
  return { ...outcome, session: { ...outcome.session, kept, before }, heard };
}

/** What a move changed, as it was before: the place, if it led elsewhere, and the settings. Null where nothing changed. */
function changedBy(move: Move, { session, cuesDone }: Situation, after: Session): Before | null {
  const { place, settings } = session.kept;
  const led = move.kind === 'lead' && !samePlace(place, move.to);
  const set = 'keep' in move && move.keep.settings !== undefined;
  if (!led && !set) return null;
  const moved = led && after.underway ? { place, fromCue: cuesDone } : {};
  return { ...moved, ...(set ? { settings } : {}) };
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
  around: Around = {},
): Decision {
  const forward = 'word' in command ? goesForward.get(command.word) : undefined;
  const found = situationOf(session, instant, narrate, { ...around, forward });
  const heard = stateOf(found);
  const verb = verbFor(command, heard);
  const situation = goesBack.has(verb) ? found : closed(found);
  return { move: verb(situation), situation, heard };
}

function verbFor(command: Command, state: StateName): Verb {
  switch (command.kind) {
    case 'word':
      return table[command.word][state];
    case 'both':
      return (situation) => both(situation, command.setting, command.word);
    case 'wait':
      return (situation) => company(situation, command.seconds);
    case 'number':
      return (situation) => leadNumber(situation, command.number);
    case 'pose':
      return (situation) => askedForPose(situation, command.pose);
    case 'leave-out':
      return (situation) => leaveOut(situation, command.pose);
    case 'state':
      return (situation) => leaveOutFor(situation, command.cautions);
    case 'condition':
      return (situation) => answerAbout(situation, command.condition);
    case 'tailor':
      return (situation) => offerTailored(situation, command);
    case 'length':
      return (situation) => chooseLength(situation, command.seconds);
    case 'remind':
      return (situation) => offerReminder(situation, command);
    case 'consented':
      return () => ({ kind: 'do', effect: { ...command, kind: 'remind', consented: true } });
    case 'send-to-help':
      return () => ({ kind: 'end', lines: [command.line], keep: { resting: true, minded: true } });
    case 'stay':
      return () => stay(command.line);
    case 'careful':
      return (situation) => careful(situation, command.line);
    case 'led':
      return (situation) => leadOn(situation, command.to);
    case 'rest':
      return () => ({ kind: 'rest' });
    case 'answer':
      return () => ({ ...command, kind: 'tell' });
  }
}

/** A setting and another word: what the word comes to with the new setting, which is said first. */
function both(situation: Situation, setting: Word, word: Word): Move {
  const first = table[setting][stateOf(situation)](situation);
  if (!('keep' in first)) return first;
  const { session } = situation;
  const changed = { ...situation, session: { ...session, kept: { ...session.kept, ...first.keep } } };
  const second = table[word][stateOf(changed)](changed);
  const said = first.kind === 'lead' ? first.opening.slice(0, 1) : first.lines.map((line) => ({ line }));
  if (second.kind === 'lead')
    return { ...second, opening: [...said, ...second.opening], keep: { ...first.keep, ...second.keep } };
  return first;
}

/** Why Alexa ended a session: nobody answered, a reply was refused, or something else. */
export type SessionEnd = 'silence' | 'refused' | 'other';

/**
 * The session after Alexa has ended it at an instant: the place reached is kept, or none if the routine was led to its end.
 * After a silence, what was learned of the device is kept, too.
 */
export function endSession(session: Session, instant: number, end: SessionEnd, narrate: Narrate): Session {
  if (end === 'refused') return { ...session, kept: refused(session.kept, instant), turn: null };
  const heard = end === 'silence' ? heardInSilence(session, instant, narrate) : { until: instant };
  const ended = closed(situationOf(session, heard.until, narrate)).session;
  const kept = {
    ...dated(session.kept, ended.kept, instant),
    device: heard.device ?? ended.kept.device,
    movedAt: ended.kept.movedAt === session.kept.movedAt ? session.kept.movedAt : instant,
    endedInSilence: end === 'silence' && ended.underway,
    endsAt: null,
  };
  return { ...ended, kept, turn: null, offer: null, underway: false };
}

/** The place stays where the last turn that was heard left it; the device is taken to carry less. */
function refused(kept: Kept, instant: number): Kept {
  return { ...kept, device: refusedAt(kept.device, instant), endsAt: null };
}

/** Up to when the last turn was spoken, and what that taught of the device. */
interface HeardUntil {
  readonly until: number;
  readonly device?: Device;
}

/**
 * What a silent end tells. Where the session ended so early that the reprompt was never played, the reprompt does not
 * count as led, and nothing is learned.
 */
function heardInSilence({ turn, kept }: Session, instant: number, narrate: Narrate): HeardUntil {
  // A screen reports what it plays: the end of its session tells nothing more.
  if (turn?.screen !== undefined || turn === null) return { until: instant };
  const built = turnOf(turn, kept.settings, narrate);
  const elapsed = (instant - turn.at) / 1000;
  const played = wasPlayed(built, elapsed);
  const spoken: Turn = played ? built : { say: built.say, reprompt: null };
  const { speech, silence } = lengthsOf(spoken);
  const took = elapsed - silence - (played ? 0 : limits.windowSeconds);
  const heard = { speech: speech * (turn.rate ?? 1), took };
  // All of it was spoken, although a faster voice ends before the instant that was planned.
  const end = turn.at + turnSeconds(spoken) * 1000;
  const until = rateOf(heard) === null ? Math.min(instant, end) : end;
  return played
    ? { until, device: learnRate(heardOut(kept.device, built.say.seconds), heard, instant) }
    : { until };
}

/**
 * Whether the silent end came after all of the turn, and not already after its first window: the nearer of the two, as a
 * share of the speech, since the voice may be faster or slower. A reprompt that only asks is short, and taken as played.
 */
function wasPlayed(built: Turn, elapsed: number): boolean {
  const { say, reprompt } = built;
  if (reprompt === null || reprompt.first === null) return true;
  const off = (turn: Turn, end: number): number => Math.abs(elapsed - end) / lengthsOf(turn).speech;
  const early = off({ say, reprompt: null }, say.seconds + limits.windowSeconds);
  return off(built, turnSeconds(built)) <= early;
}
