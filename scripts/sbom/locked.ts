/** An entry of package-lock.json, as far as it matters here. */
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

/** Every package of a lockfile by its place in the tree; the project itself is none. */
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
