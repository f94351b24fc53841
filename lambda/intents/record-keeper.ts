import type { RequestEnvelope } from 'ask-sdk-model';
import type { Line } from '../routine/line';
import { mergeKept } from '../session/merge';
import { parseKept, parseOffer, parseTurn, MalformedError } from '../session/restore';
import { nothingKept, openSession, type Kept, type Session } from '../session/state';
import type { DynamoAdapter } from '../storage/dynamo-adapter';
import { ConflictError, MissingIdError, UnreadableItemError } from '../storage/errors';
import type { Attributes } from '../storage/item';
import { ownerId } from '../storage/key';
import { sessionAttributes } from './request';

/** The part of the storage adapter that keeping needs. */
export type Store = Pick<DynamoAdapter, 'read' | 'write' | 'deleteById'>;

/** A session's link to its owner's item, carried in the session's own attributes. */
export interface Ledger {
  /** Whose item the session belongs to: whoever was recognised when it began. Null: nobody to keep for. */
  readonly owner: string | null;
  readonly version: number | null;
  /** The item must stay as it is: a newer version of the skill wrote it, or it cannot be read. */
  readonly sealed: boolean;
  /** A write failed; the next turn tries it again. */
  readonly owed: boolean;
  /** The person was told that the place may not be kept. */
  readonly told: boolean;
}

export interface Opened {
  readonly session: Session;
  readonly ledger: Ledger;
  /** What the person has to be told about what is kept. */
  readonly notice: Line | null;
}

/** What came of keeping: the ledger and the content to carry on with, and what to tell. */
export interface Keeping {
  readonly ledger: Ledger;
  /** As it was handed in, or merged with what another session had written meanwhile. */
  readonly kept: Kept;
  readonly notice: Line | null;
}

/** Opens and keeps sessions: at most one read a session, at most one write a turn that changed something. */
export class RecordKeeper {
  constructor(
    private readonly store: Store,
    private readonly report: (error: unknown) => void,
  ) {}

  async open(envelope: RequestEnvelope, instant: number): Promise<Opened> {
    const carried = sessionAttributes(envelope);
    const own = carried === null ? null : fromAttributes(carried);
    return own ?? (await this.fromStore(envelope, instant));
  }

  /** Keeps what changed, or what is still owed. */
  async keep(opened: Opened, kept: Kept, instant: number): Promise<Keeping> {
    const { ledger } = opened;
    const changed = ledger.owed || JSON.stringify(kept) !== JSON.stringify(opened.session.kept);
    if (ledger.owner === null || ledger.sealed || !changed) return { ledger, kept, notice: null };
    try {
      const written = await this.write(ledger.owner, ledger.version, kept, instant);
      return {
        ledger: { ...ledger, version: written.version, owed: false },
        kept: written.kept,
        notice: null,
      };
    } catch (error) {
      this.report(error);
      const sealed = isUnreadable(error);
      const notice = ledger.told ? null : noticeOf(error);
      return { ledger: { ...ledger, sealed, owed: !sealed, told: true }, kept, notice };
    }
  }

  async forget({ ledger }: Opened): Promise<Ledger> {
    if (ledger.owner !== null) await this.store.deleteById(ledger.owner);
    return { ...ledger, version: null, owed: false, sealed: false };
  }

  async forgetOwner(owner: string): Promise<void> {
    await this.store.deleteById(owner);
  }

  private async fromStore(envelope: RequestEnvelope, instant: number): Promise<Opened> {
    let owner: string | null = null;
    try {
      owner = ownerId(envelope);
      const item = await this.store.read(owner, instant);
      const version = typeof item['version'] === 'number' ? item['version'] : null;
      const ledger = { owner, version, sealed: false, owed: false, told: false };
      return { session: openSession(parseKept(item)), ledger, notice: null };
    } catch (error) {
      this.report(error);
      const ledger = { owner, version: null, sealed: isUnreadable(error), owed: false, told: true };
      return { session: openSession(nothingKept), ledger, notice: noticeOf(error) };
    }
  }

  private async write(
    owner: string,
    version: number | null,
    kept: Kept,
    instant: number,
  ): Promise<{ version: number; kept: Kept }> {
    const attributes = (content: Kept, of: number | null): Attributes => ({
      ...content,
      ...(of === null ? {} : { version: of }),
    });
    try {
      return { version: await this.store.write(owner, attributes(kept, version), instant), kept };
    } catch (error) {
      if (!(error instanceof ConflictError)) throw error;
      const item = await this.store.read(owner, instant);
      const found = typeof item['version'] === 'number' ? item['version'] : null;
      const merged = mergeKept(kept, parseKept(item));
      return { version: await this.store.write(owner, attributes(merged, found), instant), kept: merged };
    }
  }
}

/** The attributes that a session carries on with. `place` is there for others to read (design §7). */
export function toAttributes(session: Session, ledger: Ledger): Record<string, unknown> {
  return { place: session.kept.place, session, ledger };
}

function fromAttributes(attributes: Readonly<Record<string, unknown>>): Opened | null {
  const session = attributes['session'];
  const ledger = attributes['ledger'];
  if (!isRecord(session) || !isRecord(ledger) || !isRecord(session['kept'])) return null;
  try {
    const { owner, version, sealed, owed, told } = ledger;
    return {
      session: {
        kept: parseKept(session['kept']),
        turn: parseTurn(session['turn']),
        offer: parseOffer(session['offer']),
        underway: session['underway'] === true,
      },
      ledger: {
        owner: typeof owner === 'string' ? owner : null,
        version: typeof version === 'number' ? version : null,
        sealed: sealed === true,
        owed: owed === true,
        told: told === true,
      },
      notice: null,
    };
  } catch (error) {
    if (error instanceof MalformedError) return null;
    throw error;
  }
}

function isUnreadable(error: unknown): boolean {
  return error instanceof UnreadableItemError || error instanceof MalformedError;
}

function noticeOf(error: unknown): Line | null {
  if (error instanceof MissingIdError) return null;
  if (error instanceof MalformedError) return { key: 'errors.unreadableNotes' };
  if (error instanceof UnreadableItemError) {
    return { key: error.reason === 'newer-schema' ? 'errors.newerNotes' : 'errors.unreadableNotes' };
  }
  return { key: 'errors.storeDown' };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
