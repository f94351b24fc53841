import { UnreadableItemError } from '../../../lambda/keeping/errors';
import {
  encodeAll,
  type WireItem,
  KEPT_DAYS,
  fromItem,
  toItem,
  versionOf,
} from '../../../lambda/keeping/item';

const NOW = Date.UTC(2026, 10, 23, 7);
const LATER = NOW / 1000 + 60;

test('an item is what was handed in and what the store adds', () => {
  const item = toItem({ place: null, version: 6 }, 7, NOW);
  expect(item).toEqual({
    schema: { N: '1' },
    version: { N: '7' },
    expiresAt: { N: String(NOW / 1000 + KEPT_DAYS * 86_400) },
    place: { NULL: true },
  });
});

test("the store's own names cannot be set from outside, and are not handed out", () => {
  const item = toItem({ id: 'other', schema: 9, expiresAt: 1, people: ['x'], place: 'here' }, 1, NOW);
  expect(item).toMatchObject({ schema: { N: '1' } });
  expect(Object.keys(item).sort()).toEqual(['expiresAt', 'place', 'schema', 'version']);
  expect(fromItem(item, NOW)).toEqual({ place: 'here', version: 1 });
});

test('attributes are taken as JSON takes them', () => {
  const attributes = { a: undefined, b: NaN, c: -0, d: [undefined], e: new Date(0) };
  expect(fromItem(toItem(attributes, 1, NOW), NOW)).toEqual({
    b: null,
    c: 0,
    d: [null],
    e: '1970-01-01T00:00:00.000Z',
    version: 1,
  });
});

test('an item is there to its last second and gone at the next', () => {
  const item = encodeAll({ id: 'x', schema: 1, version: 1, expiresAt: LATER });
  expect(fromItem(item, LATER * 1000 - 1)).toEqual({ version: 1 });
  expect(fromItem(item, LATER * 1000)).toBeUndefined();
});

test('an item without a date of expiry is still there', () => {
  expect(fromItem(encodeAll({ id: 'x', schema: 1, version: 1 }), NOW)).toEqual({ version: 1 });
});

test.each([2, 1_000])('schema %d is for a newer skill to read', (schema) => {
  const item = encodeAll({ id: 'x', schema, version: { now: 'a map' }, expiresAt: 'never' });
  expect(refusal(item)).toBe('newer-schema');
});

test('a newer schema is left alone even when it looks expired', () => {
  const item = encodeAll({ id: 'x', schema: 2, version: 1, expiresAt: 1 });
  expect(refusal(item)).toBe('newer-schema');
});

const sound = { id: 'x', schema: 1, version: 1, expiresAt: LATER };
test.each([
  ['no schema', encodeAll({ id: 'x', version: 1, expiresAt: LATER })],
  ['a schema in words', encodeAll({ ...sound, schema: '1' })],
  ['schema zero', encodeAll({ ...sound, schema: 0 })],
  ['half a schema', encodeAll({ ...sound, schema: 1.5 })],
  ['no version', encodeAll({ id: 'x', schema: 1, expiresAt: LATER })],
  ['a version in words', encodeAll({ ...sound, version: '1' })],
  ['a negative version', encodeAll({ ...sound, version: -1 })],
  ['a version past counting', encodeAll({ ...sound, version: Number.MAX_SAFE_INTEGER })],
  ['a version that is null', encodeAll({ ...sound, version: null })],
  ['an expiry in words', encodeAll({ ...sound, expiresAt: 'tomorrow' })],
  ['a binary version', { ...encodeAll(sound), version: { B: new Uint8Array([1]) } }],
  ['a set', { ...encodeAll(sound), place: { SS: ['a', 'b'] } }],
  ['a binary deep inside', { ...encodeAll(sound), place: { M: { pose: { L: [{ B: new Uint8Array() }] } } } }],
])('%s makes an item malformed', (_name, item) => {
  expect(refusal(item)).toBe('malformed');
});

test.each([
  [{ version: 3 }, 3],
  [{ version: 0 }, 0],
  [{}, undefined],
  [{ version: '3' }, undefined],
  [{ version: -1 }, undefined],
])('the version of %j is %p', (attributes, version) => {
  expect(versionOf(attributes)).toBe(version);
});

function refusal(item: WireItem): string {
  try {
    fromItem(item, NOW);
  } catch (error) {
    if (error instanceof UnreadableItemError) return error.reason;
    throw error;
  }
  return 'none';
}
