import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { ManifestFile, InteractionModel } from './build/models';
import { buildModels } from './build/model-builder';
import { fillPoses } from './build/poses';

export const root = resolve(__dirname, '..');

export function readJson(path: string, fill: (text: string) => string = (text) => text): unknown {
  try {
    return JSON.parse(fill(readFileSync(path, 'utf8')));
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

/** Each locale with its whole interaction model. `words/` and `examples/` belong to the skill's search. */
export function readModels(folder: string = join(root, 'interaction-models')): Map<string, InteractionModel> {
  const names = filesBelow(folder).filter(
    (name) => name.endsWith('.json') && !/^(words|examples)\//.test(name),
  );
  return buildModels(
    new Map(
      names.map((name) => {
        const path = join(folder, name);
        return [name, readJson(path, (text) => fillPoses(text, name.split('/')[0] ?? ''))];
      }),
    ),
  );
}

/** The manifest, with the poses filled in. scripts/check tests that the file is what this type says. */
export function readManifest(path: string = join(root, 'skill-package/skill.json')): ManifestFile {
  const file = readJson(path) as ManifestFile;
  const { publishingInformation } = file.manifest;
  const locales = Object.entries(publishingInformation.locales).map(([locale, listing]) => {
    const fill = (text: string): string => fillPoses(text, locale.split('-')[0] ?? locale);
    const { summary, description } = listing;
    return [locale, { ...listing, summary: fill(summary), description: fill(description) }] as const;
  });
  return {
    ...file,
    manifest: {
      ...file.manifest,
      publishingInformation: { ...publishingInformation, locales: Object.fromEntries(locales) },
    },
  };
}
