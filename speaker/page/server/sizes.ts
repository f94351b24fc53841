import { LIMITS } from '../../limits/limits';
import type { TurnRecord } from '../../record';
import type { Size } from '../protocol';

/** One write unit of DynamoDB: what is kept of a person fits into it, for ever. */
export const ITEM_BYTES = 1_024;

/** What a reply has of everything that Alexa limits. */
export function sizesOf(record: TurnRecord, response: unknown, milliseconds: number): Size[] {
  const bytes = response === undefined ? 0 : Buffer.byteLength(JSON.stringify(response));
  return [
    { name: 'Speech', value: record.ssml.length, limit: LIMITS.speechCharacters, unit: 'characters' },
    {
      name: 'Reprompt',
      value: record.repromptSsml.length,
      limit: LIMITS.speechCharacters,
      unit: 'characters',
    },
    { name: 'Response', value: bytes, limit: LIMITS.ownResponseBytes, unit: 'bytes' },
    { name: 'Answer', value: Math.round(milliseconds), limit: LIMITS.answerMilliseconds, unit: 'ms' },
  ];
}

/** As DynamoDB counts, nearly: names and values as UTF-8, and a few bytes for each list and map. */
export function itemBytes(value: unknown): number {
  if (typeof value === 'string') return Buffer.byteLength(value);
  if (typeof value === 'number') return Math.ceil(String(value).length / 2) + 1;
  if (Array.isArray(value)) return 3 + value.reduce<number>((sum, each) => sum + 1 + itemBytes(each), 0);
  if (typeof value !== 'object' || value === null) return 1;
  return Object.entries(value).reduce(
    (sum, [name, each]) => sum + 1 + Buffer.byteLength(name) + itemBytes(each),
    3,
  );
}
