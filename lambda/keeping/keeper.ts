import { isCount, parseKept, MalformedError } from '../session/restore';
import type { RequestEnvelope } from 'ask-sdk-model';
import type { Line } from '../routine/line';
import { afterForgetting, mergeKept } from '../session/merge';
import { nextSession } from '../session/device';
import { fieldsOfRecord, recordOf } from '../session/record';
import { likelyZone } from '../alexa/time-zone';
import { localDay } from '../session/calendar';
import { nothingKept, openSession, withDueCautions, type Kept, type Session } from '../session/state';
import { withoutAbandonedStart } from '../session/shelf';
import { ConflictError, UnlistedPersonError, UnreadableItemError } from './errors';
import { isSameItem, versionOf, type Attributes, type Store } from './store';
import { accountOf, localeOf, requestType, sessionAttributes, sessionTag, speakerOf } from '../alexa/request';
import type { TurnBudget } from '../alexa/budget';
import { fromAttributes, type CarriedSession, type SyncState } from './attributes';

const dayMs = 86_400_000;

/**
 * A person is added to the account's list again once a week. Each time renews the expiry of the account's item, so that
 * the list outlives its people's items.
 */
const listedDays = 7;

/** The day (since 1970, UTC) on which the person of an item was last listed in their account. */
export function listedDay({ listed }: Attributes): number | null {
  return isCount(listed) ? listed : null;
}

/** The day to write down, where they must be listed now; null where they are. */
export function mustBeListed(listed: number | null, instant: number): number | null {
  const today = Math.floor(instant / dayMs);
  return listed === null || today - listed >= listedDays || today < listed ? today : null;
}

export interface OpenSession extends CarriedSession {
  /** A line that tells the person what is wrong with their item. */
  readonly notice: Line | null;
  /** The account that the request came from. */
  readonly account: string | null;
  /** The voice now speaking is not the session's owner. */
  readonly guest: boolean;
}

/** The result of a save: what the session goes on with, and what to tell the person. */
export interface SaveResult {
  readonly ledger: SyncState;
  /** As handed in, or merged with what another session wrote meanwhile. */
  readonly kept: Kept;
  readonly notice: Line | null;
}

/** A write that met another session's write is merged and tried again, this many times in all. */
const mostTries = 3;

/** Opens and keeps sessions: at most one read a session, at most one write a turn that changed something. */
export class RecordKeeper {
  constructor(private readonly store: Store) {}

  async open(
    envelope: RequestEnvelope,
    instant: number,
    budget: TurnBudget,
    findZone: () => Promise<string | null>,
  ): Promise<OpenSession> {
    const carried = sessionAttributes(envelope);
    const own = carried === null ? null : fromAttributes(carried);
    const { notice, session, ledger } =
      own === null ? await this.fromStore(envelope, instant, budget, findZone) : { ...own, notice: null };
    const guest = ledger.owner !== speakerOf(envelope);
    return { session, ledger, notice, guest, account: accountOf(envelope) };
  }

  /** Writes what changed, or what an earlier turn failed to write. */
  async keep(opened: OpenSession, kept: Kept, instant: number, budget: TurnBudget): Promise<SaveResult> {
    const { ledger } = opened;
    const changed = ledger.owed || JSON.stringify(kept) !== JSON.stringify(opened.session.kept);
    if (ledger.owner === null || ledger.sealed || !changed) return { ledger, kept, notice: null };
    try {
      const listed = await this.list(opened, ledger.owner, instant, budget);
      const written = await this.write(
        ledger.owner,
        { ...opened, ledger: { ...ledger, listed } },
        kept,
        instant,
        budget,
      );
      return {
        ledger: { ...ledger, listed, version: written.version, owed: false },
        kept: written.kept,
        notice: null,
      };
    } catch (error) {
      budget.log.fail(error);
      const sealed = isUnreadable(error);
      const notice = ledger.told ? null : noticeOf(error);
      return { ledger: { ...ledger, sealed, owed: !sealed, told: true }, kept, notice };
    }
  }

  /** Throws if the store fails, so that the person is not told that they are forgotten. */
  async forget({ ledger: { owner }, account }: OpenSession, budget: TurnBudget): Promise<void> {
    if (owner !== null) {
      budget.log.writes += 1;
      const { people } = this.store;
      await (owner === account
        ? people.forgetAccount(owner, budget.storeMs())
        : people.forgetPerson(owner, account, budget.storeMs()));
    }
  }

  async forgetAccount(account: string): Promise<void> {
    await this.store.people.forgetEverybody(account);
  }

  private async fromStore(
    envelope: RequestEnvelope,
    instant: number,
    budget: TurnBudget,
    findZone: () => Promise<string | null>,
  ): Promise<CarriedSession & { notice: Line | null }> {
    const tag = sessionTag(envelope, instant);
    const owner = speakerOf(envelope);
    const nobody = {
      owner,
      version: null,
      listed: null,
      sealed: false,
      owed: false,
      told: false,
    };
    const begun = (kept: Kept, zone: string | null): Session => {
      // A session that ends tries no rung anew: what is told of its end belongs to the rung that it had.
      const ends = requestType(envelope) === 'SessionEndedRequest';
      const device = ends ? kept.device : nextSession(kept.device, instant);
      const found = zone ?? kept.zone ?? likelyZone(localeOf(envelope));
      const settings = withDueCautions(kept.settings, localDay(instant, found));
      return openSession({ ...kept, zone: zone ?? kept.zone, device, settings }, tag, found);
    };
    const zoneFound = findZone();
    if (owner === null) return { session: begun(nothingKept, await zoneFound), ledger: nobody, notice: null };
    try {
      budget.log.reads += 1;
      const item = await this.store.read(owner, instant, budget.storeMs());
      const kept = withoutAbandonedStart(parseKept(fieldsOfRecord(item)), instant);
      const session = begun(kept, await zoneFound);
      const ledger = { ...nobody, version: versionOf(item) ?? null, listed: listedDay(item) };
      return { session, ledger, notice: null };
    } catch (error) {
      budget.log.fail(error);
      const ledger = { ...nobody, sealed: isUnreadable(error), told: true };
      return { session: begun(nothingKept, await zoneFound), ledger, notice: noticeOf(error) };
    }
  }

  /** A person is listed in their account before anything is kept of them. */
  private async list(
    { ledger, account }: OpenSession,
    owner: string,
    instant: number,
    budget: TurnBudget,
  ): Promise<number | null> {
    if (account === null || account === owner) return null;
    const today = mustBeListed(ledger.listed, instant);
    if (today === null) return ledger.listed;
    budget.log.writes += 1;
    await this.store.people.add(account, owner, instant, budget.storeMs());
    return today;
  }

  private async write(
    owner: string,
    { ledger, session }: OpenSession,
    kept: Kept,
    instant: number,
    budget: TurnBudget,
  ): Promise<{ version: number; kept: Kept }> {
    const { listed } = ledger;
    let { version } = ledger;
    let content = kept;
    for (let tries = 1; ; tries += 1) {
      const attributes: Attributes = {
        ...recordOf(content),
        ...(listed === null ? {} : { listed }),
        ...(version === null ? {} : { version }),
      };
      try {
        budget.log.writes += 1;
        return {
          version: await this.store.write(owner, attributes, instant, budget.storeMs()),
          kept: content,
        };
      } catch (error) {
        if (!(error instanceof ConflictError) || tries === mostTries) throw error;
        budget.log.reads += 1;
        const item = await this.store.read(owner, instant, budget.storeMs());
        const found = versionOf(item) ?? null;
        const own = isForgotten(version, found) ? afterForgetting(content, session.tag) : content;
        content = mergeKept(own, parseKept(fieldsOfRecord(item)), session.tag);
        version = found;
      }
    }
  }
}

/** The item that was read is gone: the person was forgotten on another device, and may have a new item since. */
function isForgotten(version: number | null, found: number | null): boolean {
  return version !== null && (found === null || !isSameItem(version, found));
}

/** The item must stay as it is: it cannot be read, or the person cannot be listed in their account. */
function isUnreadable(error: unknown): boolean {
  return (
    error instanceof UnreadableItemError ||
    error instanceof MalformedError ||
    error instanceof UnlistedPersonError
  );
}

/** What the person is told when their item could not be read or written. */
function noticeOf(error: unknown): Line {
  if (error instanceof MalformedError) return { key: 'errors.unreadableNotes' };
  if (error instanceof UnreadableItemError) {
    return { key: error.reason === 'newer-schema' ? 'errors.newerNotes' : 'errors.unreadableNotes' };
  }
  if (error instanceof UnlistedPersonError) return { key: 'errors.tooManyPeople' };
  return { key: 'errors.storeDown' };
}
