import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { packageFindings } from './checks/package';
import { filesBelow, readJson, readManifest, readModels, root } from './project';

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

const models = readModels();
const manifest = readManifest();
const findings = packageFindings({ models, manifest, asset: assetOf, wording: readWording() });
for (const { where, what } of findings) console.error(`${where}: ${what}`);
if (findings.length > 0) process.exitCode = 1;
else console.log(`The package is sound: ${[...models.keys()].join(', ')}.`);
