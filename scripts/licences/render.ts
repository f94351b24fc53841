import type { Package } from './packages';

export interface Shipped extends Package {
  /** The bundles that hold something of it. */
  readonly bundles: readonly string[];
}

const RULE = '-'.repeat(78);

/** The whole file: who is in what, then each licence once, with those it holds for. */
export function render(shipped: readonly Shipped[]): string {
  const list = shipped.map(
    ({ name, version, licence, bundles }) =>
      `${name} ${version}: ${licence ?? 'none'} (${bundles.join(', ')})`,
  );
  const texts = new Map<string, { text: string; names: string[] }>();
  for (const { name, version, texts: own } of shipped) {
    for (const text of own) {
      const known = texts.get(essence(text)) ?? { text, names: [] };
      texts.set(essence(text), { ...known, names: [...known.names, `${name} ${version}`] });
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

/** Two copies of one licence that differ in line ends alone are one. */
function essence(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}
