import { killRounds } from '../test/support/faults/kill-rounds';

const rounds = Number(process.argv[2] ?? 200);

async function main(): Promise<void> {
  const began = performance.now();
  const results = await killRounds(rounds);
  const failed = results.filter(({ fault }) => fault !== null);
  for (const { seed, fault } of failed) console.error(`round ${seed}: ${fault ?? ''}`);
  const writes = results.reduce((sum, { acknowledged }) => sum + acknowledged, 0);
  const seconds = Math.round((performance.now() - began) / 1_000);
  console.log(`${rounds} rounds, ${writes} acknowledged writes, ${failed.length} places lost, ${seconds} s`);
  process.exitCode = failed.length === 0 ? 0 : 1;
}

void main();
