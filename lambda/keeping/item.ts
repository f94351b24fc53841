import { UnreadableItemError } from './errors';
import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { randomInt } from 'node:crypto';

/** What the skill keeps. Beyond `version` the store does not know the names in it. */
export type Attributes = Record<string, unknown>;

/** How items are written. An item says a higher number once an older reader would misunderstand it. */
export const SCHEMA = 1;
export const OLDEST_SCHEMA = 1;

/** About 13 months without use: long enough for somebody who comes back every winter. */
export const KEPT_DAYS = 400;

const DAY_SECONDS = 24 * 60 * 60;

/** Below the last safe integer, so that a version can always be counted up once more and still be read. */
export const LAST_VERSION = Number.MAX_SAFE_INTEGER - 1;

// Names that belong to the store: never handed out, and ignored when handed in.
const OWN_NAMES: ReadonlySet<string> = new Set(['id', 'schema', 'version', 'expiresAt', 'people']);

/** What is written of an item, all but its key and its list of people. `instant`, here and below, is in epoch milliseconds. */
export function toItem(attributes: Attributes, version: number, instant: number): WireItem {
  const content = Object.entries(plain(attributes)).filter(([name]) => !OWN_NAMES.has(name));
  return encodeAll({
    ...Object.fromEntries(content),
    schema: SCHEMA,
    version,
    expiresAt: expiryAfter(instant),
  });
}

/** When an item used at that instant expires, in epoch seconds as DynamoDB's TTL has it. */
export function expiryAfter(instant: number): number {
  return seconds(instant) + KEPT_DAYS * DAY_SECONDS;
}

/**
 * The attributes of an item and its `version`; undefined when the item has expired.
 * A newer schema is refused even then: what its `expiresAt` means is for a newer skill to say.
 */
export function fromItem(item: WireItem, instant: number): Attributes | undefined {
  const schema = wholeNumber(item['schema']);
  if (schema > SCHEMA) throw new UnreadableItemError('newer-schema');
  if (schema < OLDEST_SCHEMA) throw new UnreadableItemError('malformed');
  const version = wholeNumber(item['version']);
  // An item put in by hand may lack the date of expiry; the next write gives it one.
  const expiresAt = item['expiresAt'] === undefined ? Infinity : wholeNumber(item['expiresAt']);
  if (expiresAt <= seconds(instant)) return undefined;
  const attributes = Object.entries(item).filter(([name]) => !OWN_NAMES.has(name));
  return { ...decodeAll(Object.fromEntries(attributes)), version };
}

/** The version that attributes were read with; undefined for attributes that were never kept. */
export function versionOf(attributes: Attributes): number | undefined {
  const version = attributes['version'];
  return isVersion(version) ? version : undefined;
}

export function seconds(instant: number): number {
  return Math.floor(instant / 1000);
}

// Attributes may also have come through a session, which is JSON: taking them the same way here keeps both alike
// (no undefined, no -0), whichever of the two they were last read from.
function plain(attributes: Attributes): object {
  return JSON.parse(JSON.stringify(attributes)) as object;
}

function wholeNumber(value: WireItem[string] | undefined): number {
  const number = value && decode(value);
  if (!isVersion(number)) throw new UnreadableItemError('malformed');
  return number;
}

export function isVersion(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= LAST_VERSION;
}

// Only JSON is ever kept, so these few lines stand in for @aws-sdk/util-dynamodb, which also reads sets and binaries:
// here such a value is a sign that somebody else wrote the item.

export type WireItem = Record<string, AttributeValue>;

export function encode(value: unknown): AttributeValue {
  if (value === null) return { NULL: true };
  if (typeof value === 'string') return { S: value };
  if (typeof value === 'number') return { N: String(value) };
  if (typeof value === 'boolean') return { BOOL: value };
  if (Array.isArray(value)) return { L: value.map(encode) };
  if (typeof value === 'object') return { M: encodeAll(value) };
  throw new TypeError(`Only JSON can be kept, not a ${typeof value}.`);
}

export function encodeAll(values: object): WireItem {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, encode(value)]));
}

export function decode(value: AttributeValue): unknown {
  if (value.NULL !== undefined) return null;
  if (value.S !== undefined) return value.S;
  if (value.N !== undefined) return Number(value.N);
  if (value.BOOL !== undefined) return value.BOOL;
  if (value.L !== undefined) return value.L.map(decode);
  if (value.M !== undefined) return decodeAll(value.M);
  throw new UnreadableItemError('malformed');
}

export function decodeAll(values: WireItem): Record<string, unknown> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, decode(value)]));
}

// A number of DynamoDB's has 38 digits, one of JavaScript's counts to 9e15: room for two billion beginnings, and for a
// million writes in each, which is twenty a day for more than a century.
const WRITES = 1_000_000;
const BEGINNINGS = 2 ** 31;

/** Numbers the beginning of an item, so that no two items that ever had the same id share a version. */
export type Beginning = () => number;

/** By chance: what was forgotten leaves nothing behind from which one could count on. */
export const anyBeginning: Beginning = () => randomInt(1, BEGINNINGS);

/** The version of an item in which nothing was written yet: the number of its beginning, and a count of its writes. */
export function unwritten(beginning: number): number {
  return beginning * WRITES;
}

/** Whether a version was counted up from the other; else the item was deleted between them, and begun anew. */
export function isSameItem(one: number, other: number): boolean {
  return Math.floor(one / WRITES) === Math.floor(other / WRITES);
}
