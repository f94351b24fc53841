import { LIMITS } from '../limits';
import type { Identity } from './identity';
import type { PermissionRequest } from './permission';
import type { Reply } from './reply';
import type { Script, ScriptedEvent } from './screen';

/** The current turn, as the device knows it. Instants and lengths are in milliseconds. */
export interface Turn {
  readonly began: number;
  /** Everything spoken before the microphone opens: the skill's words, then Alexa's own question if she has one. */
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
  /** The skill shows something on the device's screen. */
  readonly screen: boolean;
  /** What the document on the screen still plays; null where it plays nothing. */
  readonly script: Playing | null;
  /** Alexa's own question after the skill's words. She takes the next words as its answer. */
  readonly question: Question | null;
}

/** A document that plays by itself since an instant, and the events that it has still to send. */
export interface Playing extends Script {
  readonly began: number;
}

/** The event that a document sends next, at its instant. */
export function nextEvent({ script }: Session): (ScriptedEvent & { readonly instant: number }) | undefined {
  const event = script?.events[0];
  return script === null || event === undefined ? undefined : { ...event, instant: script.began + event.at };
}

/** The instant at which a person speaks who waits for the words of a document to end. */
export function wordAfter({ began, speech, events }: Playing): number {
  const spoken = speech.at(-1)?.ends ?? 0;
  const last = events.findLast((event) => event.at > spoken)?.at ?? Infinity;
  return began + Math.min(spoken + REACTION, last - 1);
}

export interface Question extends PermissionRequest {
  readonly text: string;
  /** Its spoken length, which is counted in the turn's speech. */
  readonly milliseconds: number;
}

/** The session after a reply that Alexa accepts; null when the reply ends it, or leaves nothing to keep it open. */
export function sessionAfter(
  session: Session,
  reply: Reply,
  turn: Turn,
  question: Question | null,
  show: boolean,
  script: Script | null,
): Session | null {
  const screen = show && (session.screen || reply.showsScreen);
  const lives = question !== null || reply.keepsOpen || (reply.undecided && screen);
  if (!lives) return null;
  // While Alexa waits for an answer to her own question, the skill's microphone is closed.
  const open = question === null && reply.keepsOpen;
  const playing = script === null ? null : { ...script, began: turn.began };
  return { ...session, attributes: reply.attributes, turn, open, screen, script: playing, question };
}

const WINDOW = LIMITS.windowSeconds * 1000;
const LINGER = LIMITS.lingerSeconds * 1000;
/** A person speaks this long after the microphone opens. */
const REACTION = 1000;

export const speechEnds = (turn: Turn): number => turn.began + turn.speech;
export const repromptBegins = (turn: Turn): number => speechEnds(turn) + WINDOW;
export const repromptEnds = (turn: Turn): number => repromptBegins(turn) + turn.reprompt;

/** The instant at which silence ends the session, or at which Alexa stops waiting for an answer to her question. */
export function endsAt(session: Session): number {
  if (session.question) return speechEnds(session.turn) + WINDOW;
  const linger = session.screen ? LINGER : 0;
  if (!session.open) return speechEnds(session.turn) + linger;
  return repromptEnds(session.turn) + WINDOW + linger;
}

/** The instant at which a person who waits for the microphone speaks: in the window open at `now`, else in the next. */
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
