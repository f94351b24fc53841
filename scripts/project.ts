import { readdirSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { completeModels, type InteractionModel, type ModelFile } from './models';

export const root = resolve(__dirname, '..');

/** The JSON edge: what a file of ours holds is checked by scripts/checks and by the tests, not at each read. */
export function readJson<T>(path: string): T {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as T;
  } catch (cause) {
    throw new Error(`${path} is not readable JSON.`, { cause });
  }
}

/** Files below a folder, as paths relative to it; none where the folder is missing. */
export function filesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();
}

export function readModels(folder: string = join(root, 'interaction-models')): Map<string, InteractionModel> {
  const files = readdirSync(folder).filter((name) => name.endsWith('.json'));
  return completeModels(
    new Map(files.map((name) => [basename(name, '.json'), readJson<ModelFile>(join(folder, name))])),
  );
}
