import { decode, decodeAll, encodeAll } from './attribute-value';
import type { WireItem } from './attribute-value';
import { UnreadableItemError } from './errors';

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
