import { GetItemCommand } from '@aws-sdk/client-dynamodb';
import type { RequestEnvelope } from 'ask-sdk-model';
import fc from 'fast-check';
import { DynamoAdapter } from '../../../lambda/keeping/dynamo-adapter';
import { ConflictError, UnreadableItemError } from '../../../lambda/keeping/errors';
import { MissingIdError } from '../../../lambda/alexa/request';
import { KEPT_DAYS } from '../../../lambda/keeping/item';
import { startStore, type Store } from '../../support/dynamodb';

const NOW = Date.UTC(2026, 10, 23, 7);
const AT = new Date(NOW).toISOString();
const CLOCK = Date.UTC(2031, 0, 1);
const LATER = NOW / 1000 + 60;

let store: Store;
let adapter: DynamoAdapter;
let people = 0;
let id: string;

beforeAll(async () => {
  store = await startStore();
  adapter = new DynamoAdapter({
    client: store.client,
    tableName: store.tableName,
    clock: () => CLOCK,
    beginning: () => 0,
  });
});
afterAll(() => store.stop());
beforeEach(() => {
  people += 1;
  id = `amzn1.ask.account.SECRET${people}`;
});

describe('a round trip', () => {
  test('nothing is kept at first', async () => {
    await expect(adapter.getAttributes(asked())).resolves.toEqual({});
  });

  test('what was saved is read again, with its version', async () => {
    const place = { routine: 'back-stretch', pose: 'knees-to-chest', side: 'both', step: 'hold' };
    await adapter.saveAttributes(asked(), { place, settings: { pace: 'slower' } });
    await expect(adapter.getAttributes(asked())).resolves.toEqual({
      place,
      settings: { pace: 'slower' },
      version: 1,
    });
  });

  test('the same attributes can be saved turn after turn', async () => {
    const attributes: Record<string, unknown> = { turn: 1 };
    await adapter.saveAttributes(asked(), attributes);
    attributes['turn'] = 2;
    await adapter.saveAttributes(asked(), attributes);
    expect(attributes['version']).toBe(2);
    await expect(adapter.getAttributes(asked())).resolves.toEqual({ turn: 2, version: 2 });
  });

  test('only what is handed in is written: the rest of an item, the list of people above all, stays', async () => {
    await adapter.write(id, { place: 'here', endedBy: 'stop' }, NOW);
    await adapter.people.add(id, 'a person', NOW);
    await adapter.write(id, { place: 'there', version: 1 }, NOW);
    await expect(adapter.read(id, NOW)).resolves.toEqual({ place: 'there', endedBy: 'stop', version: 2 });
    const { Item: item } = await store.client.send(
      new GetItemCommand({ TableName: store.tableName, Key: { id: { S: id } } }),
    );
    expect(item?.['people']).toEqual({ SS: ['a person'] });
  });

  test('every script and sign comes back as it went', async () => {
    const attributes = { name: 'Zoë 🧘‍♀️ 体を伸ばす\u0000\n"', ключ: ['ß', '', '\u2028'] };
    await adapter.saveAttributes(asked(), { ...attributes });
    await expect(adapter.getAttributes(asked())).resolves.toEqual({ ...attributes, version: 1 });
  });

  test('any JSON comes back as it went', async () => {
    const name = fc.string({ minLength: 1, unit: 'grapheme' });
    const tie = fc.letrec<{ value: unknown }>((self) => ({
      value: fc.oneof(
        { depthSize: 'small', withCrossShrink: true },
        fc.string({ unit: 'grapheme' }),
        fc.boolean(),
        fc.constant(null),
        fc.integer(),
        fc.double({ noNaN: true, min: -1e120, max: 1e120 }).filter((n) => n === 0 || Math.abs(n) > 1e-120),
        fc.array(self('value')),
        fc.dictionary(name, self('value')),
      ),
    }));
    await fc.assert(
      fc.asyncProperty(fc.dictionary(name, tie.value), async (attributes) => {
        await adapter.people.forgetAccount(id);
        const kept = plain(attributes);
        fc.pre(['id', 'schema', 'version', 'expiresAt'].every((own) => !Object.hasOwn(kept, own)));
        await adapter.write(id, kept, NOW);
        expect(await adapter.read(id, NOW)).toEqual({ ...kept, version: 1 });
      }),
      { seed: 2, numRuns: 200 },
    );
  });
});

describe('the instant', () => {
  test('an item is kept for 400 days after the request that saved it', async () => {
    await adapter.saveAttributes(asked(), {});
    await expect(store.read(id)).resolves.toEqual({
      id,
      schema: 1,
      version: 1,
      expiresAt: NOW / 1000 + KEPT_DAYS * 86_400,
    });
  });

  test('a request without a date is dated by the clock handed in', async () => {
    await adapter.saveAttributes(asked({ at: 'soon' }), {});
    await expect(store.read(id)).resolves.toMatchObject({ expiresAt: CLOCK / 1000 + KEPT_DAYS * 86_400 });
  });

  test('an expired item that is still in the table is as good as gone', async () => {
    await store.seed({ id, schema: 1, version: 8, expiresAt: NOW / 1000, place: 'old' });
    await expect(adapter.getAttributes(asked())).resolves.toEqual({});
    await adapter.saveAttributes(asked(), { place: 'new' });
    await expect(adapter.getAttributes(asked())).resolves.toEqual({ place: 'new', version: 1 });
  });
});

describe('people', () => {
  test('a recognised person and the account have an item each', async () => {
    await adapter.saveAttributes(asked(), { of: 'the account' });
    await adapter.saveAttributes(asked({ personId: `${id}-person` }), { of: 'the person' });
    await expect(store.read(id)).resolves.toMatchObject({ of: 'the account' });
    await expect(store.read(`${id}-person`)).resolves.toMatchObject({ of: 'the person' });
  });

  test('a request that names nobody is refused', async () => {
    const nobody = { ...asked(), context: undefined, session: undefined } as unknown as RequestEnvelope;
    await expect(adapter.getAttributes(nobody)).rejects.toThrow(MissingIdError);
    await expect(adapter.saveAttributes(nobody, {})).rejects.toThrow(MissingIdError);
    await expect(adapter.deleteAttributes(nobody)).rejects.toThrow(MissingIdError);
  });
});

describe('the lock', () => {
  test('of two who read the same item, the second to write is told', async () => {
    await adapter.write(id, { place: 'first' }, NOW);
    const [here, there] = [await adapter.read(id, NOW), await adapter.read(id, NOW)];
    await adapter.write(id, { ...here, place: 'here' }, NOW);
    await expect(adapter.write(id, { ...there, place: 'there' }, NOW)).rejects.toThrow(ConflictError);
    await expect(adapter.read(id, NOW)).resolves.toEqual({ place: 'here', version: 2 });
  });

  test('a conflict leaves the version handed in as it was', async () => {
    await adapter.write(id, {}, NOW);
    const attributes = { version: 7 };
    await expect(adapter.saveAttributes(asked(), attributes)).rejects.toThrow(ConflictError);
    expect(attributes.version).toBe(7);
  });

  test('of many who create at once, exactly one succeeds', async () => {
    const outcomes = await Promise.allSettled(
      [1, 2, 3, 4, 5].map((device) => adapter.write(id, { device }, NOW)),
    );
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const failures = outcomes.flatMap((outcome): unknown[] =>
      outcome.status === 'rejected' ? [outcome.reason] : [],
    );
    expect(failures.every((failure) => failure instanceof ConflictError)).toBe(true);
  });

  test('a version that is no version creates, and so overwrites nothing', async () => {
    await adapter.write(id, { place: 'here' }, NOW);
    await expect(adapter.write(id, { version: 'latest' }, NOW)).rejects.toThrow(ConflictError);
  });

  test('an item deleted under a session is not silently brought back', async () => {
    const version = await adapter.write(id, {}, NOW);
    await adapter.people.forgetAccount(id);
    await expect(adapter.write(id, { version }, NOW)).rejects.toThrow(ConflictError);
    await expect(store.read(id)).resolves.toBeUndefined();
  });
});

describe('an item that is not ours to touch', () => {
  test.each([
    ['a newer schema', { schema: 2, version: 1, expiresAt: LATER }],
    ['a newer schema that looks expired', { schema: 2, version: 1, expiresAt: 1 }],
    ['a schema in words', { schema: '1', version: 1, expiresAt: LATER }],
    ['no schema', { version: 1, expiresAt: LATER }],
    ['an older schema than there ever was', { schema: 0, version: 1, expiresAt: LATER }],
    ['a version in words', { schema: 1, version: '1', expiresAt: LATER }],
    ['no version, and expired', { schema: 1, expiresAt: 1 }],
    ['a negative version, and expired', { schema: 1, version: -1, expiresAt: 1 }],
    ['an expiry in words', { schema: 1, version: { a: 1 }, expiresAt: 'x' }],
    ['nothing at all', {}],
  ])('is left as it is: %s', async (_name, fields) => {
    const item = { id, place: 'precious', ...fields };
    await store.seed(item);
    await expect(adapter.getAttributes(asked())).rejects.toThrow(UnreadableItemError);
    await expect(adapter.saveAttributes(asked(), { place: 'new' })).rejects.toThrow(ConflictError);
    await expect(store.read(id)).resolves.toEqual(item);
  });

  test('is left as it is: a newer schema that came in mid-session, at the same version', async () => {
    const item = { id, schema: 2, version: 4, expiresAt: LATER };
    await store.seed(item);
    await expect(adapter.write(id, { version: 4 }, NOW)).rejects.toThrow(ConflictError);
    await expect(store.read(id)).resolves.toEqual(item);
  });

  test('is told apart by its reason: newer', async () => {
    await store.seed({ id, schema: 2 });
    await expect(adapter.getAttributes(asked())).rejects.toMatchObject({ reason: 'newer-schema' });
  });

  test('is told apart by its reason: binary where JSON belongs', async () => {
    await store.seedWire({
      id: { S: id },
      schema: { N: '1' },
      version: { N: '1' },
      place: { B: new Uint8Array([1, 2]) },
    });
    await expect(adapter.getAttributes(asked())).rejects.toMatchObject({ reason: 'malformed' });
  });
});

describe('forgetting', () => {
  test('what was kept is gone', async () => {
    await adapter.saveAttributes(asked(), { place: 'here' });
    await adapter.deleteAttributes(asked());
    await expect(store.read(id)).resolves.toBeUndefined();
  });

  test('an item that cannot be read is forgotten too', async () => {
    await store.seed({ id, schema: 99 });
    await adapter.people.forgetAccount(id);
    await expect(store.read(id)).resolves.toBeUndefined();
  });

  test('there need not be anything to forget', async () => {
    await expect(adapter.deleteAttributes(asked())).resolves.toBeUndefined();
  });
});

function asked({ at = AT, personId }: { at?: string; personId?: string } = {}): RequestEnvelope {
  const user = { userId: id };
  const application = { applicationId: 'amzn1.ask.skill.test' };
  return {
    version: '1.0',
    session: { new: true, sessionId: 'session', application, user },
    context: {
      System: { application, user, ...(personId && { person: { personId } }), apiEndpoint: 'https://x' },
    },
    request: { type: 'LaunchRequest', requestId: 'request', timestamp: at, locale: 'en-US' },
  };
}

// As it looks after its way through JSON: what a session would hand in.
function plain(attributes: object): Record<string, unknown> {
  return JSON.parse(JSON.stringify(attributes)) as Record<string, unknown>;
}
