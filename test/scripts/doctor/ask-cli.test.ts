import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { askCli } from '../../../scripts/doctor/ask-cli';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ask-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

function install(script: string): void {
  writeFileSync(join(folder, 'ask'), `#!/bin/sh\n${script}\n`, { mode: 0o755 });
}

test('one that starts is well, and its version is told', () => {
  install('echo 2.30.7');
  expect(askCli(`/nowhere:${folder}`)).toEqual({ what: 'ask-cli', state: 'well', seen: '2.30.7' });
});

test.each([
  ['one that crashes at its start', 'exit 1', 'does not start'],
  ['another program of that name', 'echo who are you', 'does not start'],
  ['one of the first kind', 'echo 1.7.23', '2 is needed'],
])('%s is ill', (_what, script, seen) => {
  install(script);
  const verdict = askCli(folder);
  expect(verdict).toMatchObject({ state: 'ill', seen: expect.stringContaining(seen) as string });
  expect(verdict.remedy).toContain('docs/deployment.md');
});

test('none is ill', () => {
  expect(askCli(folder)).toMatchObject({ state: 'ill', seen: 'not on the PATH' });
});
