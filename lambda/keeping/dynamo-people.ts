import {
  encodeAll,
  type WireItem,
  expiryAfter,
  isVersion,
  LAST_VERSION,
  OLDEST_SCHEMA,
  SCHEMA,
  seconds,
  unwritten,
  type Beginning,
} from './item';
import type { DynamoTable, Update } from './dynamo-table';
import { ConflictError, UnlistedPersonError } from './errors';
import { isId } from '../alexa/request';
import type { People } from './store';

/** Alexa knows up to ten voices a household; a voice that is taught anew gets a new id, so there is room for more. */
const mostPeople = 24;

const setOf = (person: string): WireItem => ({ ':person': { SS: [person] } });

/** The people of an account, listed in the account's item: the event that ends an account names none of them. */
export class DynamoPeople implements People {
  constructor(
    private readonly table: DynamoTable,
    private readonly beginning: Beginning,
  ) {}

  async add(account: string, person: string, instant: number, withinMs?: number): Promise<void> {
    await this.table.inAll(withinMs, () => this.listOrRenew(account, person, instant, withinMs));
  }

  private async listOrRenew(
    account: string,
    person: string,
    instant: number,
    withinMs?: number,
  ): Promise<void> {
    try {
      await this.list(account, person, instant, withinMs);
    } catch (error) {
      if (!(error instanceof ConflictError)) throw error;
      const item = await this.table.get(account, withinMs);
      if (item !== undefined && !hasExpired(item, instant)) throw new UnlistedPersonError();
      // What has expired must not live on with the list.
      if (item !== undefined)
        await this.table.update(account, renewing(item, instant, this.beginning()), withinMs);
      await this.list(account, person, instant, withinMs);
    }
  }

  private async list(account: string, person: string, instant: number, withinMs?: number): Promise<void> {
    const update = {
      UpdateExpression:
        'ADD #people :person SET #schema = if_not_exists(#schema, :schema), #version = if_not_exists(#version, :none), #expiresAt = :expiresAt',
      // An item that cannot be read, or that a newer skill has written, stays as it is, as everywhere.
      ConditionExpression:
        '(attribute_not_exists(#id) OR (#schema BETWEEN :oldest AND :schema AND #version BETWEEN :least AND :last)) AND (attribute_not_exists(#expiresAt) OR #expiresAt > :now) AND (attribute_not_exists(#people) OR contains(#people, :id) OR size(#people) < :most)',
      ExpressionAttributeNames: {
        '#id': 'id',
        '#people': 'people',
        '#schema': 'schema',
        '#version': 'version',
        '#expiresAt': 'expiresAt',
      },
      ExpressionAttributeValues: {
        ...setOf(person),
        ...encodeAll({
          ':id': person,
          ':schema': SCHEMA,
          ':oldest': OLDEST_SCHEMA,
          ':none': unwritten(this.beginning()),
          ':least': 0,
          ':last': LAST_VERSION,
          ':now': seconds(instant),
          ':expiresAt': expiryAfter(instant),
          ':most': mostPeople,
        }),
      },
    };
    await this.table.update(account, update, withinMs);
  }

  async forgetPerson(person: string, account: string | null, withinMs?: number): Promise<void> {
    const unlisted = account === null ? Promise.resolve() : this.remove(account, person, withinMs);
    await Promise.all([this.table.delete(person, {}, withinMs), unlisted]);
  }

  private async remove(account: string, person: string, withinMs?: number): Promise<void> {
    const update = {
      UpdateExpression: 'DELETE #people :person',
      // A text, or a list, may contain an id, too.
      ConditionExpression: 'attribute_type(#people, :set) AND contains(#people, :id)',
      ExpressionAttributeNames: { '#people': 'people' },
      ExpressionAttributeValues: { ...setOf(person), ...encodeAll({ ':id': person, ':set': 'SS' }) },
    };
    try {
      await this.table.update(account, update, withinMs);
    } catch (error) {
      // Who is not in the list needs not be taken off it.
      if (!(error instanceof ConflictError)) throw error;
    }
  }

  async forgetAccount(id: string, withinMs?: number): Promise<void> {
    const item = await this.table.get(id, withinMs);
    if (peopleIn(item).length === 0) return this.table.delete(id, {}, withinMs);
    // The list stays, or the end of the account would no longer reach the others. A session that still goes on must
    // not write back what it holds, so the item begins anew.
    const { ExpressionAttributeNames: names, ...update } = emptying(item ?? {}, this.beginning());
    const still = {
      ...update,
      ConditionExpression: 'attribute_exists(#id)',
      ExpressionAttributeNames: { ...names, '#id': 'id' },
    };
    try {
      await this.table.update(id, still, withinMs);
    } catch (error) {
      // The whole account has gone meanwhile: an update would leave a shred of it that nobody can read.
      if (!(error instanceof ConflictError)) throw error;
    }
  }

  async forgetEverybody(account: string): Promise<void> {
    const item = await this.table.get(account);
    await Promise.all(peopleIn(item).map((person) => this.table.delete(person)));
    // Last, so that an attempt that failed half-way can be made again from the list.
    await this.table.delete(account);
  }
}

/** What is left of an account's item when the account is forgotten. */
const staying: ReadonlySet<string> = new Set(['id', 'people', 'schema', 'version', 'expiresAt']);

function emptying(item: WireItem, beginning: number): Update & { readonly UpdateExpression: string } {
  const names = Object.keys(item).filter((name) => !staying.has(name));
  const remove = names.map((_name, index) => `#n${index}`).join(', ');
  return {
    UpdateExpression: `${remove === '' ? '' : `REMOVE ${remove} `}SET #version = :next`,
    ExpressionAttributeNames: {
      ...Object.fromEntries(names.map((name, index) => [`#n${index}`, name])),
      '#version': 'version',
    },
    ExpressionAttributeValues: encodeAll({ ':next': unwritten(beginning) }),
  };
}

/** Empties what has expired, and lets it live on, unless somebody has done so meanwhile. */
function renewing(item: WireItem, instant: number, beginning: number): Update {
  const update = emptying(item, beginning);
  return {
    UpdateExpression: `${update.UpdateExpression}, #expiresAt = :expiresAt`,
    ConditionExpression: '#expiresAt <= :now',
    ExpressionAttributeNames: { ...update.ExpressionAttributeNames, '#expiresAt': 'expiresAt' },
    ExpressionAttributeValues: {
      ...update.ExpressionAttributeValues,
      ...encodeAll({ ':expiresAt': expiryAfter(instant), ':now': seconds(instant) }),
    },
  };
}

/** What a newer skill has written is for a newer skill to end. */
function hasExpired(item: WireItem, instant: number): boolean {
  const schema = Number(item['schema']?.N);
  const isOurs = schema >= OLDEST_SCHEMA && schema <= SCHEMA && isVersion(Number(item['version']?.N));
  return isOurs && Number(item['expiresAt']?.N ?? Infinity) <= seconds(instant);
}

/** Anything but a set of ids is nobody. */
function peopleIn(item: WireItem | undefined): readonly string[] {
  return (item?.['people']?.SS ?? []).filter(isId);
}
