import { lastEndpoints, withEndpoints } from '../../../scripts/deployment/endpoints';

const arn = 'arn:aws:lambda:us-east-1:123456789012:function:skill';
const european = 'arn:aws:lambda:eu-west-1:123456789012:function:skill';
const outputs = (value: string) => [
  { OutputKey: 'TableName', OutputValue: 'people' },
  { OutputKey: 'SkillEndpoint', OutputValue: value },
];
const states = {
  profiles: {
    default: {
      skillInfrastructure: {
        '@ask-cli/cfn-deployer': { deployState: { default: { outputs: outputs(arn) }, EU: {} } },
      },
    },
    half: {},
  },
};
const manifest = { manifest: { manifestVersion: '1.0', apis: { custom: {} } } };

test("the last deployment's endpoints are read from what ask-cli wrote", () => {
  expect([...lastEndpoints(states, 'default')]).toEqual([['default', arn]]);
});

test.each([
  ['a profile that never deployed', 'other'],
  ['one that got only as far as the skill', 'half'],
])('%s has no endpoint', (_who, profile) => {
  expect(lastEndpoints(states, profile).size).toBe(0);
  expect(lastEndpoints({}, profile).size).toBe(0);
});

test('before the first deployment the manifest stays as the build made it', () => {
  expect(withEndpoints(manifest, new Map(), ['SKILL_DISABLED'])).toBe(manifest);
});

// Byte for byte what ask-cli 2.30.7 writes: it compares hashes, and a byte more costs an upload of some minutes.
test('afterwards it is what ask-cli left behind', () => {
  const endpoints = new Map([
    ['default', arn],
    ['EU', european],
  ]);
  expect(JSON.stringify(withEndpoints(manifest, endpoints, ['SKILL_DISABLED']))).toBe(
    JSON.stringify({
      manifest: {
        manifestVersion: '1.0',
        apis: { custom: { endpoint: { uri: arn }, regions: { EU: { endpoint: { uri: european } } } } },
        events: {
          endpoint: { uri: arn },
          regions: { EU: { endpoint: { uri: european } } },
          subscriptions: [{ eventName: 'SKILL_DISABLED' }],
        },
      },
    }),
  );
});
