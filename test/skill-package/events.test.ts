import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import resources from '../../ask-resources.json';
import { schemaFindings } from '../../scripts/check/schema';
import { withEndpoints } from '../../scripts/deploy/endpoints';
import { filesBelow, readManifest, root } from '../../scripts/project';

// Where the endpoint comes from, and why skill.json itself cannot name the events: docs/decisions/031.
const { subscriptions } = resources.profiles.default.skillInfrastructure.userConfig.skillEvents;
const arn = 'arn:aws:lambda:us-east-1:123456789012:function:skill';

/** AlexaSkillEvent.SkillDisabled, as requests have it, is SKILL_DISABLED in the manifest. */
function subscribed(type: string): string {
  return type.replaceAll(/(?<=[a-z])(?=[A-Z])/g, '_').toUpperCase();
}

function eventsInCode(): string[] {
  const folder = join(root, 'lambda/intents');
  const code = filesBelow(folder).map((name) => readFileSync(join(folder, name), 'utf8'));
  const found = [...code.join('\n').matchAll(/'AlexaSkillEvent\.(\w+)'/g)].map(([, type]) =>
    subscribed(type ?? ''),
  );
  return [...new Set(found)].sort();
}

test('the skill is told of every event that its code handles, and of no other', () => {
  expect(eventsInCode()).toEqual([...subscriptions].sort());
  expect(subscriptions).toContain('SKILL_DISABLED');
});

test('the manifest that ask-cli uploads once the function exists is one that Amazon takes', () => {
  const deployed = withEndpoints(readManifest(), new Map([['default', arn]]), subscriptions);
  expect(schemaFindings('skill.json', 'manifest', deployed)).toEqual([]);
  expect(deployed).toMatchObject({
    manifest: {
      apis: { custom: { endpoint: { uri: arn } } },
      events: { endpoint: { uri: arn }, subscriptions: [{ eventName: 'SKILL_DISABLED' }] },
    },
  });
});

test.each([
  ['events without an endpoint', { subscriptions: [{ eventName: 'SKILL_DISABLED' }] }],
  [
    'an event that Alexa does not send',
    { endpoint: { uri: arn }, subscriptions: [{ eventName: 'SKILL_GONE' }] },
  ],
])('%s would be refused', (_what, events) => {
  const { manifest } = readManifest();
  expect(schemaFindings('skill.json', 'manifest', { manifest: { ...manifest, events } })).not.toEqual([]);
});
