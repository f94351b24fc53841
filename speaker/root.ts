import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The repository, found from wherever this code runs: as a source under jest, or bundled in build/speaker. */
export function repositoryRoot(from: string = __dirname): string {
  if (existsSync(join(from, 'package.json'))) return from;
  const above = dirname(from);
  if (above === from) throw new Error(`There is no package.json above ${__dirname}.`);
  return repositoryRoot(above);
}
