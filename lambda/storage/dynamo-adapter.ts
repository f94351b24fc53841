import {
  ConditionalCheckFailedException,
  DeleteItemCommand,
  GetItemCommand,
  PutItemCommand,
} from '@aws-sdk/client-dynamodb';
import type { DynamoDBClient, PutItemCommandInput } from '@aws-sdk/client-dynamodb';
import type { PersistenceAdapter } from 'ask-sdk-core';
import type { RequestEnvelope } from 'ask-sdk-model';
import { encodeAll } from './attribute-value';
import { withDeadline } from './deadline';
import { ConflictError, StoreUnavailableError } from './errors';
import { requestInstant } from './instant';
import type { Clock } from './instant';
import { OLDEST_SCHEMA, SCHEMA, fromItem, seconds, toItem, versionOf } from './item';
import type { Attributes } from './item';
import { ownerId } from './key';
import type { Store } from './store';

export interface DynamoAdapterOptions {
  client: DynamoDBClient;
  tableName: string;
  clock: Clock;
  /** The longest that one call may take, attempts and waits between them included. */
  deadlineMs?: number;
}

/**
 * One item for each person, with an optimistic lock: design §6.
 * The methods that take an envelope are ask-sdk's; those that take an id serve a session that belongs to somebody other
 * than the one now speaking, and the removal of a whole account. `instant` is in epoch milliseconds.
 */
export class DynamoAdapter implements PersistenceAdapter, Store {
  private readonly client: DynamoDBClient;
  private readonly tableName: string;
  private readonly clock: Clock;
  private readonly deadlineMs: number;

  constructor({ client, tableName, clock, deadlineMs = 1500 }: DynamoAdapterOptions) {
    this.client = client;
    this.tableName = tableName;
    this.clock = clock;
    this.deadlineMs = deadlineMs;
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
    await this.deleteById(ownerId(envelope));
  }

  /** What is kept, with its `version`; {} when nothing is. */
  async read(id: string, instant: number): Promise<Attributes> {
    // Consistent, because a place kept a moment ago on another device is the one to offer.
    const command = new GetItemCommand({
      TableName: this.tableName,
      Key: { id: { S: id } },
      ConsistentRead: true,
    });
    const { Item: item } = await this.send((abortSignal) => this.client.send(command, { abortSignal }));
    return (item && fromItem(item, instant)) ?? {};
  }

  /** Keeps the attributes if the item is still the one they were read from, and gives the new version. */
  async write(id: string, attributes: Attributes, instant: number): Promise<number> {
    const version = versionOf(attributes);
    const next = version === undefined ? 1 : version + 1;
    const command = new PutItemCommand({
      TableName: this.tableName,
      Item: toItem(id, attributes, next, instant),
      ...(version === undefined ? ifAbsent(instant) : ifStillAt(version)),
    });
    await this.send((abortSignal) => this.client.send(command, { abortSignal }));
    return next;
  }

  /** Whatever is there goes, readable or not: a person who wants to be forgotten is forgotten. */
  async deleteById(id: string): Promise<void> {
    const command = new DeleteItemCommand({ TableName: this.tableName, Key: { id: { S: id } } });
    await this.send((abortSignal) => this.client.send(command, { abortSignal }));
  }

  private async send<T>(work: (abortSignal: AbortSignal) => Promise<T>): Promise<T> {
    try {
      return await withDeadline(this.deadlineMs, work);
    } catch (cause) {
      if (cause instanceof ConditionalCheckFailedException) throw new ConflictError(cause);
      throw new StoreUnavailableError(cause);
    }
  }
}

type Condition = Pick<
  PutItemCommandInput,
  'ConditionExpression' | 'ExpressionAttributeNames' | 'ExpressionAttributeValues'
>;

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
