import type { Deployed } from '../../../scripts/deploy/endpoints';
import type { Verdict } from '../../../scripts/deploy/findings';
import { lastStacks, type AskAws, type Seen } from '../../../scripts/deploy/stack';

const stackId = 'arn:aws:cloudformation:us-east-1:123456789012:stack/ask-skill/0';
const endpoint = 'arn:aws:lambda:us-east-1:123456789012:function:ask-skill';
const deployed: Deployed = { stackId, outputs: [{ OutputKey: 'SkillEndpoint', OutputValue: endpoint }] };

const aws = (stack: Seen, called: Seen = 'Active'): AskAws => ({
  stack: () => Promise.resolve(stack),
  function: () => Promise.resolve(called),
});

async function seen(one: Deployed, ask: AskAws, wanted = 'us-east-1'): Promise<readonly Verdict[]> {
  return lastStacks(new Map([['default', one]]), () => wanted, ask);
}

test('a stack that is up with its function is built upon', async () => {
  expect(await seen(deployed, aws('UPDATE_COMPLETE'))).toEqual([
    { what: 'stack', state: 'ok', seen: 'UPDATE_COMPLETE, in us-east-1' },
  ]);
});

test.each<[string, AskAws]>([
  ['a stack that was deleted', aws('gone')],
  ['a stack whose first deployment failed', aws('ROLLBACK_COMPLETE')],
  ['a function that was deleted', aws('CREATE_COMPLETE', 'gone')],
])('%s needs a new stack', async (_what, ask) => {
  const [verdict] = await seen(deployed, ask);
  expect(verdict?.state).toBe('failed');
  expect(verdict?.remedy).toContain('npm run deploy -- --new-stack');
});

test('a stack that is being updated is waited for', async () => {
  const [verdict] = await seen(deployed, aws('UPDATE_IN_PROGRESS'));
  expect(verdict).toMatchObject({ state: 'failed', remedy: 'Wait until that has ended.' });
});

test.each<[string, Deployed]>([
  ['stack', deployed],
  [
    'bucket, after a first deployment that failed',
    { s3: { bucket: 'ask-coach-default-useast1-1764500000000' } },
  ],
])('a %s of another region than the one that is set is found without asking AWS', async (_what, one) => {
  const ask = jest.fn<Promise<Seen>, [string]>();
  const [verdict] = await seen(one, { stack: ask, function: ask }, 'eu-west-1');
  expect(verdict?.state).toBe('failed');
  expect(verdict?.seen).toContain('ask-resources.json says eu-west-1');
  expect(ask).not.toHaveBeenCalled();
});

test('a bucket of the region that is set is no fault', async () => {
  const [verdict] = await seen({ s3: { bucket: 'ask-coach-default-useast1-1764500000000' } }, aws('gone'));
  expect(verdict?.state).toBe('unknown');
});

test('where AWS may not be asked, that is said by the name of the error alone', async () => {
  const refuse = () => Promise.reject(Object.assign(new Error(stackId), { name: 'AccessDenied' }));
  const [verdict] = await seen(deployed, { stack: refuse, function: refuse });
  expect(verdict).toMatchObject({ state: 'unknown', seen: 'could not be asked: AccessDenied' });
  expect(JSON.stringify(verdict)).not.toContain('123456789012');
});

test('each Alexa region is judged by its own setting', async () => {
  const found = await lastStacks(
    new Map([
      ['default', deployed],
      ['EU', deployed],
    ]),
    (region) => (region === 'EU' ? 'eu-west-1' : 'us-east-1'),
    aws('CREATE_COMPLETE'),
  );
  expect(found.map(({ what, state }) => [what, state])).toEqual([
    ['stack', 'ok'],
    ['stack for EU', 'failed'],
  ]);
});
