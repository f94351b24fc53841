import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { openStage } from '../bench/compare/stage';
import { quantile } from '../bench/compare/report';
import { build } from '../build/build';
import { lossOf, runCrowd, type CrowdResult, kinds } from './crowd';
import { Pool } from './pool';
import { root } from '../project';

/**
 * npm run load -- [--people N] [--at-once N] [--environments N] [--seconds N]: many people at
 * once before the bundle and a store. Afterwards each item is compared with the one that the same script produced without load.
 */
const { values: options } = parseArgs({
  options: {
    people: { type: 'string', default: '10000' },
    'at-once': { type: 'string', default: '1000' },
    environments: { type: 'string', default: '4' },
    seconds: { type: 'string', default: '300' },
  },
});

async function main(): Promise<void> {
  await build();
  const { store, proxy, environment, close } = await openStage();
  const pool = await Pool.open(
    join(root, 'build/lambda/index.js'),
    Number(options.environments),
    environment,
  );
  const alone = await runCrowd(pool, { people: kinds, atOnce: 1, seconds: Infinity, crowd: 'alone' });
  const expected = await Promise.all(alone.people.map(({ id }) => store.item(id)));
  if (alone.errors.length > 0 || expected.length !== kinds)
    throw new Error(`The baseline run failed: ${alone.errors.join('; ')}`);
  proxy.take();
  const held = await runCrowd(pool, {
    people: Number(options.people),
    atOnce: Number(options['at-once']),
    seconds: Number(options.seconds),
    crowd: 'load',
  });
  const traffic = proxy.take();
  const lost: string[] = [];
  for (const { id, number } of held.people) {
    const loss = lossOf(await store.item(id), expected[number % kinds]);
    if (loss !== null) lost.push(`${id}: ${loss}`);
  }
  pool.close();
  await close();
  tell(held, traffic, lost);
  if (lost.length > 0 || held.errors.length > 0) process.exitCode = 1;
}

function tell(
  { people, served, total, errors, seconds }: CrowdResult,
  traffic: { readonly calls: number; readonly readUnits: number; readonly writeUnits: number },
  lost: readonly string[],
): void {
  const turns = served.length;
  const ms = (values: readonly number[], share: number): string => `${quantile(values, share).toFixed(1)} ms`;
  console.log(
    `${people.length} people, ${turns} turns in ${seconds.toFixed(0)} s: ${(turns / seconds).toFixed(0)} turns a second`,
  );
  console.log(`a turn: median ${ms(served, 0.5)}, p99 ${ms(served, 0.99)}`);
  console.log(`with the wait for an environment: median ${ms(total, 0.5)}, p99 ${ms(total, 0.99)}`);
  console.log(
    `a person: ${(traffic.calls / people.length).toFixed(2)} calls, ${(traffic.readUnits / people.length).toFixed(2)} read units, ` +
      `${(traffic.writeUnits / people.length).toFixed(2)} write units`,
  );
  console.log(`${errors.length} errors, ${lost.length} places lost`);
  for (const line of [...errors, ...lost].slice(0, 20)) console.log(`  ${line}`);
}

main().catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});
