import { isFields } from '../json';
import { DynamoPeople } from './dynamo-people';
import {
  DynamoTable,
  numberValue,
  textValue,
  type DynamoTableOptions,
  type Update,
  type WireItem,
} from './dynamo-table';
import { UnreadableItemError } from './errors';
import {
  expiryAfter,
  firstVersion,
  isVersion,
  oldestSchema,
  randomGeneration,
  schema,
  seconds,
  versionOf,
  type Attributes,
  type Generation,
  type Store,
} from './store';

export interface DynamoAdapterOptions extends DynamoTableOptions {
  generation?: Generation;
}

/**
 * Keeps one item for each person, with an optimistic lock (design §6). An item has `id`, `version`, `schema`, `expiresAt`,
 * the set of `people` of an account, and `record`: everything else, as one JSON text.
 */
export class DynamoAdapter implements Store {
  readonly people: DynamoPeople;
  private readonly table: DynamoTable;
  private readonly generation: Generation;

  constructor({ generation = randomGeneration, ...options }: DynamoAdapterOptions) {
    this.table = new DynamoTable(options);
    this.people = new DynamoPeople(this.table, generation);
    this.generation = generation;
  }

  async read(id: string, instant: number, withinMs?: number): Promise<Attributes> {
    const item = await this.table.get(id, withinMs);
    return (item && fromItem(item, instant)) ?? {};
  }

  async write(id: string, attributes: Attributes, instant: number, withinMs?: number): Promise<number> {
    const version = versionOf(attributes);
    const next = 1 + (version ?? firstVersion(this.generation()));
    const item = toItem(attributes, next, instant);
    await this.table.update(
      id,
      version === undefined ? created(item, instant) : replaced(item, version),
      withinMs,
    );
    return next;
  }
}

/** What is written of an item: all but its key and its list of people. `instant` is in ms since 1970. */
export function toItem(attributes: Attributes, version: number, instant: number) {
  // JSON leaves out what is undefined: the version stands in the item itself.
  const record = { ...attributes, version: undefined };
  return {
    record: textValue(JSON.stringify(record)),
    schema: numberValue(schema),
    version: numberValue(version),
    expiresAt: numberValue(expiryAfter(instant)),
  };
}

/**
 * The attributes of an item and its `version`; undefined when the item has expired. An item without a record is an
 * account that only lists people. A newer schema is refused even when it looks expired: its `expiresAt` may mean
 * something else.
 */
function fromItem(item: WireItem, instant: number): Attributes | undefined {
  const writtenAs = versionIn(item['schema']);
  if (writtenAs > schema) throw new UnreadableItemError('newer-schema');
  if (writtenAs < oldestSchema) throw new UnreadableItemError('malformed');
  const version = versionIn(item['version']);
  // An item put in by hand may lack the date of expiry; the next write gives it one.
  const expiresAt = item['expiresAt'] === undefined ? Infinity : versionIn(item['expiresAt']);
  if (expiresAt <= seconds(instant)) return undefined;
  return { ...(item['record'] === undefined ? {} : recordIn(item['record'])), version };
}

function recordIn({ S: text = '' }: WireItem[string]): Attributes {
  try {
    const record: unknown = JSON.parse(text);
    if (isFields(record)) return record;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
  }
  throw new UnreadableItemError('malformed');
}

function versionIn(value: WireItem[string] | undefined): number {
  const number = value?.N === undefined ? undefined : Number(value.N);
  if (!isVersion(number)) throw new UnreadableItemError('malformed');
  return number;
}

// An update, not a put: the list of people in the item is not the session's to write.
const setsItem = 'SET #record = :record, #schema = :schema, #version = :next, #expiresAt = :expiresAt';
const names = { '#record': 'record', '#schema': 'schema', '#version': 'version', '#expiresAt': 'expiresAt' };

function updateOf({ record, schema: newest, version, expiresAt }: ReturnType<typeof toItem>): Update {
  return {
    UpdateExpression: setsItem,
    ExpressionAttributeNames: names,
    ExpressionAttributeValues: {
      ':record': record,
      ':schema': newest,
      ':next': version,
      ':expiresAt': expiresAt,
      ':oldest': numberValue(oldestSchema),
    },
  };
}

// DynamoDB compares values of two types as unequal. So neither condition lets a write reach an item that the reader
// would call unreadable.

/** Writes an item where there is none, or over one that has expired and that DynamoDB has not deleted yet. */
function created(item: ReturnType<typeof toItem>, instant: number): Update {
  const update = updateOf(item);
  return {
    ...update,
    ConditionExpression:
      'attribute_not_exists(#id) OR (#expiresAt <= :now AND #schema BETWEEN :oldest AND :schema AND #version >= :none)',
    ExpressionAttributeNames: { ...names, '#id': 'id' },
    ExpressionAttributeValues: {
      ...update.ExpressionAttributeValues,
      ':now': numberValue(seconds(instant)),
      ':none': numberValue(0),
    },
  };
}

/** Writes an item over the version that was read. */
function replaced(item: ReturnType<typeof toItem>, version: number): Update {
  const update = updateOf(item);
  return {
    ...update,
    ConditionExpression: '#version = :version AND #schema BETWEEN :oldest AND :schema',
    ExpressionAttributeValues: { ...update.ExpressionAttributeValues, ':version': numberValue(version) },
  };
}
