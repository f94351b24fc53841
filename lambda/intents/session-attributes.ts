import { isId } from '../storage/key';
import { isFields, type Fields } from '../session/fields';
import { MalformedError, parseKept, parseOffer, parseTurn } from '../session/restore';
import type { Session } from '../session/state';

/** A session's link to its owner's item, carried in the session's own attributes. */
export interface Ledger {
  /** Whose item the session belongs to: whoever was recognised when it began. Null: nobody to keep for. */
  readonly owner: string | null;
  readonly version: number | null;
  /** The item must stay as it is: a newer version of the skill wrote it, or it cannot be read. */
  readonly sealed: boolean;
  /** The item could not be read when the session began, so what it holds is not known. */
  readonly unread: boolean;
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
    const { owner, version, sealed, unread, owed, told } = ledger;
    return {
      session: {
        kept: parseKept(session['kept']),
        turn: parseTurn(session['turn']),
        offer: parseOffer(session['offer']),
        underway: session['underway'] === true,
      },
      ledger: {
        owner: isId(owner) ? owner : null,
        version: typeof version === 'number' ? version : null,
        sealed: sealed === true,
        unread: unread === true,
        owed: owed === true,
        told: told === true,
      },
    };
  } catch (error) {
    if (error instanceof MalformedError) return null;
    throw error;
  }
}
