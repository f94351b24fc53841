import { fork, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import type { Contestant } from './contestants';
import type { CountingProxy, Traffic } from './counting-proxy';

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
