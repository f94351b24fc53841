import * as v from 'valibot';
import { isId } from '../alexa/request';
import type { Fields } from '../json';
import type { Line, Narrate } from '../routine/line';
import type { Lead } from '../routine/types';
import { isCount, parseSession } from '../session/restore';
import type { Session } from '../session/state';
import { isVersion } from './store';

/** A session's link to its owner's item, carried in the session's own attributes. */
export interface SyncState {
  /** The id of the item: of the person recognised when the session began, else of the account. Null: the request named none. */
  readonly owner: string | null;
  readonly version: number | null;
  /** The day on which the owner was last added to the account's list; null for the account itself. */
  readonly listed: number | null;
  /** The item must stay as it is: a newer version of the skill wrote it, or it cannot be read. */
  readonly sealed: boolean;
  /** A write failed; the next turn tries it again. */
  readonly owed: boolean;
  /** The person was told that the place may not be kept. */
  readonly told: boolean;
}

export interface CarriedSession {
  readonly session: Session;
  readonly ledger: SyncState;
}

/** The attributes that a session carries on with. `place` is there for others to read (design §7). */
export function toAttributes(session: Session, ledger: SyncState): Record<string, unknown> {
  return { place: session.kept.place, session, ledger };
}

const flag = v.fallback(v.boolean(), false);
const syncSchema = v.object({
  owner: v.fallback(v.nullable(v.custom<string>(isId)), null),
  version: v.fallback(v.nullable(v.custom<number>(isVersion)), null),
  listed: v.fallback(v.nullable(v.custom<number>(isCount)), null),
  sealed: flag,
  owed: flag,
  told: flag,
});

/** The session that goes on; null where its attributes are not ours, or have lost their shape. */
export function fromAttributes(attributes: Fields): CarriedSession | null {
  const session = parseSession(attributes['session']);
  const ledger = v.safeParse(syncSchema, attributes['ledger']);
  return session !== null && ledger.success ? { session, ledger: ledger.output } : null;
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
    turn: { ...turn, lead: sayable(turn.lead), ask },
  };
}
