import { randomInt } from 'node:crypto';

/** What the skill keeps of a person, as JSON. Beyond `version` the store does not know the names in it. */
export type Attributes = Record<string, unknown>;

/**
 * Where items are kept: one item an id, written only over the version it was read from. `instant` is in ms since 1970.
 * `withinMs` is how long the caller can wait; without it, the store's own deadline holds.
 */
export interface Store {
  /** What is kept, with its `version`; {} when nothing is. */
  read(id: string, instant: number, withinMs?: number): Promise<Attributes>;
  /** Keeps the attributes over the version they name, or as a new item. Returns the new version. */
  write(id: string, attributes: Attributes, instant: number, withinMs?: number): Promise<number>;
  readonly people: People;
}

/** The people whose voices were recognised in an account. */
export interface People {
  /** Lists a person in the account's item; throws UnlistedPersonError where that cannot be. */
  add(account: string, person: string, instant: number, withinMs?: number): Promise<void>;
  /** Deletes a person's item, readable or not, and takes them off their account's list. */
  forgetPerson(person: string, account: string | null, withinMs?: number): Promise<void>;
  /** Deletes what is kept for the account itself, readable or not; its list of people stays. */
  forgetAccount(account: string, withinMs?: number): Promise<void>;
  /** Deletes the items of an account and of everybody in its list. */
  forgetEverybody(account: string): Promise<void>;
}

/** How items are written. A change that an older reader would misunderstand counts it up. */
export const schema = 1;
export const oldestSchema = 1;

/** About 13 months without use: long enough for somebody who comes back every winter. */
export const keptDays = 400;

const daySeconds = 24 * 60 * 60;

/** When an item used at that instant expires, in seconds since 1970, as DynamoDB's TTL has it. */
export function expiryAfter(instant: number): number {
  return seconds(instant) + keptDays * daySeconds;
}

export function seconds(instant: number): number {
  return Math.floor(instant / 1000);
}

/** The last safe integer but one: a version can always be counted up once more and still be read. */
export const lastVersion = Number.MAX_SAFE_INTEGER - 1;

// A number has 15 digits here: room for two billion generations of a million writes each. Twenty writes a day take more
// than a century to use up a million.
const writesOfOne = 1_000_000;
const generations = 2 ** 31;

/** Numbers an item when it is created, so that a forgotten item and its successor share no version. */
export type Generation = () => number;

/** Random, because a forgotten item leaves no number behind to count on from. */
export const randomGeneration: Generation = () => randomInt(1, generations);

/** The version of an item to which nothing was written yet. Each write counts it up by one. */
export function firstVersion(generation: number): number {
  return generation * writesOfOne;
}

/** False when the item was deleted and created again between the two versions. */
export function isSameItem(one: number, other: number): boolean {
  return Math.floor(one / writesOfOne) === Math.floor(other / writesOfOne);
}

export function isVersion(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= lastVersion;
}

/** The version that attributes were read with; undefined for attributes that were never kept. */
export function versionOf({ version }: Attributes): number | undefined {
  return isVersion(version) ? version : undefined;
}
