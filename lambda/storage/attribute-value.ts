import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { UnreadableItemError } from './errors';

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
