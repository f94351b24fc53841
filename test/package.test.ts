import { execFileSync } from 'node:child_process';
import lock from '../package-lock.json';
import manifest from '../package.json';
import { permitted } from '../scripts/licences/permitted';
import { root } from '../scripts/project';

interface Locked {
  readonly version?: string;
  readonly license?: string;
  readonly resolved?: string;
  readonly integrity?: string;
  readonly dev?: boolean;
  readonly devOptional?: boolean;
  readonly hasInstallScript?: boolean;
}

const locked = Object.entries(lock.packages as Readonly<Record<string, Locked>>).filter(
  ([path]) => path !== '',
);
const production = locked.filter(([, { dev }]) => dev !== true);

/** Every version that package.json asks for, however deep its overrides go. */
function versions(wanted: object): string[] {
  return Object.values(wanted).flatMap((each: unknown) =>
    typeof each === 'object' && each !== null ? versions(each) : [String(each)],
  );
}

const exact = /^(npm:[a-z-]+@)?\d+\.\d+\.\d+(-[\w.]+)?$/;

test('every version is exact, so that one commit is one product', () => {
  const { dependencies, devDependencies, overrides } = manifest;
  const asked = versions({ dependencies, devDependencies, overrides });
  expect(asked.length).toBeGreaterThan(20);
  expect(asked.filter((version) => !exact.test(version))).toEqual([]);
});

test.each(['^1.2.3', '~1.2.3', '1.2', '*', 'latest', '>=1.0.0', 'npm:other@^1.0.0'])(
  '%s is not exact',
  (version) => {
    expect(version).not.toMatch(exact);
  },
);

test('the lockfile holds what package.json asks for', () => {
  const { dependencies, devDependencies } = lock.packages[''];
  expect({ dependencies, devDependencies }).toEqual({
    dependencies: manifest.dependencies,
    devDependencies: manifest.devDependencies,
  });
});

test('every locked package has the hash of its content, and is tied to no registry', () => {
  const free = ([, { integrity, resolved }]: [string, Locked]) =>
    integrity?.startsWith('sha512-') === true && resolved === undefined;
  expect(locked.filter((each) => !free(each)).map(([path]) => path)).toEqual([]);
});

test('nothing in production runs a script when it is installed: --ignore-scripts loses nothing', () => {
  expect(production.filter(([, { hasInstallScript }]) => hasInstallScript === true)).toEqual([]);
  // The question is a good one: the development tree does hold such packages.
  expect(locked.some(([, { hasInstallScript }]) => hasInstallScript === true)).toBe(true);
});

test('no package of production is copyleft', () => {
  expect(production.filter(([, { license }]) => !permitted(license)).map(([path]) => path)).toEqual([]);
});

test('the bill of materials names every dependency in its version, and nothing of development', () => {
  const printed = execFileSync('npm', ['run', '-s', 'sbom'], { cwd: root, encoding: 'utf8' });
  const bill = JSON.parse(printed) as {
    readonly bomFormat: string;
    readonly components: readonly { readonly name: string; readonly version: string }[];
  };
  expect(bill.bomFormat).toBe('CycloneDX');
  const named = bill.components.map(({ name, version }) => `${name}@${version}`);
  const asked = Object.entries(manifest.dependencies).map(([name, version]) => `${name}@${version}`);
  expect(named).toEqual(expect.arrayContaining(asked));
  expect(bill.components.map(({ name }) => name)).not.toContain('jest');
}, 20_000);
