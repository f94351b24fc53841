import { existsSync, mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import dynalite from 'dynalite';
import { Misuse, StoreBroken, StoreInUse } from '../errors';
import { close, listen } from '../http';
import { isObject } from '../json';
import { dynamodb, plain } from './dynamodb';

/** A local DynamoDB: dynalite on its own port, on disk or in memory. */
export interface Store {
  readonly endpoint: string;
  readonly table: string;
  /** An item's attributes, and those of its JSON `record` beside them; undefined where there is none. */
  item(id: string): Promise<unknown>;
  put(item: Readonly<Record<string, unknown>>): Promise<void>;
  close(): Promise<void>;
}

const TABLE = 'back-stretch-coach';
const PATIENCE_MILLISECONDS = 5_000;

/** @param folder where to keep it; in memory if left out */
export async function openStore(folder?: string, patience: number = PATIENCE_MILLISECONDS): Promise<Store> {
  const unlock = folder === undefined ? null : await lock(folder, patience);
  if (folder !== undefined) await readAll(folder);
  const server = dynalite({
    createTableMs: 0,
    ...(folder === undefined ? {} : { path: join(folder, 'dynamodb') }),
  });
  const port = await listen(server);
  await createTable(port);
  return {
    endpoint: `http://127.0.0.1:${port}`,
    table: TABLE,
    async item(id) {
      const { body } = await dynamodb(port, 'GetItem', {
        TableName: TABLE,
        Key: { id: { S: id } },
        ConsistentRead: true,
      });
      return body['Item'] === undefined ? undefined : opened(plain({ M: body['Item'] }));
    },
    async put(item) {
      const { status, body } = await dynamodb(port, 'PutItem', { TableName: TABLE, Item: item });
      if (status !== 200) throw new Error(`The store refused an item: ${JSON.stringify(body)}`);
    },
    async close() {
      // The skill's client keeps its connection for the next call, and a server waits for its connections.
      await close(server);
      await unlock?.();
    },
  };
}

function opened(item: unknown): unknown {
  if (!isObject(item) || typeof item['record'] !== 'string') return item;
  const { record, ...others } = item;
  try {
    const fields: unknown = JSON.parse(record);
    return isObject(fields) ? { ...fields, ...others } : item;
  } catch {
    return item;
  }
}

/** The `place` of a kept item; undefined when nothing is kept. */
export async function keptPlace(store: Store, owner: string): Promise<unknown> {
  const item = await store.item(owner);
  return typeof item === 'object' && item !== null && 'place' in item ? item.place : undefined;
}

interface Database {
  open(): Promise<void>;
  close(): Promise<void>;
  iterator(): { next(): Promise<unknown>; close(): Promise<void> };
}

/** A database of the library that dynalite keeps its tables with. */
function database(path: string): Database {
  const { Level } = createRequire(require.resolve('dynalite'))('level') as {
    Level: new (path: string) => Database;
  };
  return new Level(path);
}

/** dynalite dies with an uncaught error where its folder cannot be read, so all of it is read once before. */
async function readAll(folder: string): Promise<void> {
  const path = join(folder, 'dynamodb');
  if (!existsSync(path)) return;
  const kept = database(path);
  try {
    await kept.open();
    const items = kept.iterator();
    while ((await items.next()) !== undefined);
    await items.close();
    await kept.close();
  } catch (error) {
    throw broken(path, error);
  }
}

/** The error to end with after the store failed. LevelDB gives the reason in the error's cause. */
export function broken(folder: string, error: unknown): StoreBroken {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  const reason = cause instanceof Error ? cause.message : String(cause);
  return new StoreBroken(
    /space|quota/i.test(reason)
      ? `Nothing more can be kept in ${folder}: ${reason}. Make room on that disk, and start again.`
      : `What is kept in ${folder} cannot be read: ${reason}. To begin without it, move that folder away, or name another one ` +
          'with --data DIR. To have it back, put a copy there.',
    { cause: error },
  );
}

/** Whether LevelDB failed. Such an error can come up anywhere while dynalite is at work. */
export function isOfStore(error: unknown): boolean {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('LEVEL_');
}

function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (cause) {
    throw new Misuse(
      `Nothing can be kept in ${folder}: name a folder that can be made and written with --data DIR.`,
      { cause },
    );
  }
}

/**
 * dynalite dies with an uncaught error when another process has its folder open. So an empty database beside it is
 * opened first, by the same library. It works as a lock, which the system releases however a process ends.
 */
async function lock(folder: string, patience: number): Promise<() => Promise<void>> {
  makeFolder(folder);
  const gate = database(join(folder, 'lock'));
  const until = performance.now() + patience;
  for (;;) {
    try {
      await gate.open();
      return () => gate.close();
    } catch (error) {
      if (!isLocked(error)) throw broken(folder, error);
      if (performance.now() > until) {
        throw new StoreInUse(
          `Another speaker is using ${folder}: end it (:quit), or give this one a folder of its own with --data DIR.`,
          { cause: error },
        );
      }
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}

/** LevelDB names the reason in the error's cause. */
function isLocked(error: unknown): boolean {
  const cause = error instanceof Error ? error.cause : undefined;
  return typeof cause === 'object' && cause !== null && 'code' in cause && cause.code === 'LEVEL_LOCKED';
}

async function createTable(port: number): Promise<void> {
  const { status, body } = await dynamodb(port, 'CreateTable', {
    TableName: TABLE,
    BillingMode: 'PAY_PER_REQUEST',
    AttributeDefinitions: [{ AttributeName: 'id', AttributeType: 'S' }],
    KeySchema: [{ AttributeName: 'id', KeyType: 'HASH' }],
  });
  const there = String(body['__type']).endsWith('ResourceInUseException');
  if (status !== 200 && !there) throw new Error(`The store made no table: ${JSON.stringify(body)}`);
  await tableIsThere(port);
}

/** Waits until the table is active: until then the skill would not find it. */
async function tableIsThere(port: number): Promise<void> {
  for (;;) {
    const { status, body } = await dynamodb(port, 'DescribeTable', { TableName: TABLE });
    if (status !== 200) throw new Error(`The store has no table: ${JSON.stringify(body)}`);
    const { Table: table } = body;
    if (
      typeof table === 'object' &&
      table !== null &&
      'TableStatus' in table &&
      table.TableStatus === 'ACTIVE'
    )
      return;
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
}
