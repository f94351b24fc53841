import { fieldsOf, type Fields } from '../../../lambda/json';
import type { FaultKind } from './faults';

/** One call of the skill's, as it came over the wire. */
export interface Call {
  readonly operation: string;
  /** Whose item. */
  readonly key: string;
  readonly requestBytes: number;
  readonly fault: FaultKind | null;
  /** The table has answered it well, and the skill was told so. */
  acknowledged: boolean;
  /** The table has done it, whatever the skill was told. */
  reached: boolean;
  /** The place that it wrote, where it reached the table; undefined where it wrote none. */
  place?: unknown;
  /** What the table charged for it. */
  units?: number;
}

/** The place among what an update sets; undefined where it sets none. */
export function placeIn(input: Fields): unknown {
  const names = Object.entries(fieldsOf(input['ExpressionAttributeNames']));
  const [alias] = names.find(([, name]) => name === 'record') ?? [];
  const written = fieldsOf(fieldsOf(input['ExpressionAttributeValues'])[String(alias).replace('#', ':')]);
  return typeof written['S'] === 'string' ? fieldsOf(JSON.parse(written['S']))['place'] : undefined;
}

/** What an answer says that it has cost; 0 where it says nothing. */
export function unitsIn(answer: string): number {
  return Number(fieldsOf(fieldsOf(JSON.parse(answer))['ConsumedCapacity'])['CapacityUnits'] ?? 0);
}
