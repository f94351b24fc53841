import { LIMITS } from '../limits/limits';
import type { Identity } from './identity';

/** What the device knows of the turn it is in. Instants and lengths in milliseconds. */
export interface Turn {
  readonly began: number;
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
}

const WINDOW = LIMITS.windowSeconds * 1000;
const LINGER = LIMITS.lingerSeconds * 1000;
/** How soon a person speaks once the microphone is open. */
const REACTION = 1000;

export const speechEnds = (turn: Turn): number => turn.began + turn.speech;
export const repromptBegins = (turn: Turn): number => speechEnds(turn) + WINDOW;
export const repromptEnds = (turn: Turn): number => repromptBegins(turn) + turn.reprompt;

/** When the session is over if nobody says anything more. */
export function endsAt(session: Session): number {
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
  if (!session.open) return 'lingering';
  if (now < repromptBegins(turn)) return 'listening';
  if (now < repromptEnds(turn)) return 'reprompting';
  return now < repromptEnds(turn) + WINDOW ? 'listening again' : 'lingering';
}
