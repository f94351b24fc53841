import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { clear, place } from '../../scripts/assembly/place';

let target: string;

beforeEach(() => {
  target = mkdtempSync(join(tmpdir(), 'place-'));
});

afterEach(() => {
  rmSync(target, { recursive: true });
});

test('files are placed whole, and nothing else is left behind', () => {
  place(new Map([['lambda/index.js', 'new']]), target);
  place(new Map([['lambda/index.js', 'newer']]), target);
  expect(readFileSync(join(target, 'lambda/index.js'), 'utf8')).toBe('newer');
  expect(readdirSync(target)).toEqual(['lambda']);
});

test('what the build no longer makes goes from its own folders, and stays elsewhere', () => {
  mkdirSync(join(target, 'lambda/wording/en'), { recursive: true });
  writeFileSync(join(target, 'lambda/wording/en/old.json'), '{}');
  writeFileSync(join(target, 'lambda/compile-cache'), 'kept');
  const files = new Map([['lambda/wording/en/new.json', '{}']]);
  place(files, target);
  clear(files, target);
  expect(readdirSync(join(target, 'lambda/wording/en'))).toEqual(['new.json']);
  expect(readdirSync(join(target, 'lambda'))).toContain('compile-cache');
});
