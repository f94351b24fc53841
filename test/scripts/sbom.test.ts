import { execFileSync } from 'node:child_process';
import manifest from '../../package.json';
import { root } from '../../scripts/project';
import type { Shipped } from '../../scripts/licences/licences';
import { billOf, lockedPackages } from '../../scripts/licences/sbom';

describe('sbom', () => {
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
});

describe('bill', () => {
  const product = { name: 'coach', version: '1.0.0', license: 'Apache-2.0' };
  const locked = [
    ...lockedPackages({
      '': { version: '1.0.0' },
      'node_modules/used': { version: '1.2.3', license: 'MIT', integrity: 'sha512-AP8=' },
      'node_modules/@scope/used': { version: '2.0.0', license: '(MIT OR Apache-2.0)' },
      'node_modules/used/node_modules/@scope/used': { version: '1.0.0' },
      'node_modules/tool': { version: '3.0.0', dev: true },
      'node_modules/either': { version: '4.0.0', devOptional: true },
      'node_modules/drawn': { version: '5.0.0', dev: true },
    }).values(),
  ];

  function shipped(name: string, version: string): Shipped {
    return { name, version, licence: 'MIT', texts: [], bundles: ['lambda/index.js', 'serve/main.js'] };
  }

  test('it lists what is installed for production, at each depth, and what a bundle holds', () => {
    const { components } = billOf(product, locked, [shipped('used', '1.2.3'), shipped('drawn', '5.0.0')]);
    expect(components.map(({ purl }) => purl)).toEqual([
      'pkg:npm/%40scope/used@1.0.0',
      'pkg:npm/%40scope/used@2.0.0',
      'pkg:npm/drawn@5.0.0',
      'pkg:npm/used@1.2.3',
    ]);
  });

  test('a component has its licence, its hash and the bundles that it is in', () => {
    const { components } = billOf(product, locked, [shipped('used', '1.2.3')]);
    expect(components.at(-1)).toEqual({
      type: 'library',
      name: 'used',
      version: '1.2.3',
      purl: 'pkg:npm/used@1.2.3',
      licenses: [{ license: { id: 'MIT' } }],
      hashes: [{ alg: 'SHA-512', content: '00ff' }],
      properties: [{ name: 'bundles', value: 'lambda/index.js serve/main.js' }],
    });
    expect(components[1]).toMatchObject({ licenses: [{ expression: '(MIT OR Apache-2.0)' }] });
  });

  test('the product is named as package.json names it, whatever folder it lies in', () => {
    expect(billOf(product, locked, []).metadata.component).toMatchObject({ name: 'coach', version: '1.0.0' });
  });

  test('a package in a bundle that the lockfile does not know stops it', () => {
    expect(() => billOf(product, locked, [shipped('stray', '1.0.0')])).toThrow('pkg:npm/stray@1.0.0');
  });
});
