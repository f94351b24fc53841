import { isDeepStrictEqual } from 'node:util';
import { fieldsOf } from '../../lambda/json';

/** What must not be lost of a person: where they are, and what they have practised. */
function essence(item: unknown): unknown {
  const { place, history } = fieldsOf(item);
  const { seconds, poses, finished } = fieldsOf(history);
  return { place: place ?? null, seconds, poses, finished };
}

/** What is wrong with the item of somebody of whose kind one was led alone; null when nothing is. */
export function lossOf(item: unknown, alone: unknown): string | null {
  const [kept, expected] = [essence(item), essence(alone)];
  if (isDeepStrictEqual(kept, expected)) return null;
  return `${JSON.stringify(kept)} is kept, not ${JSON.stringify(expected)}`;
}
