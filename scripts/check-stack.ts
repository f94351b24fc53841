import { join } from 'node:path';
import { readStack, validatorFindings } from './checks/stack/read';
import { stackFindings } from './checks/stack/rules';
import { root } from './project';

const path = join(root, 'infrastructure/cfn-deployer/skill-stack.yaml');
const findings = [...validatorFindings(path), ...stackFindings(readStack(path))];
for (const { where, what } of findings) console.error(`${where}: ${what}`);
if (findings.length > 0) process.exitCode = 1;
else console.log('The stack is sound.');
