import { readdirSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import type { ManifestFile } from './manifest';
import { completeModels, type InteractionModel, type ModelFile } from './models';

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

/** The JSON edge: that these files are what their types say is for scripts/checks, not for each reader. */
export function readModelFiles(folder: string = join(root, 'interaction-models')): Map<string, ModelFile> {
  const names = readdirSync(folder).filter((name) => name.endsWith('.json'));
  return new Map(names.map((name) => [basename(name, '.json'), readJson(join(folder, name)) as ModelFile]));
}

export function readModels(folder?: string): Map<string, InteractionModel> {
  return completeModels(readModelFiles(folder));
}

export function readManifest(path: string = join(root, 'skill-package/skill.json')): ManifestFile {
  return readJson(path) as ManifestFile;
}
