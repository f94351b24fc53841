import lock from '../package-lock.json';
import manifest from '../package.json';
import { report } from './build';
import { shippedPackages } from './licences/shipped';
import { billOf } from './sbom/bill';
import { lockedPackages } from './sbom/locked';

shippedPackages().then(
  (shipped) => {
    const locked = [...lockedPackages(lock.packages).values()];
    console.log(JSON.stringify(billOf(manifest, locked, shipped), undefined, 2));
  },
  (error: unknown) => {
    report(error);
    process.exitCode = 1;
  },
);
