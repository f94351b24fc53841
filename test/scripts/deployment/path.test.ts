import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { onPath } from '../../../scripts/deployment/path';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'path-'));
  for (const name of ['first', 'second']) mkdirSync(join(folder, name));
  writeFileSync(join(folder, 'second/ask'), '#!/bin/sh\n');
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

function found(): string | undefined {
  return onPath('ask', ['', join(folder, 'first'), join(folder, 'second')].join(delimiter));
}

test('a program is found in the first folder that has it', () => {
  chmodSync(join(folder, 'second/ask'), 0o755);
  expect(found()).toBe(join(folder, 'second/ask'));
});

test('a file that may not be run is no program', () => {
  chmodSync(join(folder, 'second/ask'), 0o644);
  expect(found()).toBeUndefined();
});

test('nor is a folder', () => {
  rmSync(join(folder, 'second/ask'));
  mkdirSync(join(folder, 'first/ask'));
  expect(found()).toBeUndefined();
});
