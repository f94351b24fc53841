import { limits } from '../routine/limits';
import type { Line, Narrate } from '../routine/line';
import { samePlace, stepAt, type Place } from '../routine/place';
import { isPoseAlone } from '../routine/routines';
import {
  cuesLed,
  isEntering,
  lengthsOf,
  posesCautioned,
  posesFinished,
  positionAt,
  secondsLed,
  type Position,
} from '../routine/timeline';
import { buildTurn } from '../routine/turn';
import { atRate } from '../routine/voice';
import type { Settings, Turn, TurnRecord } from '../routine/types';
import { heardOut } from '../session/device';
import { addPractice, runOf, streakOn, withDay, type History } from '../session/history';
import { finishRoutine, settled, shelvedFor } from '../session/shelf';
import { localDay } from '../session/calendar';
import type { Kept, StateName, Preferences, Session, Shelved } from '../session/state';

/** All that a verb needs to decide: where the person was when the word was said, and what is kept of them. */
export interface Situation {
  /** The session with what the last turn led already counted: the place reached, the seconds, the poses. */
  readonly session: Session;
  readonly position: Position;
  /** Cues of the hold under way that were led already; 0 outside a hold. */
  readonly cuesDone: number;
  /** The opening before the place was still being spoken: the safety note, or the way back into a pose. */
  readonly entering: boolean;
  /** The instant of the request, in ms since 1970. */
  readonly instant: number;
  /** The language, at the rate of the person's voice. */
  readonly narrate: Narrate;
  /** The speaker is not the owner of the session. Name, history and deletion are for the owner alone. */
  readonly guest: boolean;
  /** The device shows documents and plays them by itself. */
  readonly screen: boolean;
}

/** How a word leads forward: to what comes next, or past a pose, which it leaves out. */
export type Forward = 'next' | 'past';

export interface SituationOptions {
  /** The word leads forward: near the window after the speech it is taken as said in that window. */
  readonly forward?: Forward | undefined;
  readonly guest?: boolean;
  readonly screen?: boolean;
}

/** The situation that a request finds, from the time that has passed since the last turn began. */
export function situationOf(
  session: Session,
  instant: number,
  narrate: Narrate,
  { forward, guest = false, screen = false }: SituationOptions = {},
): Situation {
  const { turn, kept } = session;
  const request = { instant, narrate: atRate(narrate, kept.device.rate), guest, screen };
  if (turn === null) return { ...request, session, position: { at: 'talk' }, cuesDone: 0, entering: false };
  const built = turnOf(turn, kept.settings, narrate);
  // If the clock went backwards, the turn has just begun.
  const elapsed = Math.max(0, instant - turn.at) / 1000;
  // A screen opens no window: where it is, it has reported.
  const seconds =
    forward === undefined || turn.screen !== undefined
      ? elapsed
      : asHeardInWindow(elapsed, built, toleranceOf(forward, built, turn));
  const position = staying(positionAt(seconds, built, turn), kept.settings.mode === 'step-by-step');
  return {
    ...request,
    session: practised(session, turn, instant, { built, seconds, position, elapsed }),
    position,
    cuesDone: cuesOfHold(position, seconds, built, turn),
    entering: isEntering(seconds, built, turn),
  };
}

/** Builds a turn at the voice rate that it was made for. `narrate` is the language at rate 1. */
export function turnOf(turn: TurnRecord, settings: Settings, narrate: Narrate): Turn {
  return buildTurn(turn, settings, atRate(narrate, turn.rate));
}

/** The column of the table: what the person was doing. */
export function stateOf({ session, position }: Situation): StateName {
  // The first request of a session finds nothing under way, and no question.
  if (session.turn === null) return 'idle';
  // Company is no question: whoever waited may say what can be said in mid-pose.
  const asked = session.offer !== null && session.offer.kind !== 'wait';
  if (position.at === 'talk' && (asked || session.kept.resting)) return 'offered';
  if (!session.underway) return 'idle';
  return session.kept.settings.mode === 'flow' ? 'flow' : 'stepByStep';
}

/** The last step of the routine was led to its end. */
export function isOver({ position }: Situation): boolean {
  return position.at === 'rest' && position.next === null;
}

/** Milliseconds since something was last led; null when nothing ever was. */
export function timeAway({ session, instant }: Situation): number | null {
  const { movedAt } = session.kept;
  // If the clock went backwards, use the absolute difference.
  return movedAt === null ? null : Math.abs(instant - movedAt);
}

/** The place that was led last, or is being led. */
export function placeLed({ position, session }: Situation): Place | null {
  return position.at === 'rest' ? position.last : session.kept.place;
}

/** The situation with a routine that is over closed: counted as finished, its place gone. */
export function closed(situation: Situation): Situation {
  const { position } = situation;
  if (position.at !== 'rest' || position.next !== null) return situation;
  return { ...situation, session: sessionOver(situation, position.last.routine) };
}

/** The session once that routine has been led to its end. */
export function sessionOver({ session, instant }: Situation, routine: string): Session {
  const day = localDay(session.turn?.at ?? instant, session.zone);
  const kept = finishRoutine(session.kept, routine, session.tag, instant, day);
  return { ...session, kept, underway: false, offer: null, done: [] };
}

/** The situation as it is once the open offer has been declined. */
export function withoutOffer(situation: Situation): Situation {
  return { ...situation, session: { ...situation.session, offer: null } };
}

/**
 * The days in a row once that routine is over, said at its end. Null for a single day, for a pose alone, and for a guest.
 */
export function praiseLine(
  { session, instant, guest }: Situation,
  routine: string,
  history: History = session.kept.history,
): Line | null {
  if (guest || isPoseAlone(routine)) return null;
  const today = localDay(instant, session.zone);
  const days = streakOn(withDay(runOf(history), today), today);
  return days < 2 ? null : { key: 'progress.praise', values: { count: days } };
}

/** A turn, and the second of it at which the word was said. */
interface Reached {
  readonly built: Turn;
  readonly seconds: number;
  readonly position: Position;
  /** Seconds since the turn began, as the clock tells. */
  readonly elapsed: number;
}

/** The session with what was led of its turn counted. */
function practised(session: Session, turn: TurnRecord, instant: number, reached: Reached): Session {
  const { kept, done, tag, zone } = session;
  const { built, seconds, position } = reached;
  const led = secondsLed(seconds, built);
  const finished = posesFinished(seconds, built).filter((pose) => !done.includes(pose));
  const practice = { seconds: led, poses: finished.length, finished: 0 };
  const place = placeReached(position, kept.place);
  return {
    ...session,
    kept: settled({
      ...kept,
      place,
      shelved: shelfAt(position, kept),
      settings: withCautions(kept.settings, seconds, built, localDay(turn.at, zone)),
      history: addPractice(kept.history, tag, practice, localDay(turn.at, zone)),
      // The place can differ although nothing was led: a merge may have brought another device's place.
      movedAt: led > 0 || !samePlace(place, kept.place) ? instant : kept.movedAt,
      // The safety note is spoken before the first guidance.
      introduced: kept.introduced || led > 0,
      device: heardToItsEnd(reached) ? heardOut(kept.device, built.say.seconds) : kept.device,
    }),
    underway: session.underway || position.at !== 'talk',
    done: [...done, ...finished],
  };
}

/** The word came in the window after the speech, so that the whole speech was spoken. */
function heardToItsEnd({ built: { say, reprompt }, seconds, elapsed }: Reached): boolean {
  return reprompt !== null && elapsed >= say.seconds && seconds <= say.seconds + limits.windowSeconds;
}

/** A word arrives so many seconds after it was said, at most. */
const lateSeconds = 4;

/**
 * How much longer or shorter a voice may take for its words than is planned. Of 26 of Amazon's voices one in six takes over 8 %
 * longer than their mean; the fastest takes 13 % less. A voice that was learned is right to 3 % over a whole speech. A word that
 * comes later than a voice 8 % slower allows is taken as said in the reprompt, where people say "next" as well.
 */
const voicesDiffer = { unlearned: { slower: 0.08, faster: 0.13 }, learned: { slower: 0.03, faster: 0.03 } };

/** Seconds before and after the planned window in which a word may still have been said in it. */
interface Tolerance {
  readonly before: number;
  readonly after: number;
}

function toleranceOf(forward: Forward, { say }: Turn, { rate }: TurnRecord): Tolerance {
  if (forward === 'past') return { before: 0, after: lateSeconds };
  const { speech } = lengthsOf({ say, reprompt: null });
  const { slower, faster } = voicesDiffer[rate === undefined ? 'unlearned' : 'learned'];
  return { before: speech * faster, after: lateSeconds + speech * slower };
}

/** The second at which a forward word counts. Said in the window, "next" must not leave out a side of which nothing was led. */
function asHeardInWindow(seconds: number, { say, reprompt }: Turn, { before, after }: Tolerance): number {
  if (reprompt === null) return seconds;
  const late = seconds - say.seconds - limits.windowSeconds;
  return seconds > say.seconds - before && late < after ? say.seconds : seconds;
}

/** In step by step a step stays the place after its end, except a hold and the last step of the routine. */
function staying(position: Position, stepByStep: boolean): Position {
  const held = position.at === 'rest' && stepAt(position.last)?.hold !== undefined;
  const stays = stepByStep && position.at === 'rest' && position.next !== null && !held;
  return stays ? { at: 'step', place: position.last } : position;
}

function placeReached(position: Position, kept: Place | null): Place | null {
  if (position.at === 'talk') return kept;
  return position.at === 'step' ? position.place : position.next;
}

/** What is shelved when the turn has led into a routine; unchanged when it led nowhere. */
function shelfAt(position: Position, kept: Kept): Shelved | null {
  if (position.at === 'talk') return kept.shelved;
  const { routine } = position.at === 'step' ? position.place : position.last;
  return shelvedFor(kept, routine);
}

/** Marks the cautions that were spoken to their end, so that they are not said again too soon. */
function withCautions(settings: Preferences, seconds: number, built: Turn, day: number): Preferences {
  const { cautioned = [], cautionedOn = day } = settings;
  const heard = posesCautioned(seconds, built).filter((pose) => !cautioned.includes(pose));
  return heard.length === 0 ? settings : { ...settings, cautioned: [...cautioned, ...heard], cautionedOn };
}

function cuesOfHold(position: Position, seconds: number, built: Turn, turn: TurnRecord): number {
  if (position.at === 'talk') return turn.fromCue ?? 0;
  if (position.at === 'rest' && position.done !== undefined) return position.done;
  if (position.at === 'rest' || stepAt(position.place)?.hold === undefined) return 0;
  return cuesLed(seconds, built, turn);
}
