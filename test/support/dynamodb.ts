import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import {
  CreateTableCommand,
  DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  type AttributeValue,
} from '@aws-sdk/client-dynamodb';
import dynalite from 'dynalite';
import { fieldsOf } from '../../lambda/json';
import type { WireItem } from '../../lambda/keeping/dynamo-table';

// The SDK says once a process that it will soon leave Node 20; in a test run that is noise.
process.env['AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED'] = 'true';

export interface Store {
  client: DynamoDBClient;
  tableName: string;
  endpoint: string;
  /** Puts an item just as given, `id`, `schema`, `version` and `expiresAt` included; a `record` is written as JSON. */
  seed(item: Record<string, unknown>): Promise<void>;
  /** The same for what JSON cannot say: sets and binaries. */
  seedWire(item: WireItem): Promise<void>;
  /** The whole item as it lies in the table, its `record` parsed. */
  read(id: string): Promise<Record<string, unknown> | undefined>;
  stop(): Promise<void>;
}

/** An empty table in memory, spoken to over the real protocol. Each test file starts its own. */
export async function startStore(): Promise<Store> {
  const server = dynalite({ createTableMs: 0 });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const endpoint = `http://127.0.0.1:${port}`;
  const tableName = 'people';
  const client = new DynamoDBClient(loopback(endpoint));

  await client.send(
    new CreateTableCommand({
      TableName: tableName,
      AttributeDefinitions: [{ AttributeName: 'id', AttributeType: 'S' }],
      KeySchema: [{ AttributeName: 'id', KeyType: 'HASH' }],
      BillingMode: 'PAY_PER_REQUEST',
    }),
  );

  const seedWire = async (item: WireItem): Promise<void> => {
    await client.send(new PutItemCommand({ TableName: tableName, Item: item }));
  };

  return {
    client,
    tableName,
    endpoint,
    seedWire,
    seed: ({ record, ...item }) =>
      seedWire({
        ...encodeAll(item),
        ...(record === undefined ? {} : { record: { S: JSON.stringify(record) } }),
      }),
    read: async (id) => {
      const { Item } = await client.send(
        new GetItemCommand({ TableName: tableName, Key: { id: { S: id } }, ConsistentRead: true }),
      );
      return Item && decodeAll(Item);
    },
    stop: async () => {
      // In this order, or the server waits for the client's idle connections.
      client.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}

/** What a client needs to speak to a store on this machine; the keys are checked by nobody. */
export function loopback(endpoint: string) {
  return { endpoint, region: 'us-east-1', credentials: { accessKeyId: 'test', secretAccessKey: 'test' } };
}

export function encode(value: unknown): AttributeValue {
  if (value === null) return { NULL: true };
  if (typeof value === 'string') return { S: value };
  if (typeof value === 'number') return { N: String(value) };
  if (typeof value === 'boolean') return { BOOL: value };
  if (Array.isArray(value)) return { L: value.map(encode) };
  return { M: encodeAll(fieldsOf(value)) };
}

export function encodeAll(values: object): WireItem {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, encode(value)]));
}

function decodeAll({ record, ...item }: WireItem): Record<string, unknown> {
  const others = Object.entries(item).map(([name, value]): [string, unknown] => [name, decode(value)]);
  const parsed: unknown = record?.S === undefined ? undefined : JSON.parse(record.S);
  return { ...Object.fromEntries(others), ...(parsed === undefined ? {} : { record: parsed }) };
}

/** What the tests' items have beside a record: texts, numbers, sets, and maps of them. */
function decode(value: AttributeValue): unknown {
  if (value.N !== undefined) return Number(value.N);
  if (value.M === undefined) return value.S ?? value.SS;
  return Object.fromEntries(Object.entries(value.M).map(([name, one]) => [name, decode(one)]));
}
