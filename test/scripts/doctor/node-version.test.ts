import manifest from '../../../package.json';
import { nodeVersion } from '../../../scripts/doctor/node-version';

test.each(['v20.19.0', 'v20.20.2', 'v22.0.0', 'v24.21.0'])('%s will do', (version) => {
  expect(nodeVersion(version, manifest.engines.node).state).toBe('well');
});

test.each(['v20.18.9', 'v18.20.0', 'v9.99.0'])('%s is too old, and it says what is needed', (version) => {
  expect(nodeVersion(version, '>=20.19')).toMatchObject({
    state: 'ill',
    seen: `${version}, and 20.19 or later is needed`,
  });
});
