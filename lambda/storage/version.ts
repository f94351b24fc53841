import { randomInt } from 'node:crypto';

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
