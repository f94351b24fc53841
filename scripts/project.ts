import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { ManifestFile, InteractionModel } from './build/models';
import { buildModels } from './build/model-builder';

export const root = resolve(__dirname, '..');

export function readJson(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (cause) {
    throw new Error(`${path} is not readable JSON.`, { cause });
  }
}

/** Files below a folder, as paths relative to it. */
export function filesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();
}

/** Each locale with its whole interaction model. `words/` belongs to the skill's search, not to the models. */
export function readModels(folder: string = join(root, 'interaction-models')): Map<string, InteractionModel> {
  const names = filesBelow(folder).filter((name) => name.endsWith('.json') && !name.startsWith('words/'));
  return buildModels(new Map(names.map((name) => [name, readJson(join(folder, name))])));
}

/** The JSON edge: that this file is what its type says is for scripts/check, not for each reader. */
export function readManifest(path: string = join(root, 'skill-package/skill.json')): ManifestFile {
  return readJson(path) as ManifestFile;
}
