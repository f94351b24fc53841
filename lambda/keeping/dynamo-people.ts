import { isId } from '../alexa/request';
import { numberValue, textValue, type DynamoTable, type Update, type WireItem } from './dynamo-table';
import { ConflictError, UnlistedPersonError } from './errors';
import {
  expiryAfter,
  firstVersion,
  isVersion,
  lastVersion,
  oldestSchema,
  schema,
  seconds,
  type Generation,
  type People,
} from './store';

/** Alexa knows up to ten voices a household. A voice that is taught again gets a new id, so the list takes more. */
const mostPeople = 24;

const setOf = (person: string): WireItem => ({ ':person': { SS: [person] } });

/** The people of an account, listed in the account's item: the event that ends an account names none of them. */
export class DynamoPeople implements People {
  constructor(
    private readonly table: DynamoTable,
    private readonly generation: Generation,
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
      // Empty the expired item first, or its old record would live on with the new list.
      if (item !== undefined)
        await this.table.update(account, renewing(item, instant, this.generation()), withinMs);
      await this.list(account, person, instant, withinMs);
    }
  }

  private async list(account: string, person: string, instant: number, withinMs?: number): Promise<void> {
    const update = {
      UpdateExpression:
        'ADD #people :person SET #schema = if_not_exists(#schema, :schema), #version = if_not_exists(#version, :first), #expiresAt = :expiresAt',
      // An item that cannot be read, or that a newer skill wrote, stays as it is.
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
        ':id': textValue(person),
        ':schema': numberValue(schema),
        ':oldest': numberValue(oldestSchema),
        ':first': numberValue(firstVersion(this.generation())),
        ':least': numberValue(0),
        ':last': numberValue(lastVersion),
        ':now': numberValue(seconds(instant)),
        ':expiresAt': numberValue(expiryAfter(instant)),
        ':most': numberValue(mostPeople),
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
      // `contains` is true of a text or a list that holds the id, too.
      ConditionExpression: 'attribute_type(#people, :set) AND contains(#people, :id)',
      ExpressionAttributeNames: { '#people': 'people' },
      ExpressionAttributeValues: { ...setOf(person), ':id': textValue(person), ':set': textValue('SS') },
    };
    try {
      await this.table.update(account, update, withinMs);
    } catch (error) {
      // The person is not in the list: nothing to do.
      if (!(error instanceof ConflictError)) throw error;
    }
  }

  async forgetAccount(id: string, withinMs?: number): Promise<void> {
    const item = await this.table.get(id, withinMs);
    if (peopleIn(item).length === 0) return this.table.delete(id, {}, withinMs);
    // Keep the list: it is how the account's end deletes its people. Begin a new generation, so that a session that is
    // still open cannot write back what it holds.
    const { ExpressionAttributeNames: names, ...update } = emptying(item ?? {}, this.generation());
    const still = {
      ...update,
      ConditionExpression: 'attribute_exists(#id)',
      ExpressionAttributeNames: { ...names, '#id': 'id' },
    };
    try {
      await this.table.update(id, still, withinMs);
    } catch (error) {
      // The account was deleted concurrently; updating would recreate a partial item.
      if (!(error instanceof ConflictError)) throw error;
    }
  }

  async forgetEverybody(account: string): Promise<void> {
    const item = await this.table.get(account);
    await Promise.all(peopleIn(item).map((person) => this.table.delete(person)));
    // The list goes last, so that a failed attempt can be repeated from it.
    await this.table.delete(account);
  }
}

/** What stays of an account's item when the account is forgotten. */
const staying: ReadonlySet<string> = new Set(['id', 'people', 'schema', 'version', 'expiresAt']);

function emptying(item: WireItem, generation: number): Update & { readonly UpdateExpression: string } {
  const names = Object.keys(item).filter((name) => !staying.has(name));
  const remove = names.map((_name, index) => `#n${index}`).join(', ');
  return {
    UpdateExpression: `${remove === '' ? '' : `REMOVE ${remove} `}SET #version = :next`,
    ExpressionAttributeNames: {
      ...Object.fromEntries(names.map((name, index) => [`#n${index}`, name])),
      '#version': 'version',
    },
    ExpressionAttributeValues: { ':next': numberValue(firstVersion(generation)) },
  };
}

/** Empties an expired item and renews its expiry, unless another request did so first. */
function renewing(item: WireItem, instant: number, generation: number): Update {
  const update = emptying(item, generation);
  return {
    UpdateExpression: `${update.UpdateExpression}, #expiresAt = :expiresAt`,
    ConditionExpression: '#expiresAt <= :now',
    ExpressionAttributeNames: { ...update.ExpressionAttributeNames, '#expiresAt': 'expiresAt' },
    ExpressionAttributeValues: {
      ...update.ExpressionAttributeValues,
      ':expiresAt': numberValue(expiryAfter(instant)),
      ':now': numberValue(seconds(instant)),
    },
  };
}

/** False for an item of a newer schema: only a newer skill knows when it ends. */
function hasExpired(item: WireItem, instant: number): boolean {
  const writtenAs = Number(item['schema']?.N);
  const isOurs = writtenAs >= oldestSchema && writtenAs <= schema && isVersion(Number(item['version']?.N));
  return isOurs && Number(item['expiresAt']?.N ?? Infinity) <= seconds(instant);
}

/** Ignores anything that is not a string set of ids. */
function peopleIn(item: WireItem | undefined): readonly string[] {
  return (item?.['people']?.SS ?? []).filter(isId);
}
