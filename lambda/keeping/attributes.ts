import { isVersion } from './store';
import { isId } from '../alexa/request';
import { isFields, type Fields } from '../json';
import { isZone, universal } from '../session/calendar';
import {
  isCount,
  MalformedError,
  parseKept,
  parseOffer,
  parseTurn,
  posesIn,
  longestTag,
} from '../session/restore';
import type { Session } from '../session/state';
import type { Line, Narrate } from '../routine/line';
import type { Lead } from '../routine/types';

/** A session's link to its owner's item, carried in the session's own attributes. */
export interface Ledger {
  /** Whose item the session belongs to: whoever was recognised when it began. Null: nobody to keep for. */
  readonly owner: string | null;
  readonly version: number | null;
  /** The day on which the owner was last listed among the account's people; null for the account itself. */
  readonly listed: number | null;
  /** The item must stay as it is: a newer version of the skill wrote it, or it cannot be read. */
  readonly sealed: boolean;
  /** A write failed; the next turn tries it again. */
  readonly owed: boolean;
  /** The person was told that the place may not be kept. */
  readonly told: boolean;
}

export interface Carried {
  readonly session: Session;
  readonly ledger: Ledger;
}

/** The attributes that a session carries on with. `place` is there for others to read (design §7). */
export function toAttributes(session: Session, ledger: Ledger): Record<string, unknown> {
  return { place: session.kept.place, session, ledger };
}

/** The session that carries on; null where its attributes are not ours, or have lost their shape. */
export function fromAttributes(attributes: Fields): Carried | null {
  const session = attributes['session'];
  const ledger = attributes['ledger'];
  if (!isFields(session) || !isFields(ledger) || !isFields(session['kept'])) return null;
  try {
    const { owner, version, listed, sealed, owed, told } = ledger;
    return {
      session: {
        kept: parseKept(session['kept']),
        turn: parseTurn(session['turn']),
        offer: parseOffer(session['offer']),
        underway: session['underway'] === true,
        tag: typeof session['tag'] === 'string' ? session['tag'].slice(0, longestTag) : '',
        zone: isZone(session['zone']) ? session['zone'] : universal,
        done: posesIn(session['done']),
      },
      ledger: {
        owner: isId(owner) ? owner : null,
        version: isVersion(version) ? version : null,
        listed: isCount(listed) ? listed : null,
        sealed: sealed === true,
        owed: owed === true,
        told: told === true,
      },
    };
  } catch (error) {
    if (error instanceof MalformedError) return null;
    throw error;
  }
}

/**
 * The session without lines that this version has no words for, as after an update in mid-session: what was said
 * then is lost, but the place and the turn's instant still count.
 */
export function sayableSession(session: Session, narrate: Narrate): Session {
  const { turn } = session;
  if (turn === null) return session;
  const canSay = (line: Line): boolean => {
    try {
      narrate(line);
      return true;
    } catch {
      return false;
    }
  };
  const sayable = (leads: readonly Lead[]): Lead[] => leads.filter(({ line }) => canSay(line));
  const ask = turn.ask !== null && canSay(turn.ask) ? turn.ask : null;
  return {
    ...session,
    turn: { ...turn, lead: sayable(turn.lead), entry: sayable(turn.entry ?? []), ask },
  };
}
