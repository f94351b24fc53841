import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readStack, validatorFindings } from '../../../../scripts/checks/stack/read';
import { root } from '../../../../scripts/project';
import { told } from '../../support/package';

const shipped = join(root, 'infrastructure/cfn-deployer/skill-stack.yaml');

test("Amazon's validator has nothing to warn of in the stack that ships", () => {
  expect(told(validatorFindings(shipped))).toEqual([]);
});

test.each([
  ['a misspelt property', 'MemorySize:', 'MemorySise:', 'MemorySise'],
  ['a runtime that is gone', 'Runtime: !Ref LambdaRuntime', 'Runtime: nodejs14.x', 'nodejs14.x'],
])("Amazon's validator is asked, and finds %s", (_fault, from, to, found) => {
  const folder = mkdtempSync(join(tmpdir(), 'stack-'));
  const path = join(folder, 'skill-stack.yaml');
  writeFileSync(path, readFileSync(shipped, 'utf8').replaceAll(from, to));
  const findings = told(validatorFindings(path)).join('\n');
  rmSync(folder, { recursive: true });
  expect(findings).toContain(found);
});

test('what is not a template is not taken for an empty one', () => {
  expect(() => readStack(join(root, 'LICENSE'))).toThrow();
});
