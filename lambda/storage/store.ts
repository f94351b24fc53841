import type { Attributes } from './item';

/** What keeping needs of a store: one item an id, written only over the version it was read from. */
export interface Store {
  /** What is kept, with its `version`; {} when nothing is. */
  read(id: string, instant: number): Promise<Attributes>;
  /** Keeps the attributes over the version they name, or as a new item, and gives the new version. */
  write(id: string, attributes: Attributes, instant: number): Promise<number>;
  deleteById(id: string): Promise<void>;
}
