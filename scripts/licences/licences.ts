import { writeFileSync, existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, readJson } from '../project';
import { bundles, inputsOf } from '../build/bundle';

/** Licences that require attribution only. Each has been read; none is copyleft. */
const permissive: ReadonlySet<string> = new Set([
  '0BSD',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'ISC',
  'MIT',
]);

/** Whether an SPDX expression allows shipping: one side of an OR is enough, an AND needs both. */
export function permitted(expression: string | undefined): boolean {
  if (expression === undefined) return false;
  const bare = expression.replaceAll(/[()]/g, ' ');
  return bare
    .split(/\sOR\s/)
    .some((choice) => choice.split(/\sAND\s/).every((one) => permissive.has(one.trim())));
}

export interface Shipped extends Package {
  /** The bundles that hold something of it. */
  readonly bundles: readonly string[];
}

const RULE = '-'.repeat(78);

/** The whole file: the packages with their bundles, then each licence text once with its packages. */
export function render(shipped: readonly Shipped[]): string {
  const list = shipped.map(
    ({ name, version, licence, bundles }) =>
      `${name} ${version}: ${licence ?? 'none'} (${bundles.join(', ')})`,
  );
  const texts = new Map<string, { text: string; names: string[] }>();
  for (const { name, version, texts: own } of shipped) {
    for (const text of own) {
      const known = texts.get(comparable(text)) ?? { text, names: [] };
      texts.set(comparable(text), { ...known, names: [...known.names, `${name} ${version}`] });
    }
  }
  return [
    'Packages of others in what Back Stretch Coach ships, with their licences.',
    'Written by "npm run licences" from what esbuild puts into each bundle. Do not edit.',
    '',
    ...list,
    ...[...texts.values()].flatMap(({ text, names }) => [
      '',
      RULE,
      ...names,
      RULE,
      '',
      text.replaceAll('\r\n', '\n').trim(),
    ]),
    '',
  ].join('\n');
}

/** Licence texts that differ in white space only count as equal. */
function comparable(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}

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
  if (!existsSync(manifest)) throw new Error(`${folder} is bundled, but has no package.json.`);
  const { name, version, license } = readJson(manifest) as Manifest;
  const texts = readdirSync(folder)
    .filter((file) => /^(licen[cs]e|notice|copying)(\.|-|$)/i.test(file))
    .sort()
    .map((file) => readFileSync(join(folder, file), 'utf8'));
  return { name, version, licence: license, texts };
}

/** The packages in the bundles. Read from esbuild, not from package.json: most of the tree is shaken off. */
export async function shippedPackages(): Promise<Shipped[]> {
  const found = new Map<string, Shipped>();
  for (const [path, bundle] of Object.entries(bundles)) {
    for (const each of packagesOf(await inputsOf(bundle))) {
      const key = `${each.name} ${each.version}`;
      found.set(key, { ...each, bundles: [...new Set([...(found.get(key)?.bundles ?? []), path])] });
    }
  }
  return [...found.values()].sort((a, b) => a.name.localeCompare(b.name, 'en'));
}

async function write(): Promise<void> {
  const shipped = await shippedPackages();
  writeFileSync(join(root, 'THIRD-PARTY-LICENSES'), render(shipped));
  const refused = shipped.filter(({ licence }) => !permitted(licence));
  for (const { name, licence } of refused)
    console.error(
      `${name}: ${licence ?? 'no licence'} may not ship. Replace the package, or add its licence to scripts/licences/licences.ts.`,
    );
  if (refused.length > 0) process.exitCode = 1;
}

if (require.main === module) void write();
