import type { PersistenceAdapter } from 'ask-sdk-core';
import type { RequestEnvelope } from 'ask-sdk-model';
import {
  encodeAll,
  type WireItem,
  OLDEST_SCHEMA,
  SCHEMA,
  fromItem,
  seconds,
  toItem,
  versionOf,
  type Attributes,
  anyBeginning,
  unwritten,
  type Beginning,
} from './item';
import { DynamoPeople } from './dynamo-people';
import { DynamoTable, type Condition, type DynamoTableOptions } from './dynamo-table';
import { requestInstant, type Clock, accountId, ownerId } from '../alexa/request';
import type { Store } from './store';

export interface DynamoAdapterOptions extends DynamoTableOptions {
  clock: Clock;
  beginning?: Beginning;
}

/**
 * One item for each person, with an optimistic lock: design §6.
 * The methods that take an envelope are ask-sdk's; those that take an id serve a session that belongs to somebody other
 * than the one now speaking, and the removal of a whole account. `instant` is in epoch milliseconds.
 */
export class DynamoAdapter implements PersistenceAdapter, Store {
  readonly people: DynamoPeople;
  private readonly table: DynamoTable;
  private readonly clock: Clock;
  private readonly beginning: Beginning;

  constructor({ clock, beginning = anyBeginning, ...options }: DynamoAdapterOptions) {
    this.table = new DynamoTable(options);
    this.people = new DynamoPeople(this.table, beginning);
    this.clock = clock;
    this.beginning = beginning;
  }

  async getAttributes(envelope: RequestEnvelope): Promise<Attributes> {
    return this.read(ownerId(envelope), requestInstant(envelope, this.clock));
  }

  /** Sets `version` on the attributes handed in, so that the same object can be saved again in a later turn. */
  async saveAttributes(envelope: RequestEnvelope, attributes: Attributes): Promise<void> {
    attributes['version'] = await this.write(
      ownerId(envelope),
      attributes,
      requestInstant(envelope, this.clock),
    );
  }

  async deleteAttributes(envelope: RequestEnvelope): Promise<void> {
    const [owner, account] = [ownerId(envelope), accountId(envelope)];
    await (owner === account ? this.people.forgetAccount(account) : this.people.forgetPerson(owner, account));
  }

  async read(id: string, instant: number, withinMs?: number): Promise<Attributes> {
    const item = await this.table.get(id, withinMs);
    return (item && fromItem(item, instant)) ?? {};
  }

  async write(id: string, attributes: Attributes, instant: number, withinMs?: number): Promise<number> {
    const version = versionOf(attributes);
    const next = 1 + (version ?? unwritten(this.beginning()));
    const condition = version === undefined ? ifAbsent(instant) : ifStillAt(version);
    const { set, names, values } = assignments(toItem(attributes, next, instant));
    const update = {
      // Not the whole item is put: the list of people in it is not the session's to write.
      UpdateExpression: `SET ${set}`,
      ConditionExpression: condition.ConditionExpression,
      ExpressionAttributeNames: { ...names, ...condition.ExpressionAttributeNames },
      ExpressionAttributeValues: { ...values, ...condition.ExpressionAttributeValues },
    };
    await this.table.update(id, update, withinMs);
    return next;
  }
}

function assignments(item: WireItem): { set: string; names: Record<string, string>; values: WireItem } {
  const entries = Object.entries(item);
  return {
    set: entries.map((_entry, index) => `#n${index} = :v${index}`).join(', '),
    names: Object.fromEntries(entries.map(([name], index) => [`#n${index}`, name])),
    values: Object.fromEntries(entries.map(([, value], index) => [`:v${index}`, value])),
  };
}

// A comparison with a value of another type is false, so neither condition lets a write reach an item that the reader
// would call unreadable. An expired one that was not yet swept away may go.
function ifAbsent(instant: number): Condition {
  return {
    ConditionExpression:
      'attribute_not_exists(#id) OR (#expiresAt <= :now AND #schema BETWEEN :oldest AND :newest AND #version >= :none)',
    ExpressionAttributeNames: {
      '#id': 'id',
      '#expiresAt': 'expiresAt',
      '#schema': 'schema',
      '#version': 'version',
    },
    ExpressionAttributeValues: encodeAll({
      ':now': seconds(instant),
      ':oldest': OLDEST_SCHEMA,
      ':newest': SCHEMA,
      ':none': 0,
    }),
  };
}

function ifStillAt(version: number): Condition {
  return {
    ConditionExpression: '#version = :version AND #schema BETWEEN :oldest AND :newest',
    ExpressionAttributeNames: { '#version': 'version', '#schema': 'schema' },
    ExpressionAttributeValues: encodeAll({
      ':version': version,
      ':oldest': OLDEST_SCHEMA,
      ':newest': SCHEMA,
    }),
  };
}
