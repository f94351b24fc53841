import { parseArgs } from 'node:util';
import { build } from '../../build/build';
import {
  contestants,
  floor,
  ours,
  rivals,
  type Contestant,
  runCold,
  runWarm,
  type Cold,
  type Warm,
} from './contestants';
import { openStage } from './stage';
import { figuresOf, table, type Figures, verdict } from './report';

/**
 * npm run bench:compare -- [--cold N] [--rounds N] [--conversations N]: this skill beside others that lead the same
 * conversation before the same store, one after the other in turn, so that whatever the machine does meets all of them.
 */
const { values: options } = parseArgs({
  options: {
    cold: { type: 'string', default: '25' },
    rounds: { type: 'string', default: '6' },
    conversations: { type: 'string', default: '60' },
  },
});

const warmUp = 20;

async function main(): Promise<void> {
  await build();
  const all = await contestants();
  const { environment, proxy, close } = await openStage();
  const cold = await inTurn(all, Number(options.cold), (one) => runCold(one, environment));
  const warm = await inTurn(all, Number(options.rounds), (one) =>
    runWarm(one, environment, proxy, Number(options.conversations), warmUp),
  );
  await close();
  report(all, cold, warm);
}

/** Each of them so many times, another one first in each round. */
async function inTurn<T>(
  all: readonly Contestant[],
  rounds: number,
  run: (one: Contestant) => Promise<T>,
): Promise<ReadonlyMap<string, readonly T[]>> {
  const results = new Map<string, T[]>(all.map(({ name }) => [name, []]));
  for (let round = 0; round < rounds; round += 1)
    for (let index = 0; index < all.length; index += 1) {
      const one = all[(round + index) % all.length];
      if (one !== undefined) results.get(one.name)?.push(await run(one));
    }
  return results;
}

function report(
  all: readonly Contestant[],
  cold: ReadonlyMap<string, readonly Cold[]>,
  warm: ReadonlyMap<string, readonly Warm[]>,
): void {
  const figures = all.map((one) => figuresOf(one, cold.get(one.name) ?? [], warm.get(one.name) ?? []));
  console.log(
    `Node.js ${process.version}, ${options.cold} cold starts and ${options.rounds} warm rounds each\n`,
  );
  console.log(table(figures));
  for (const line of verdicts(figures)) console.log(line);
}

function verdicts(figures: readonly Figures[]): string[] {
  const of = (name: string): Figures => {
    const found = figures.find((one) => one.name === name);
    if (found === undefined) throw new Error(`${name} was not measured.`);
    return found;
  };
  const [mine, least] = [of(ours), of(floor)];
  const best = Math.min(...rivals.map((name) => of(name).cold));
  return [
    verdict({ what: 'cold start', value: mine.cold, against: least.cold, most: 1.15 }, 'the floor'),
    verdict({ what: 'cold start', value: mine.cold, against: best, most: 0.6 }, 'the best ask-sdk build'),
    verdict({ what: 'CPU a turn', value: mine.cpu, against: least.cpu, most: 1.3 }, 'the floor'),
    verdict({ what: 'calls a turn', value: mine.calls, against: least.calls, most: 1 }, 'the floor'),
    verdict({ what: 'bundle', value: mine.bundle ?? NaN, against: 600_000, most: 1 }, '600 kB'),
  ];
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
