import { LIMITS } from '../limits';
import type { Identity } from './identity';
import type { PermissionRequest } from './permission';
import type { Reply } from './reply';

/** What the device knows of the turn it is in. Instants and lengths in milliseconds. */
export interface Turn {
  readonly began: number;
  /** All that is spoken before somebody may answer: the skill's words, and Alexa's own question where she has one. */
  readonly speech: number;
  readonly reprompt: number;
}

export interface Session {
  readonly id: string;
  readonly identity: Identity;
  readonly attributes: Readonly<Record<string, unknown>>;
  readonly turn: Turn;
  /** Whether the microphone opens after the speech, or a screen alone keeps the session. */
  readonly open: boolean;
  /** Something of the skill's is on the device's screen. */
  readonly screen: boolean;
  /** What Alexa herself asks after the skill's words: the next words are for her. */
  readonly question: Question | null;
}

export interface Question extends PermissionRequest {
  readonly text: string;
  /** How long it takes to say; counted in the turn's speech. */
  readonly milliseconds: number;
}

/** What is left of a session after a reply that Alexa takes; null when the skill, or the lack of anything, ended it. */
export function sessionAfter(
  session: Session,
  reply: Reply,
  turn: Turn,
  question: Question | null,
  show: boolean,
): Session | null {
  const screen = show && (session.screen || reply.showsScreen);
  const lives = question !== null || reply.keepsOpen || (reply.undecided && screen);
  if (!lives) return null;
  // Where Alexa asks, she is the one who listens, and the skill's microphone is closed.
  const open = question === null && reply.keepsOpen;
  return { ...session, attributes: reply.attributes, turn, open, screen, question };
}

const WINDOW = LIMITS.windowSeconds * 1000;
const LINGER = LIMITS.lingerSeconds * 1000;
/** How soon a person speaks once the microphone is open. */
const REACTION = 1000;

export const speechEnds = (turn: Turn): number => turn.began + turn.speech;
export const repromptBegins = (turn: Turn): number => speechEnds(turn) + WINDOW;
export const repromptEnds = (turn: Turn): number => repromptBegins(turn) + turn.reprompt;

/** When the session is over if nobody says anything more; when Alexa gives up waiting, if she has asked something. */
export function endsAt(session: Session): number {
  if (session.question) return speechEnds(session.turn) + WINDOW;
  const linger = session.screen ? LINGER : 0;
  if (!session.open) return speechEnds(session.turn) + linger;
  return repromptEnds(session.turn) + WINDOW + linger;
}

/** When somebody who waits for the microphone speaks: in the window that is open at `now`, or in the next one. */
export function nextWord(turn: Turn, open: boolean, now: number): number {
  if (now <= speechEnds(turn)) return speechEnds(turn) + REACTION;
  if (!open || now < repromptBegins(turn)) return now;
  return now <= repromptEnds(turn) ? repromptEnds(turn) + REACTION : now;
}

export type Stage = 'speaking' | 'listening' | 'reprompting' | 'listening again' | 'lingering' | 'over';

export function stageAt(session: Session, now: number): Stage {
  const { turn } = session;
  if (now >= endsAt(session)) return 'over';
  if (now < speechEnds(turn)) return 'speaking';
  if (session.question) return 'listening';
  if (!session.open) return 'lingering';
  if (now < repromptBegins(turn)) return 'listening';
  if (now < repromptEnds(turn)) return 'reprompting';
  return now < repromptEnds(turn) + WINDOW ? 'listening again' : 'lingering';
}
