import type { RequestEnvelope } from 'ask-sdk-model';
import type { Line } from '../routine/line';
import { mergeKept, mergeUnread } from '../session/merge';
import { parseKept } from '../session/restore';
import { nothingKept, openSession, type Kept } from '../session/state';
import { ConflictError } from '../storage/errors';
import { versionOf, type Attributes } from '../storage/item';
import { ownerId } from '../storage/key';
import type { Store } from '../storage/store';
import { isUnreadable, noticeOf } from './notices';
import { sessionAttributes } from './request';
import { fromAttributes, type Carried, type Ledger } from './session-attributes';

export interface Opened extends Carried {
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
    return own === null ? this.fromStore(envelope, instant) : { ...own, notice: null };
  }

  /** Keeps what changed, or what is still owed. */
  async keep(opened: Opened, kept: Kept, instant: number): Promise<Keeping> {
    const { ledger } = opened;
    const changed = ledger.owed || JSON.stringify(kept) !== JSON.stringify(opened.session.kept);
    if (ledger.owner === null || ledger.sealed || !changed) return { ledger, kept, notice: null };
    try {
      const written = await this.write(ledger.owner, ledger, kept, instant);
      return {
        ledger: { ...ledger, version: written.version, unread: false, owed: false },
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
    return { ...ledger, version: null, owed: false, sealed: false, unread: false };
  }

  async forgetOwner(owner: string): Promise<void> {
    await this.store.deleteById(owner);
  }

  private async fromStore(envelope: RequestEnvelope, instant: number): Promise<Opened> {
    let owner: string | null = null;
    try {
      owner = ownerId(envelope);
      const item = await this.store.read(owner, instant);
      const version = versionOf(item) ?? null;
      const ledger = { owner, version, sealed: false, unread: false, owed: false, told: false };
      return { session: openSession(parseKept(item)), ledger, notice: null };
    } catch (error) {
      this.report(error);
      const ledger = {
        owner,
        version: null,
        sealed: isUnreadable(error),
        unread: true,
        owed: false,
        told: true,
      };
      return { session: openSession(nothingKept), ledger, notice: noticeOf(error) };
    }
  }

  private async write(
    owner: string,
    { version, unread }: Ledger,
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
      const found = versionOf(item) ?? null;
      const merged = (unread ? mergeUnread : mergeKept)(kept, parseKept(item));
      return { version: await this.store.write(owner, attributes(merged, found), instant), kept: merged };
    }
  }
}
