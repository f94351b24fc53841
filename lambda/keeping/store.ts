import type { Attributes } from './item';

/**
 * What keeping needs of a store: one item an id, written only over the version it was read from. `withinMs` is how long
 * the caller can wait; without it, the store's own deadline holds.
 */
export interface Store {
  /** What is kept, with its `version`; {} when nothing is. */
  read(id: string, instant: number, withinMs?: number): Promise<Attributes>;
  /** Keeps the attributes over the version they name, or as a new item, and gives the new version. */
  write(id: string, attributes: Attributes, instant: number, withinMs?: number): Promise<number>;
  readonly people: People;
}

/** The people whose voices were recognised in an account. */
export interface People {
  /** Lists a person in the account's item; throws UnlistedPersonError where that cannot be. */
  add(account: string, person: string, instant: number, withinMs?: number): Promise<void>;
  /** Whatever is kept of a person goes, readable or not, and so do they from their account's list. */
  forgetPerson(person: string, account: string | null, withinMs?: number): Promise<void>;
  /** Whatever is kept for an account itself goes, readable or not; only its list of people stays. */
  forgetAccount(account: string, withinMs?: number): Promise<void>;
  /** The account and everybody in its list. */
  forgetEverybody(account: string): Promise<void>;
}
