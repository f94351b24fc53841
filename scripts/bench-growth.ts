import { rmSync } from 'node:fs';
import { search } from '../lambda/search/search';
import { openStage } from './bench/compare/environment';
import { runWarm } from './bench/compare/runs';
import { mean, median, verdict } from './bench/compare/statistics';
import { asked, vocabularyWith } from './bench/growth/phrases';
import { bundleWithPoses } from './bench/growth/poses';
import { build } from './build';

/** npm run bench:growth: a turn with a thousand times as many poses in the catalogue, and phrases in the vocabulary. */
const rounds = 6;
const conversations = 40;

async function main(): Promise<void> {
  await build();
  const stage = await openStage();
  const files = new Map<number, string>();
  for (const count of [6, 6_000]) files.set(count, await bundleWithPoses(count));
  const cpu = new Map<number, number[]>([...files.keys()].map((count) => [count, []]));
  for (let round = 0; round < rounds; round += 1)
    for (const [count, file] of files) {
      const one = { name: `${count} poses`, file, bytes: null };
      const run = await runWarm(one, stage.environment, stage.proxy, conversations, 20);
      cpu.get(count)?.push(mean(run.cpu));
    }
  await stage.close();
  for (const file of files.values()) rmSync(file);

  const turn = median(cpu.get(6) ?? []);
  const searching = [20, 20_000].map((count) => ({ count, milliseconds: searched(count) }));
  const [few, many] = searching.map(({ milliseconds }) => milliseconds);
  console.log(`CPU a turn: ${turn.toFixed(2)} ms with 6 poses`);
  for (const { count, milliseconds } of searching)
    console.log(`a search: ${milliseconds.toFixed(2)} ms with ${count} phrases`);
  console.log(
    verdict(
      { what: '6 to 6,000 poses', value: median(cpu.get(6_000) ?? []), against: turn, most: 1.5 },
      'a turn',
    ),
  );
  const question = {
    what: '20 to 20,000 phrases',
    value: turn + (many ?? NaN),
    against: turn + (few ?? NaN),
  };
  console.log(verdict({ ...question, most: 1.5 }, 'a turn that searches'));
}

/** Milliseconds that a question takes on average, once each has been asked. */
function searched(count: number): number {
  const vocabulary = vocabularyWith(count);
  for (const one of asked) search(one, vocabulary);
  const began = performance.now();
  for (let round = 0; round < 40; round += 1) for (const one of asked) search(one, vocabulary);
  return (performance.now() - began) / (40 * asked.length);
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
