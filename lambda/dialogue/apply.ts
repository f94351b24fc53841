import type { Line, Narrate } from '../routine/line';
import { samePlace, startOfPose, stepBefore, type Place } from '../routine/place';
import { turnSeconds } from '../routine/timeline';
import type { Lead, Turn, TurnRecord } from '../routine/types';
import type { StateName, Kept, Offer, Session } from '../session/state';
import { settled, shelvedAfresh, shelvedFor } from '../session/shelf';
import type { Effect, EndMove, LeadMove, Move, OfferMove, TellMove } from './move';
import { isAway } from './returning';
import { praiseLine, sessionOver, stateOf, turnOf, type Situation } from './situation';

/** What the person hears, and whether the microphone opens after it. `screen`: a document plays it, and the session goes on. */
export interface Reply {
  readonly turn: Turn;
  readonly mic: 'open' | 'closed' | 'screen';
}

export interface Outcome {
  readonly session: Session;
  readonly reply: Reply;
  /** To be done outside of the session before the reply is true. */
  readonly effect?: Effect;
  /** The state in which the word was heard. */
  readonly heard?: StateName;
}

/** Makes the new session and the turn of a move. Verbs neither change a session nor build a turn: they say so in a move. `narrate`: the language at rate 1. */
export function apply(move: Move, situation: Situation, narrate: Narrate): Outcome {
  const decided = sessionAfter(move, situation);
  const { rung, rate } = decided.kept.device;
  const record: TurnRecord = {
    ...spoken(decided.turn),
    rung,
    ...(rate === undefined ? {} : { rate }),
    ...(situation.screen && isPlayed(move, decided.turn) ? { screen: { token: decided.turn.at } } : {}),
  };
  const turn = turnOf(record, decided.kept.settings, narrate);
  const session = { ...decided, turn: record, kept: untilItEnds(move, decided.kept, record.at, turn) };
  const reply: Reply = { turn, mic: record.screen ? 'screen' : turn.reprompt === null ? 'closed' : 'open' };
  const effect = move.kind === 'do' || move.kind === 'end' ? move.effect : undefined;
  return effect === undefined ? { session, reply } : { session, reply, effect };
}

/** A screen plays what leads on by itself, and waits with a person who rests. What asks or ends is spoken. */
function isPlayed({ kind }: Move, { guide }: TurnRecord): boolean {
  return guide !== 'never' || kind === 'rest';
}

/** The record of a turn as it is spoken: one that is said again may have been a document's. */
function spoken(record: TurnRecord): TurnRecord {
  const { screen, ...rest } = record;
  return screen === undefined ? record : rest;
}

/** Keeps when a turn that leads runs out in silence, since some devices do not report it. An end that is said needs none. */
function untilItEnds(move: Move, kept: Kept, at: number, turn: Turn): Kept {
  if (move.kind === 'end') return { ...kept, endsAt: null };
  return move.kind === 'lead' ? { ...kept, endsAt: Math.ceil(at + turnSeconds(turn) * 1000) } : kept;
}

type Turned = Session & { readonly turn: TurnRecord };

function sessionAfter(move: Move, situation: Situation): Turned {
  const { session, instant } = situation;
  switch (move.kind) {
    case 'lead':
      return leading(move, situation);
    case 'tell':
      return telling(move, situation);
    case 'offer':
      return offering(move, situation);
    case 'ask':
      return asking(keeping(session, move.keep), move.lines, null, situation);
    case 'rest':
      return { ...session, turn: talk(situation, [], session.kept.place, null), offer: null };
    case 'again':
      return { ...session, turn: { ...move.turn, at: instant } };
    case 'end':
      return ending(move, situation);
    case 'do':
      return { ...session, turn: talk(situation, [], session.kept.place, null), offer: null };
  }
}

function leading({ to, opening, cuesDone = 0, afresh, keep }: LeadMove, situation: Situation): Turned {
  const { session, instant } = situation;
  const shelved = (afresh ? shelvedAfresh : shelvedFor)(session.kept, to.routine);
  const rested = { ...session.kept, ...keep, endedInSilence: false, resting: false, minded: false };
  const turn: TurnRecord = {
    at: instant,
    lead: opening,
    guide: 'now',
    from: to,
    fromCue: cuesDone,
    ...(comesFromAnywhere(to, situation) ? { anew: true } : {}),
    ask: null,
    ...praise(situation, to),
  };
  return {
    ...session,
    kept: settled({ ...rested, shelved, place: to, movedAt: instant }),
    turn,
    offer: null,
    underway: true,
    done: afresh ? [] : session.done,
  };
}

function telling({ lines, offer, openly, declines, keep }: TellMove, situation: Situation): Turned {
  const session = keeping(situation.session, keep);
  const { place, resting } = session.kept;
  const stillOpen = stateOf(situation) === 'offered' && !openly && !declines ? session.offer : null;
  const offered = offer ?? stillOpen ?? (resting ? { kind: 'return' } : null);
  if (offered !== null) return asking(session, lines, offered, situation);
  if (session.underway && place !== null) {
    const turn: TurnRecord = {
      at: situation.instant,
      lead: leads(lines),
      guide: 'on-silence',
      from: place,
      fromCue: situation.cuesDone,
      ...(stillAnew(place, situation) ? { anew: true } : {}),
      ask: { key: 'ask.carryOn' },
      ...praise(situation, place),
    };
    return { ...session, turn, offer: null };
  }
  if (openly) return asking(session, lines, null, situation);
  return asking(session, lines, place === null ? { kind: 'begin' } : { kind: 'resume' }, situation);
}

/** Whether the body does not come from the pose before: another session, a jump, or a way back. It matters where a pose begins. */
function comesFromAnywhere(to: Place, situation: Situation): boolean {
  if (!samePlace(to, startOfPose(to)) || stepBefore(to) === null) return false;
  const { position, session } = situation;
  if (position.at === 'rest') return !samePlace(position.next, to);
  if (session.turn === null) return isAway(situation);
  const here = position.at === 'step' ? position.place : session.turn.from;
  return samePlace(here, to) ? stillAnew(to, situation) : true;
}

/** Whether the turn before began that place for somebody who comes from anywhere. */
function stillAnew(place: Place, { session: { turn } }: Situation): boolean {
  return turn?.anew === true && samePlace(turn.from, place);
}

function offering(
  { lines, leads: more = [], offer, leaves, finishes, keep }: OfferMove,
  situation: Situation,
): Turned {
  const found = finishes === undefined ? situation.session : sessionOver(situation, finishes);
  const session = keeping(leaves ? { ...found, underway: false } : found, keep);
  const asked = asking(session, lines, offer, situation);
  return more.length === 0
    ? asked
    : { ...asked, turn: { ...asked.turn, lead: [...asked.turn.lead, ...more] } };
}

function ending({ lines, finishes, keep }: EndMove, situation: Situation): Turned {
  const found = finishes === undefined ? situation.session : sessionOver(situation, finishes);
  const session = keeping(found, keep);
  const { place: from } = session.kept;
  const turn: TurnRecord = { at: situation.instant, lead: leads(lines), guide: 'never', from, ask: null };
  return { ...session, turn, offer: null, underway: false };
}

/** Says lines and asks what is offered, or what the person would like. Silence repeats the question. */
function asking(session: Session, lines: readonly Line[], offer: Offer | null, situation: Situation): Turned {
  const question: Line = { key: `ask.${offer?.kind ?? 'anything'}` };
  return { ...session, turn: talk(situation, lines, session.kept.place, question), offer };
}

/** A turn that leads nowhere. It keeps the breath of the hold, so that "no" goes on there. */
function talk(
  { instant, cuesDone }: Situation,
  lines: readonly Line[],
  place: Place | null,
  question: Line | null,
): TurnRecord {
  return { at: instant, lead: leads(lines), guide: 'never', from: place, fromCue: cuesDone, ask: question };
}

function praise(situation: Situation, from: Place | null): Pick<TurnRecord, 'praise'> {
  const line = from === null ? null : praiseLine(situation, from.routine);
  return line === null ? {} : { praise: line };
}

function keeping(session: Session, keep: Partial<Kept> = {}): Session {
  return { ...session, kept: { ...session.kept, ...keep } };
}

function leads(lines: readonly Line[]): Lead[] {
  return lines.map((line) => ({ line }));
}

/**
 * The same outcome with a notice said first, in place of a newcomer's welcome: together they are too long, and notices
 * about what is kept are rarely for newcomers. The turn is built anew, so that its timeline stays true.
 */
export function withNotice({ session, reply }: Outcome, notice: Line, narrate: Narrate): Outcome {
  const { turn, kept } = session;
  if (turn === null) return { session, reply };
  const rest = turn.lead.filter(({ line }) => line.key !== 'launch.welcome');
  const record: TurnRecord = { ...turn, lead: [{ line: notice }, ...rest] };
  return {
    session: { ...session, turn: record },
    reply: { ...reply, turn: turnOf(record, kept.settings, narrate) },
  };
}
