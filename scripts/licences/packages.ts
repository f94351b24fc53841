import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readJson } from '../project';

export interface Package {
  readonly name: string;
  readonly version: string;
  readonly licence: string | undefined;
  /** The licence as it came with the package, and the notice that the Apache licence asks to pass on. */
  readonly texts: readonly string[];
}

/** The folder of the package that a file belongs to; undefined for a file of ours. */
export function folderOf(file: string): string | undefined {
  return /^(.*\/node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(file.replaceAll('\\', '/'))?.[1];
}

export function packagesOf(files: readonly string[]): Package[] {
  const folders = new Set(files.map(folderOf).filter((folder) => folder !== undefined));
  return [...folders]
    .map(readPackage)
    .sort((a, b) => a.name.localeCompare(b.name, 'en') || a.version.localeCompare(b.version, 'en'));
}

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly license?: string;
}

function readPackage(folder: string): Package {
  const manifest = join(folder, 'package.json');
  if (!existsSync(manifest)) throw new Error(`${folder} is bundled and is no package.`);
  const { name, version, license } = readJson(manifest) as Manifest;
  const texts = readdirSync(folder)
    .filter((file) => /^(licen[cs]e|notice|copying)(\.|-|$)/i.test(file))
    .sort()
    .map((file) => readFileSync(join(folder, file), 'utf8'));
  return { name, version, licence: license, texts };
}
