import { findRedFlag } from '../catalogue/red-flags';
import { featuresOf, sharesOf, stemsOf } from './likely';

/** The number of rows of a lesson's table. Two features may share a row; the more rows, the fewer do. */
export const rows = 2 ** 15;

/**
 * What was learnt from many examples when the skill was built: how much each feature of a sentence speaks for each kind. A sentence is
 * weighed in microseconds, and the examples are not shipped.
 */
export interface Lesson {
  readonly kinds: readonly string[];
  /** How much speaks for each kind before a word is said. */
  readonly biases: readonly number[];
  /** The weight of 1 in the table. */
  readonly unit: number;
  /** `rows` rows, in each a weight for each kind. */
  readonly table: Int8Array;
}

/** How likely a sentence in which patterns found these red flags is of each kind, from 0 to 1, together 1. */
export function kindsOf(
  heard: string,
  signs: readonly string[],
  { kinds, biases, unit, table }: Lesson,
): ReadonlyMap<string, number> {
  const heardRows = rowsOf(heard, signs);
  const each = unit / Math.sqrt(Math.max(1, heardRows.length));
  return sharesOf(
    kinds.map((kind, at) => {
      const weights = heardRows.map((row) => table[row * kinds.length + at] ?? 0);
      return [kind, (biases[at] ?? 0) + weights.reduce((sum, weight) => sum + weight, 0) * each];
    }),
  );
}

/** The rows of a sentence's features: its words, and what patterns found in it. */
export function rowsOf(heard: string, signs: readonly string[]): number[] {
  const found = signs.flatMap((id) => [id, findRedFlag(id)?.urgency ?? '']);
  // No word holds a "=".
  const marks = (found.length === 0 ? ['none'] : found).map((mark) => `=${mark}`);
  return [...new Set([...featuresOf(stemsOf(heard)), ...marks].map(rowOf))];
}

/** FNV-1a, which spreads short texts evenly. */
function rowOf(feature: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < feature.length; at += 1) hash = Math.imul(hash ^ feature.charCodeAt(at), 0x01000193);
  return (hash >>> 0) % rows;
}

/** A lesson in bytes: a line of JSON, then the table. */
export function lessonIn(bytes: Uint8Array): Lesson {
  const end = bytes.indexOf(10);
  const head = JSON.parse(new TextDecoder().decode(bytes.subarray(0, end))) as Omit<Lesson, 'table'>;
  // A copy: a Buffer is a window on memory that others use as well.
  return {
    ...head,
    table: Int8Array.from(new Int8Array(bytes.buffer, bytes.byteOffset + end + 1, bytes.length - end - 1)),
  };
}

/** The bytes of a lesson, as `lessonIn` reads them. */
export function bytesOf({ table, ...head }: Lesson): Uint8Array {
  const line = new TextEncoder().encode(`${JSON.stringify(head)}\n`);
  const bytes = new Uint8Array(line.length + table.length);
  bytes.set(line);
  bytes.set(new Uint8Array(table.buffer), line.length);
  return bytes;
}
