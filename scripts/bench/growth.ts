import { join } from 'node:path';
import { conditions } from '../../lambda/catalogue/conditions';
import { createVocabulary, type Vocabulary } from '../../lambda/search/vocabulary';
import { readJson, root } from '../project';
import { vocabularyOf } from './ask/ask';
import { seededRandom, mean, median, verdict } from './compare/report';
import { build as esbuild, type OnResolveResult, type Plugin } from 'esbuild';
import { bundles, settings } from '../build/bundle';
import { rmSync } from 'node:fs';
import { search } from '../../lambda/search/search';
import { openStage } from './compare/stage';
import { runWarm } from './compare/contestants';
import { build } from '../build/build';

const syllables = 'ba ker tin lo mas pre dor ni sel tu gra vel com par stra hip tor men li qua'.split(' ');

/** What people ask in the growth benchmark: something known, something long, something misheard, something unknown. */
const asked = [
  'sciatica',
  'my lower back is killing me',
  'what helps when i sit too long at my desk',
  'i am all bloated after dinner',
  'something entirely unknown to everybody here',
] as const;

/** An English vocabulary of so many phrases: the first twenty real, the others made of five thousand made-up words. */
function vocabularyWith(count: number, seed = 5): Vocabulary {
  const random = seededRandom(seed);
  const one = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const word = (): string =>
    Array.from({ length: 2 + Math.floor(random() * 3) }, () => one(syllables)).join('');
  const lexicon = Array.from({ length: 5_000 }, word);
  const ids = conditions.map(({ id }) => id);
  const byId = new Map<string, string[]>(ids.map((id) => [id, []]));
  const real = vocabularyOf('en')
    .entries.filter(({ id }) => byId.has(id))
    .flatMap(({ id, phrases }) => phrases.map((phrase) => [id, phrase] as const))
    .slice(0, Math.min(20, count));
  for (const [id, phrase] of real) byId.get(id)?.push(phrase);
  for (let index = real.length; index < count; index += 1) {
    const phrase = Array.from({ length: 1 + Math.floor(random() * 4) }, () => one(lexicon)).join(' ');
    byId.get(one(ids))?.push(phrase);
  }
  const words = readJson(join(root, 'interaction-models/words/en.json'));
  // The JSON edge: the package check holds the file to that shape.
  return createVocabulary(
    [...byId].map(([id, phrases]) => ({ id, phrases })),
    words as Parameters<typeof createVocabulary>[1],
  );
}

/**
 * Puts two stand-ins into the bundle: a list of poses with made-up ones at its end, and, for the routines alone, the catalogue with the
 * real list, so that the routine stays the one of the real poses.
 */
const withPoses = (count: number): Plugin => ({
  name: 'more-poses',
  setup(plugged) {
    const standIns: Readonly<Record<string, string>> = {
      'pose-data': `import { poseData as real } from './pose-data';
        const madeUp = Array.from({ length: ${count} - real.length }, (_, n) => ({ ...real[0], id: 'made-up-' + n }));
        export const poseData = [...real, ...madeUp];`,
      poses: `export * from './poses'; export { poseData as poses } from './pose-data';`,
    };
    const used = new Set<string>();
    const standIn = (path: string): OnResolveResult => ({ path, namespace: 'stand-in' });
    plugged.onResolve({ filter: /\/pose-data$/, namespace: 'file' }, () => standIn('pose-data'));
    plugged.onResolve({ filter: /\/catalogue\/poses$/, namespace: 'file' }, ({ importer }) =>
      importer.endsWith(join('routine', 'routines.ts')) ? standIn('poses') : undefined,
    );
    // What a stand-in imports itself is not in the namespace "file", so it gets the real module.
    plugged.onLoad({ filter: /./, namespace: 'stand-in' }, ({ path }) => {
      used.add(path);
      return { contents: standIns[path] ?? '', loader: 'ts', resolveDir: join(root, 'lambda/catalogue') };
    });
    plugged.onEnd(() => {
      if (used.size < 2)
        throw new Error('The list of poses has moved. Correct the paths in scripts/bench/growth.ts.');
    });
  },
});

/** Bundles the skill with so many poses in its catalogue, beside the wording that it reads. */
async function bundleWithPoses(count: number): Promise<string> {
  const outfile = join(root, `build/lambda/with-${count}-poses.js`);
  const bundle = bundles['lambda/index.js'];
  if (bundle === undefined) throw new Error('scripts/build/bundle.ts has no bundle "lambda/index.js".');
  const { plugins = [], ...options } = settings(bundle);
  await esbuild({ ...options, plugins: [...plugins, withPoses(count)], outfile, logLevel: 'error' });
  return outfile;
}

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
