import { bundles, inputsOf } from '../assembly/bundle';
import { packagesOf } from './packages';
import type { Shipped } from './render';

/** What the bundles hold of others, by asking esbuild rather than package.json: most of the tree is shaken off. */
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
