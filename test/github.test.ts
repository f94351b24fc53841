import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../scripts/project';

const workflow = readFileSync(join(root, '.github/workflows/ci.yml'), 'utf8');

/** The value of each line of a workflow that has this key. */
function values(key: string): string[] {
  return [...workflow.matchAll(new RegExp(`^\\s+(?:- )?${key}: (.+)$`, 'gm'))].map(
    ([, value]) => value ?? '',
  );
}

test('what GitHub runs is .ci/run, on the oldest Node.js that is promised', () => {
  const job = /\n {2}ci:\n([\s\S]*?)\n\n/.exec(workflow)?.[1] ?? '';
  expect([...job.matchAll(/run: (.+)/g)].map(([, command]) => command)).toEqual(['.ci/run']);
  expect(job).toContain('container: node:20.19-');
});

test('actions of others are fixed by their commits, and may read only', () => {
  const actions = values('uses');
  expect(actions.length).toBeGreaterThan(0);
  for (const action of actions) expect(action).toMatch(/^[\w/-]+@[0-9a-f]{40} # v\d/);
  expect(workflow).toContain('permissions:\n  contents: read\n');
  expect(workflow).not.toContain('write');
});

test('what ships is held against the known advisories', () => {
  expect(values('run')).toContain('npm audit --omit=dev');
});

test.each(['/', '/scripts/deploy/node24'])('updates are proposed for the packages of %s', (folder) => {
  const dependabot = readFileSync(join(root, '.github/dependabot.yml'), 'utf8');
  expect(dependabot).toContain(`directory: ${folder}\n`);
  expect(existsSync(join(root, folder, 'package-lock.json'))).toBe(true);
});
