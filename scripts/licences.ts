import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { permitted } from './licences/permitted';
import { render } from './licences/render';
import { shippedPackages } from './licences/shipped';
import { root } from './project';

async function write(): Promise<void> {
  const shipped = await shippedPackages();
  writeFileSync(join(root, 'THIRD-PARTY-LICENSES'), render(shipped));
  const refused = shipped.filter(({ licence }) => !permitted(licence));
  for (const { name, licence } of refused) console.error(`${name}: ${licence ?? 'no licence'} may not ship.`);
  if (refused.length > 0) process.exitCode = 1;
}

void write();
