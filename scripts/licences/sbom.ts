import lock from '../../package-lock.json';
import manifest from '../../package.json';
import { report } from '../build/build';
import { shippedPackages, type Shipped } from './licences';

interface Component {
  readonly type: 'library' | 'application';
  readonly name: string;
  readonly version: string;
  readonly purl: string;
  readonly licenses?: readonly (
    { readonly license: { readonly id: string } } | { readonly expression: string }
  )[];
  readonly hashes?: readonly { readonly alg: 'SHA-512'; readonly content: string }[];
  readonly properties?: readonly { readonly name: string; readonly value: string }[];
}

/** CycloneDX 1.5. Without date and serial number: the same commit has the same bill. */
export interface Bill {
  readonly bomFormat: 'CycloneDX';
  readonly specVersion: '1.5';
  readonly version: 1;
  readonly metadata: { readonly component: Component };
  readonly components: readonly Component[];
}

interface Product {
  readonly name: string;
  readonly version: string;
  readonly license: string;
}

/** Lists every package that is in a bundle or is installed for production, with the bundles that hold it. */
export function billOf(
  product: Product,
  locked: readonly LockedPackage[],
  shipped: readonly Shipped[],
): Bill {
  const bundlesOf = new Map(shipped.map((each) => [purl(each.name, each.version), each.bundles]));
  const components = new Map<string, Component>();
  for (const each of locked) {
    const id = purl(each.name, each.version ?? '');
    const bundles = bundlesOf.get(id);
    if (bundles || forProduction(each)) components.set(id, componentOf(each, id, bundles));
  }
  const { name, version, license } = product;
  const lost = [...bundlesOf.keys()].filter((id) => !components.has(id));
  if (lost.length > 0) throw new Error(`In a bundle, but not in the lockfile: ${lost.join(', ')}`);
  return {
    bomFormat: 'CycloneDX',
    specVersion: '1.5',
    version: 1,
    metadata: {
      component: {
        type: 'application',
        name,
        version,
        purl: purl(name, version),
        licenses: licences(license),
      },
    },
    components: [...components.values()].sort((a, b) => a.purl.localeCompare(b.purl, 'en')),
  };
}

function componentOf(each: LockedPackage, id: string, bundles: readonly string[] | undefined): Component {
  const { name, version = '', license, integrity } = each;
  return {
    type: 'library',
    name,
    version,
    purl: id,
    ...(license === undefined ? {} : { licenses: licences(license) }),
    ...(integrity === undefined ? {} : { hashes: [{ alg: 'SHA-512', content: hex(integrity) }] }),
    ...(bundles ? { properties: [{ name: 'bundles', value: bundles.join(' ') }] } : {}),
  };
}

/** The package URL by which advisories are looked up; the @ of a scope is written as %40. */
function purl(name: string, version: string): string {
  return `pkg:npm/${name.replace(/^@/, '%40')}@${version}`;
}

function licences(text: string): NonNullable<Component['licenses']> {
  return /\s/.test(text) ? [{ expression: text }] : [{ license: { id: text } }];
}

function hex(integrity: string): string {
  return Buffer.from(integrity.replace(/^sha512-/, ''), 'base64').toString('hex');
}
/** The part of an entry of package-lock.json that is read here. */
export interface Locked {
  readonly version?: string;
  readonly license?: string;
  readonly resolved?: string;
  /** `sha512-` and the digest in base64. */
  readonly integrity?: string;
  readonly dev?: boolean;
  readonly devOptional?: boolean;
  readonly hasInstallScript?: boolean;
}

export interface LockedPackage extends Locked {
  readonly name: string;
}

type Packages = Readonly<Record<string, Locked>>;

/** Every package of a lockfile by its path, without the project itself. */
export function lockedPackages(packages: Packages): Map<string, LockedPackage> {
  const others = Object.entries(packages).filter(([path]) => path !== '');
  return new Map(others.map(([path, each]) => [path, { ...each, name: nameAt(path) }]));
}

/** What `npm ci --omit=dev` installs. */
export function forProduction({ dev, devOptional }: Locked): boolean {
  return dev !== true && devOptional !== true;
}

function nameAt(path: string): string {
  return path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
}

async function print(): Promise<void> {
  const locked = [...lockedPackages(lock.packages).values()];
  console.log(JSON.stringify(billOf(manifest, locked, await shippedPackages()), undefined, 2));
}

if (require.main === module) {
  print().catch((error: unknown) => {
    report(error);
    process.exitCode = 1;
  });
}
