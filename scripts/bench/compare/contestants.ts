import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { build } from 'esbuild';
import { root } from '../../project';

/** One way to build such a skill, ready to be loaded. */
export interface Contestant {
  readonly name: string;
  readonly file: string;
  /** Of the code that is deployed; null where a whole node_modules is. */
  readonly bytes: number | null;
}

export const ours = 'this skill';
export const floor = 'bare handler, AWS SDK v3';
export const rivals = ['ask-sdk, bundled', 'ask-sdk, unbundled'] as const;

const sources = join(root, 'scripts/bench/rivals');
const target = join(root, 'build/rivals');

/** Installs what the rivals need, in fixed versions and away from our own, and builds them as ours is built. */
export async function contestants(): Promise<readonly Contestant[]> {
  install();
  for (const file of ['lesson.js', 'ask-sdk.js']) copyFileSync(join(sources, file), join(target, file));
  const bundled = join(target, 'bundled/ask-sdk.js');
  const bare = join(target, 'bundled/floor.js');
  await bundle(join(target, 'ask-sdk.js'), bundled);
  await bundle(join(sources, 'floor.js'), bare);
  const [best, plain] = rivals;
  return [
    contestant(ours, join(root, 'build/lambda/index.js')),
    contestant(floor, bare),
    contestant(best, bundled),
    { name: plain, file: join(target, 'ask-sdk.js'), bytes: null },
  ];
}

function contestant(name: string, file: string): Contestant {
  return { name, file, bytes: statSync(file).size };
}

async function bundle(entry: string, outfile: string): Promise<void> {
  mkdirSync(dirname(outfile), { recursive: true });
  await build({
    entryPoints: [entry],
    outfile,
    bundle: true,
    minify: true,
    platform: 'node',
    format: 'cjs',
    target: 'node22',
    mainFields: ['module', 'main'],
    legalComments: 'none',
    logLevel: 'error',
  });
}

function install(): void {
  const wanted = readFileSync(join(sources, 'package.json'), 'utf8');
  const there = join(target, 'package.json');
  const isThere = existsSync(join(target, 'node_modules/ask-sdk')) && existsSync(there);
  if (isThere && readFileSync(there, 'utf8') === wanted) return;
  mkdirSync(target, { recursive: true });
  copyFileSync(join(sources, 'package.json'), there);
  execFileSync('npm', ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--no-package-lock'], {
    cwd: target,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}
