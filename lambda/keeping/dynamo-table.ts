import {
  ConditionalCheckFailedException,
  GetItemCommand,
  UpdateItemCommand,
  DeleteItemCommand,
  DynamoDBClient,
  type AttributeValue,
  type UpdateItemCommandInput,
  type DynamoDBClientConfig,
} from '@aws-sdk/client-dynamodb';
import { DeadlineError, within } from '../within';
import { ConflictError, StoreUnavailableError } from './errors';

export type WireItem = Record<string, AttributeValue>;

export const textValue = (text: string): AttributeValue => ({ S: text });
export const numberValue = (number: number): AttributeValue => ({ N: String(number) });

export interface DynamoTableOptions {
  client: DynamoDBClient;
  tableName: string;
  /** The longest that one call may take, attempts and waits between them included, unless the caller allows less. */
  deadlineMs?: number;
}

type Part<Input> = Omit<Input, 'TableName' | 'Key'>;
export type Update = Part<UpdateItemCommandInput>;
export type Condition = Pick<
  UpdateItemCommandInput,
  'ConditionExpression' | 'ExpressionAttributeNames' | 'ExpressionAttributeValues'
>;

/** One table, called within deadlines. A call fails with a ConflictError or a StoreUnavailableError. */
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
    // A consistent read, so that a place kept a moment ago on another device is found.
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

  /** Several calls that share the time of one. */
  async inAll(withinMs = this.deadlineMs, work: () => Promise<void>): Promise<void> {
    try {
      await within(Math.min(withinMs, this.deadlineMs), work());
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
      const controller = new AbortController();
      return await within(Math.min(withinMs, this.deadlineMs), work(controller.signal), () => {
        controller.abort();
      });
    } catch (cause) {
      if (cause instanceof ConditionalCheckFailedException) throw new ConflictError(cause);
      throw new StoreUnavailableError(cause);
    }
  }
}

/** How long an attempt may take, in ms. Two of them and the wait between fit into a call, so that the second can help. */
const attemptMs = 700;

/**
 * Called once, by index.ts, outside the handler: its connections are kept from turn to turn.
 * Region, credentials and endpoint come from AWS's own variables.
 */
export function createDynamoClient(
  requestTimeout = attemptMs,
  overrides: DynamoDBClientConfig = {},
): DynamoDBClient {
  const client = new DynamoDBClient({
    // The second attempt is for a kept connection that died while the Lambda was frozen.
    maxAttempts: 2,
    requestHandler: {
      connectionTimeout: 500,
      requestTimeout,
      // Without this the SDK only logs a warning when the request timeout has passed, and waits on.
      throwOnRequestTimeout: true,
      httpAgent: { keepAlive: true },
      httpsAgent: { keepAlive: true },
    },
    ...overrides,
  });
  // Nothing is logged by the SDK, yet this step copies every input and output for its log.
  client.middlewareStack.remove('loggerMiddleware');
  return client;
}
