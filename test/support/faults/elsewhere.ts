import { fieldsOf, type Fields } from '../../../lambda/json';
import type { FaultKind } from './faults';

/** Sends an operation of ours to the table, beside what the skill asks. */
export type Ask = (operation: string, body: Fields) => Promise<Fields>;

/** Another device writes just before: the version is no longer the one that was read. */
export async function bump(ask: Ask, { TableName, Key }: Fields): Promise<void> {
  await ask('UpdateItem', {
    TableName,
    Key,
    UpdateExpression:
      'SET #version = if_not_exists(#version, :none) + :one, #schema = :one, #expiresAt = :far',
    ExpressionAttributeNames: { '#version': 'version', '#schema': 'schema', '#expiresAt': 'expiresAt' },
    ExpressionAttributeValues: { ':none': { N: '0' }, ':one': { N: '1' }, ':far': { N: '4000000000' } },
  });
}

const fieldsOfOthers: Partial<Record<FaultKind, Fields>> = {
  'newer item': { schema: { N: '9' }, record: { M: { where: { S: 'as newer skills have it' } } } },
  'malformed item': { schema: { N: '1' }, record: { SS: ['on the mat'] } },
};

/**
 * Puts an item into the table that is not the skill's to change, a version further, as whoever writes one does.
 * What it put; null where that fault puts none.
 */
export async function plant(ask: Ask, fault: FaultKind, { TableName, Key }: Fields): Promise<Fields | null> {
  const fields = fieldsOfOthers[fault];
  if (fields === undefined) return null;
  const { Item } = await ask('GetItem', { TableName, Key, ConsistentRead: true });
  const version = Number(fieldsOf(fieldsOf(Item)['version'])['N'] ?? 0) + 1;
  const item = { ...fieldsOf(Key), ...fields, version: { N: String(version) } };
  await ask('PutItem', { TableName, Item: item });
  return item;
}
