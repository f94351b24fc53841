import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { format } from 'prettier';
import { filesBelow, readJson, readManifest, readModels, root } from '../project';
import { type Finding, differences } from './finding';
import { packageFindings } from './package';
import { resolvedStack, validatorFindings } from './stack';

/**
 * npm run check:package -- [--accept]: checks the skill package and the CloudFormation template. `--accept` first writes the
 * template's resolved form to infrastructure/resolved-stack.json; commit it with the change to the template.
 */
const template = join(root, 'infrastructure/cfn-deployer/skill-stack.yaml');
const snapshot = join(root, 'infrastructure/resolved-stack.json');

function packageProblems(): Finding[] {
  return packageFindings({
    models: readModels(),
    manifest: readManifest(),
    asset: assetOf,
    wording: readWording(),
  });
}

function assetOf(path: string): Buffer | undefined {
  const file = join(root, 'skill-package/assets', path);
  return existsSync(file) ? readFileSync(file) : undefined;
}

function readWording(): Map<string, unknown> {
  const folder = join(root, 'lambda/wording');
  const byLanguage = new Map<string, Record<string, unknown>>();
  for (const name of filesBelow(folder).filter((each) => each.endsWith('.json'))) {
    const language = dirname(name);
    byLanguage.set(language, { ...byLanguage.get(language), [name]: readJson(join(folder, name)) });
  }
  return byLanguage;
}

async function accept(): Promise<void> {
  writeFileSync(snapshot, await format(JSON.stringify(resolvedStack(template)), { parser: 'json' }));
}

async function main(): Promise<void> {
  if (process.argv.includes('--accept')) await accept();
  const changed = differences(readJson(snapshot), resolvedStack(template));
  const findings = [...packageProblems(), ...validatorFindings(template), ...changed];
  for (const { where, what } of findings) console.error(`${where}: ${what}`);
  if (changed.length > 0)
    console.error('The stack has changed. If you meant it, run: npm run check:package -- --accept');
  if (findings.length > 0) process.exitCode = 1;
  else console.log('The skill package and the stack are in order.');
}

void main();
