import { describeWith, tableOf, tableReachable, type Describe } from '../../../scripts/deploy/table';
import { startStore, type Store } from '../../support/dynamodb';

const people = { name: 'people', region: 'eu-west-1' };
const stackId = 'arn:aws:cloudformation:eu-west-1:123456789012:stack/ask-skill/0';
const outputs = [{ OutputKey: 'TableName', OutputValue: 'people' }];
const before = { ...process.env };
let store: Store;

beforeAll(async () => {
  store = await startStore();
});

beforeEach(() => {
  Object.assign(process.env, {
    AWS_ENDPOINT_URL_DYNAMODB: store.endpoint,
    AWS_ACCESS_KEY_ID: 'local',
    AWS_SECRET_ACCESS_KEY: 'local',
  });
});

afterAll(async () => {
  process.env = before;
  await store.stop();
});

function failing(name: string): Describe {
  return () => Promise.reject(Object.assign(new Error('arn:aws:iam::123456789012:user/me'), { name }));
}

test('which table it is, and where, is what the last deployment left', () => {
  expect(tableOf({ stackId, outputs })).toEqual(people);
});

test.each([
  ['nothing was deployed', undefined],
  ['the deployment broke off', {}],
  ['an older stack named none', { stackId, outputs: [] }],
])('where %s there is no table, and that is no fault', async (_what, deployed) => {
  const describe = jest.fn<ReturnType<Describe>, Parameters<Describe>>();
  expect(await tableReachable(tableOf(deployed), describe)).toMatchObject({ state: 'unknown' });
  expect(describe).not.toHaveBeenCalled();
});

test('a table that answers is well', async () => {
  expect(await tableReachable(people, describeWith(undefined))).toMatchObject({
    state: 'ok',
    seen: 'people in eu-west-1 answers',
  });
});

test('one that is gone is ill', async () => {
  const gone = { ...people, name: 'gone' };
  expect(await tableReachable(gone, describeWith(undefined))).toMatchObject({
    state: 'failed',
    seen: 'gone in eu-west-1 does not exist',
  });
});

test('a network that is down is ill, and does not keep anybody waiting', async () => {
  process.env['AWS_ENDPOINT_URL_DYNAMODB'] = 'http://127.0.0.1:9';
  expect(await tableReachable(people, describeWith(undefined))).toMatchObject({ state: 'failed' });
});

test.each(['AccessDeniedException', 'CredentialsProviderError'])(
  'what %s keeps from being asked is unknown, and no account number is told',
  async (name) => {
    const verdict = await tableReachable(people, failing(name));
    expect(verdict.state).toBe('unknown');
    expect(JSON.stringify(verdict)).not.toContain('123456789012');
  },
);

test.each([
  ['is being made', { TableStatus: 'CREATING' as const }],
  [
    'has another key',
    { TableStatus: 'ACTIVE' as const, KeySchema: [{ AttributeName: 'user', KeyType: 'HASH' as const }] },
  ],
  ['says nothing of itself', undefined],
])('a table that %s is ill', async (_what, described) => {
  expect(await tableReachable(people, () => Promise.resolve(described))).toMatchObject({ state: 'failed' });
});
