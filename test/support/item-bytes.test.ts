import { PutItemCommand } from '@aws-sdk/client-dynamodb';
import fc from 'fast-check';
import { toItem } from '../../lambda/keeping/dynamo-items';
import { WRITE_UNIT_BYTES, itemBytes } from './item-bytes';
import { encode, encodeAll, startStore, type Store } from './dynamodb';
import { times } from './sample';

describe('the size that DynamoDB counts', () => {
  test.each([
    ['an empty item', {}, 0],
    ['text, by its bytes and not its letters', { a: 'zurück' }, 1 + 7],
    ['null and truth', { a: null, b: true }, 2 + 2],
    ['an empty list and map', { a: [], b: {} }, 4 + 4],
    ['a list, one byte more an element', { a: ['xy', 'z'] }, 1 + 3 + 1 + 2 + 1 + 1],
    ['a map, one byte more an element', { a: { bc: 'd' } }, 1 + 3 + 1 + 2 + 1],
    ['zero', { a: 0 }, 1 + 1],
    ['one digit', { a: 7 }, 1 + 2],
    ['a negative number', { a: -7 }, 1 + 3],
    ['zeros at the end, which are trimmed', { a: 7_000_000 }, 1 + 2],
    ['zeros at the start, which are trimmed', { a: 0.000_007 }, 1 + 2],
    ['an instant in seconds', { a: 1_795_417_213 }, 1 + 6],
    ['a number in powers of ten', { a: 1e21 }, 1 + 2],
  ])('is right for %s', (_name, attributes, bytes) => {
    expect(itemBytes(encodeAll(attributes))).toBe(bytes);
  });

  test('is right for what the skill never writes', () => {
    const bytes = new Uint8Array(5);
    expect(itemBytes({ a: { B: bytes }, b: { BS: [bytes] }, c: { SS: ['é'] }, d: { NS: ['12'] } })).toBe(
      6 + 6 + 3 + 3,
    );
  });

  test('leaves the place, the settings and a year of days within one write unit', () => {
    const item = toItem(
      {
        place: { routine: 'back-stretch', pose: 'straight-leg-seated-twist', side: 'right', step: 'hold' },
        turnStartedAt: 1_795_417_213_000,
        settings: { pace: 'slower', flow: 'step-by-step' },
        history: { days: 'f'.repeat(92), minutes: 5_000, streak: 365 },
      },
      4_000,
      1_795_417_213_000,
    );
    expect(itemBytes(item)).toBeLessThan(WRITE_UNIT_BYTES);
  });
});

describe('the store', () => {
  let store: Store;
  beforeAll(async () => {
    store = await startStore();
  });
  afterAll(() => store.stop());

  // Filled up to the edge of a write unit, an item shows the store's own count of it to the byte.
  const unitsWith = async (value: unknown, extra: number): Promise<number | undefined> => {
    const item = { id: { S: 'x' }, value: encode(value), fill: { S: '' } };
    item.fill = { S: 'f'.repeat(WRITE_UNIT_BYTES - itemBytes(item) + extra) };
    const put = new PutItemCommand({
      TableName: store.tableName,
      Item: item,
      ReturnConsumedCapacity: 'TOTAL',
    });
    await store.client.send(put);
    // The first put may also count the item it replaces.
    return (await store.client.send(put)).ConsumedCapacity?.CapacityUnits;
  };

  test('counts as we do', async () => {
    await fc.assert(
      fc.asyncProperty(fc.jsonValue({ maxDepth: 3 }), async (anything) => {
        fc.pre(JSON.stringify(anything).length < 500 && !holdsOddName(anything) && inRange(anything));
        const value: unknown = JSON.parse(JSON.stringify(anything));
        expect(await unitsWith(value, 0)).toBe(1);
        expect(await unitsWith(value, 1)).toBe(2);
      }),
      { seed: 1, numRuns: times(100, 30) },
    );
  });
});

function holdsOddName(value: unknown): boolean {
  return JSON.stringify(value).includes('"":') || JSON.stringify(value).includes('"__proto__":');
}

// Beyond these DynamoDB refuses a number.
function inRange(value: unknown): boolean {
  if (typeof value === 'number') return value === 0 || (Math.abs(value) > 1e-120 && Math.abs(value) < 1e120);
  return typeof value !== 'object' || value === null || Object.values(value).every(inRange);
}
