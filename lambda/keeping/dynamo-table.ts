import {
  ConditionalCheckFailedException,
  GetItemCommand,
  UpdateItemCommand,
  DeleteItemCommand,
  DynamoDBClient,
  type UpdateItemCommandInput,
  type DynamoDBClientConfig,
} from '@aws-sdk/client-dynamodb';
import type { WireItem } from './item';
import { ConflictError, DeadlineError, StoreUnavailableError } from './errors';

export interface DynamoTableOptions {
  client: DynamoDBClient;
  tableName: string;
  /** The longest that one call may take, attempts and waits between them included, where nobody says less. */
  deadlineMs?: number;
}

type Part<Input> = Omit<Input, 'TableName' | 'Key'>;
export type Update = Part<UpdateItemCommandInput>;
export type Condition = Pick<
  UpdateItemCommandInput,
  'ConditionExpression' | 'ExpressionAttributeNames' | 'ExpressionAttributeValues'
>;

/** One table, spoken to within deadlines and with errors of ours: a ConflictError, else a StoreUnavailableError. */
export class DynamoTable {
  private readonly client: DynamoDBClient;
  private readonly tableName: string;
  private readonly deadlineMs: number;

  constructor({ client, tableName, deadlineMs = 1200 }: DynamoTableOptions) {
    this.client = client;
    this.tableName = tableName;
    this.deadlineMs = deadlineMs;
  }

  async get(id: string, withinMs?: number): Promise<WireItem | undefined> {
    // Consistent, because a place kept a moment ago on another device is the one to offer.
    const command = new GetItemCommand({ ...this.keyOf(id), ConsistentRead: true });
    const { Item: item } = await this.send(withinMs, (abortSignal) =>
      this.client.send(command, { abortSignal }),
    );
    return item;
  }

  async update(id: string, update: Update, withinMs?: number): Promise<void> {
    const command = new UpdateItemCommand({ ...this.keyOf(id), ...update });
    await this.send(withinMs, (abortSignal) => this.client.send(command, { abortSignal }));
  }

  async delete(id: string, condition: Condition = {}, withinMs?: number): Promise<void> {
    const command = new DeleteItemCommand({ ...this.keyOf(id), ...condition });
    await this.send(withinMs, (abortSignal) => this.client.send(command, { abortSignal }));
  }

  /** Several calls, which are to be over in the time of one. */
  async inAll(withinMs = this.deadlineMs, work: () => Promise<void>): Promise<void> {
    try {
      await withDeadline(Math.min(withinMs, this.deadlineMs), work);
    } catch (error) {
      throw error instanceof DeadlineError ? new StoreUnavailableError(error) : error;
    }
  }

  private keyOf(id: string): { TableName: string; Key: WireItem } {
    return { TableName: this.tableName, Key: { id: { S: id } } };
  }

  private async send<T>(
    withinMs = this.deadlineMs,
    work: (abortSignal: AbortSignal) => Promise<T>,
  ): Promise<T> {
    try {
      return await withDeadline(Math.min(withinMs, this.deadlineMs), work);
    } catch (cause) {
      if (cause instanceof ConditionalCheckFailedException) throw new ConflictError(cause);
      throw new StoreUnavailableError(cause);
    }
  }
}

/**
 * For index.ts to call once, outside the handler, so that connections live on from turn to turn.
 * Region, credentials and endpoint come from AWS's own variables.
 */
export function createDynamoClient(overrides: DynamoDBClientConfig = {}): DynamoDBClient {
  return new DynamoDBClient({
    // The second attempt is for a kept connection that died while the Lambda was frozen.
    maxAttempts: 2,
    requestHandler: {
      connectionTimeout: 500,
      requestTimeout: 1000,
      // Without this the SDK only logs a warning when the request timeout has passed, and waits on.
      throwOnRequestTimeout: true,
      httpAgent: { keepAlive: true },
      httpsAgent: { keepAlive: true },
    },
    ...overrides,
  });
}

/**
 * Work that is over after `ms`, one way or the other. The race matters as much as the signal: looking for credentials
 * does not listen to it, and the person waits all the same.
 */
export async function withDeadline<T>(ms: number, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const controller = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      reject(new DeadlineError());
      controller.abort();
    }, ms);
  });
  try {
    return await Promise.race([work(controller.signal), late]);
  } finally {
    clearTimeout(timer);
  }
}
