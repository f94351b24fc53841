import { execFileSync } from 'node:child_process';
import manifest from '../../package.json';
import { root } from '../../scripts/project';

interface Printed {
  readonly bomFormat: string;
  readonly metadata: { readonly component: { readonly name: string } };
  readonly components: readonly { readonly name: string; readonly version: string }[];
}

test('the bill of materials names the product and its dependencies, in their versions, and no tools', () => {
  const printed = execFileSync('npm', ['run', '-s', 'sbom'], { cwd: root, encoding: 'utf8' });
  const { bomFormat, metadata, components } = JSON.parse(printed) as Printed;
  expect(bomFormat).toBe('CycloneDX');
  expect(metadata.component.name).toBe(manifest.name);
  const named = components.map(({ name, version }) => `${name}@${version}`);
  const asked = Object.entries(manifest.dependencies).map(([name, version]) => `${name}@${version}`);
  expect(named).toEqual(expect.arrayContaining(asked));
  expect(named.filter((each) => /^(jest|eslint|typescript|esbuild)@/.test(each))).toEqual([]);
}, 30_000);
