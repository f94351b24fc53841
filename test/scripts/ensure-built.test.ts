import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../../scripts/project';

let folder: string;
const builtAt = new Date('2026-11-23T07:00:00Z');
const before = new Date('2026-11-23T06:59:59Z');
const after = new Date('2026-11-23T07:00:01Z');

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'stale-'));
  mkdirSync(join(folder, 'build'));
  mkdirSync(join(folder, 'lambda/wording'), { recursive: true });
  writeFileSync(join(folder, 'lambda/wording/pose.json'), '{}');
  writeFileSync(join(folder, 'build/stamp.json'), JSON.stringify({ started: builtAt.getTime() }));
  touch(before, 'lambda/wording/pose.json', 'lambda/wording', 'lambda');
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

function touch(time: Date, ...paths: readonly string[]): void {
  for (const path of paths) utimesSync(join(folder, path), time, time);
}

// It is plain JavaScript, to start at once; so it is asked as its callers ask it.
function isStale(): boolean {
  const script = 'process.stdout.write(String(require(process.argv[1]).isStale(process.argv[2])))';
  const arguments_ = ['-e', script, join(root, 'scripts/ensure-built.js'), folder];
  return execFileSync(process.execPath, arguments_, { encoding: 'utf8' }) === 'true';
}

test('a build that began after the last change is fresh', () => {
  expect(isStale()).toBe(false);
});

test('a file changed since makes it stale, however deep', () => {
  touch(after, 'lambda/wording/pose.json');
  expect(isStale()).toBe(true);
});

test('a file removed since makes it stale', () => {
  rmSync(join(folder, 'lambda/wording/pose.json'));
  expect(isStale()).toBe(true);
});

test.each(['{}', 'not JSON'])('a stamp that reads %s makes it stale', (stamp) => {
  writeFileSync(join(folder, 'build/stamp.json'), stamp);
  expect(isStale()).toBe(true);
});

test('without a build it is stale', () => {
  rmSync(join(folder, 'build'), { recursive: true });
  expect(isStale()).toBe(true);
});
