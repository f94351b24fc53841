import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readStack } from '../../../../scripts/checks/stack/read';
import { stackFindings } from '../../../../scripts/checks/stack/rules';
import { root } from '../../../../scripts/project';
import { told } from '../../support/package';
import faults from './faults.json';

const shipped = join(root, 'infrastructure/cfn-deployer/skill-stack.yaml');
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'stack-'));
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** What is found in the shipped template after one change to its text. */
function findings(from: string, to: string): string[] {
  const template = readFileSync(shipped, 'utf8');
  expect(template.split(from).length).toBeGreaterThan(1);
  const path = join(folder, 'skill-stack.yaml');
  writeFileSync(path, template.replace(from, to));
  return told(stackFindings(readStack(path)));
}

test('the stack that ships has no findings', () => {
  expect(told(stackFindings(readStack(shipped)))).toEqual([]);
});

// Each of these is one slip of the pen away from the template that ships: every rule is seen to fail.
test.each(faults)('$fault is found', ({ from, to, found }) => {
  expect(findings(from, to).join('\n')).toContain(found);
});
