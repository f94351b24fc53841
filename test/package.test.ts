import lock from '../package-lock.json';
import manifest from '../package.json';
import { permitted } from '../scripts/licences/licences';
import { forProduction, lockedPackages, type LockedPackage } from '../scripts/licences/sbom';

const locked = [...lockedPackages(lock.packages)];
const production = locked.filter(([, each]) => forProduction(each));

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
  const free = ([, { integrity, resolved }]: [string, LockedPackage]) =>
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
