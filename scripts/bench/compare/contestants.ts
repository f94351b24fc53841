import { execFileSync, fork, type ChildProcess } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { build } from 'esbuild';
import { root } from '../../project';
import type { CountingProxy, Traffic } from './stage';

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

const script = join(__dirname, 'contestant.js');

export interface Cold {
  /** From the start of the process to the first answer. */
  readonly milliseconds: number;
  /** The most memory that it ever had, in bytes. */
  readonly peak: number;
}

export interface Warm {
  readonly milliseconds: readonly number[];
  /** Milliseconds of CPU of each turn. */
  readonly cpu: readonly number[];
  readonly peak: number;
  readonly traffic: Traffic;
}

/** A fresh process up to its first answer, which has asked the store. */
export async function runCold({ file }: Contestant, environment: NodeJS.ProcessEnv): Promise<Cold> {
  const began = process.hrtime.bigint();
  const child = start(file, ['cold'], environment);
  const { peak } = await told<{ peak: number }>(child);
  const milliseconds = Number(process.hrtime.bigint() - began) / 1e6;
  await over(child);
  return { milliseconds, peak };
}

/** So many conversations in a process that has had some before. */
export async function runWarm(
  { file }: Contestant,
  environment: NodeJS.ProcessEnv,
  proxy: CountingProxy,
  conversations: number,
  warmUp: number,
): Promise<Warm> {
  const child = start(file, ['warm', String(conversations), String(warmUp)], environment);
  await told(child);
  proxy.take();
  child.send('go');
  const { costs, peak } = await told<{
    costs: readonly { readonly milliseconds: number; readonly cpu: number }[];
    peak: number;
  }>(child);
  const traffic = proxy.take();
  await over(child);
  return {
    milliseconds: costs.map(({ milliseconds }) => milliseconds),
    cpu: costs.map(({ cpu }) => cpu),
    peak,
    traffic,
  };
}

function start(file: string, rest: readonly string[], env: NodeJS.ProcessEnv): ChildProcess {
  return fork(script, [file, ...rest], { env, execArgv: [], stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
}

/** The next message of a contestant, which is ours to know the shape of. */
function told<T>(child: ChildProcess): Promise<T> {
  return new Promise((resolve, reject) => {
    child.once('message', (message) => {
      resolve(message as T);
    });
    child.once('exit', (code) => {
      if (code !== 0) reject(new Error(`A contestant ended with ${String(code)}.`));
    });
  });
}

function over(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (child.exitCode !== null) resolve();
    else
      child.once('exit', () => {
        resolve();
      });
  });
}
