import * as real from '@aws-sdk/middleware-endpoint-discovery';
import * as ours from '../../../scripts/assembly/endpoint-discovery';

test('whatever the configuration, nothing is to be discovered, and the rest of it stays', async () => {
  const config = { region: 'eu-west-1', endpointDiscoveryEnabledProvider: () => Promise.resolve(true) };
  const resolved = ours.resolveEndpointDiscoveryConfig(config);
  expect(resolved).toMatchObject(config);
  await expect(resolved.endpointDiscoveryEnabled()).resolves.toBe(false);
});

test('no variable and no file can ask for it', () => {
  const { environmentVariableSelector, configFileSelector } = ours.NODE_ENDPOINT_DISCOVERY_CONFIG_OPTIONS;
  const selectors: (() => unknown)[] = [environmentVariableSelector, configFileSelector];
  const asked = selectors.map((select) => select());
  expect(asked).toEqual([undefined, undefined]);
  expect(ours.NODE_ENDPOINT_DISCOVERY_CONFIG_OPTIONS.default).toBe(false);
});

test('it has everything that the client takes from the one it stands for', () => {
  expect(Object.keys(real)).toEqual(expect.arrayContaining(Object.keys(ours)));
  const selectors = Object.keys(real.NODE_ENDPOINT_DISCOVERY_CONFIG_OPTIONS);
  expect(Object.keys(ours.NODE_ENDPOINT_DISCOVERY_CONFIG_OPTIONS).sort()).toEqual(selectors.sort());
});
