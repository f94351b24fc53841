import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { built } from '../../../scripts/doctor/built';

const builtAt = new Date('2026-11-23T07:00:00Z');
let project: string;

function put(path: string, text: string, time: Date): void {
  mkdirSync(dirname(join(project, path)), { recursive: true });
  writeFileSync(join(project, path), text);
  utimesSync(join(project, path), time, time);
}

beforeEach(() => {
  project = mkdtempSync(join(tmpdir(), 'built-'));
  put('package.json', '{}', new Date('2026-11-23T06:59:00Z'));
  put('build/lambda/index.js', '', builtAt);
  put('build/skill-package/skill.json', '{}', builtAt);
  put('build/stamp.json', JSON.stringify({ started: builtAt.getTime() }), builtAt);
});

afterEach(() => {
  rmSync(project, { recursive: true });
});

test('a build that is newer than its sources is well', () => {
  expect(built(project).state).toBe('well');
});

test('a source that changed since makes it ill', () => {
  put('package.json', '{}', new Date('2026-11-23T07:00:01Z'));
  expect(built(project)).toMatchObject({ state: 'ill', seen: 'older than the sources' });
});

test.each(['lambda/index.js', 'skill-package/skill.json', 'stamp.json'])(
  'without %s there is none',
  (path) => {
    rmSync(join(project, 'build', path));
    expect(built(project)).toMatchObject({ state: 'ill', seen: `build/${path} is not there` });
  },
);
