import { fork, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { fieldsOf, type Fields } from '../../lambda/json';

interface Waiting {
  readonly event: Fields;
  readonly asked: number;
  readonly resolve: (turn: Turn) => void;
  readonly reject: (error: Error) => void;
}

export interface Turn {
  readonly answer: unknown;
  /** Milliseconds that the skill took, and with the wait for a free environment. */
  readonly served: number;
  readonly total: number;
}

/** A pool of execution environments. Each is a process with one request at a time; other requests wait in a queue. */
export class Pool {
  private readonly all: ChildProcess[] = [];
  private readonly free: ChildProcess[] = [];
  private readonly row: Waiting[] = [];
  private readonly busy = new Map<ChildProcess, Waiting>();

  static async open(file: string, count: number, env: NodeJS.ProcessEnv): Promise<Pool> {
    const pool = new Pool();
    const starting = Array.from({ length: count }, () => pool.add(file, env));
    await Promise.all(starting);
    return pool;
  }

  ask(event: Fields): Promise<Turn> {
    return new Promise((resolve, reject) => {
      this.row.push({ event, asked: performance.now(), resolve, reject });
      this.serve();
    });
  }

  close(): void {
    for (const child of this.all) child.kill();
  }

  private add(file: string, env: NodeJS.ProcessEnv): Promise<void> {
    const child = fork(join(__dirname, 'environment.js'), [file], { env, execArgv: [], silent: false });
    this.all.push(child);
    return new Promise((resolve, reject) => {
      child.once('error', reject);
      child.once('exit', (code) => {
        const left = this.busy.get(child);
        left?.reject(new Error(`An environment ended with ${String(code)}.`));
      });
      child.on('message', (message) => {
        resolve();
        this.answered(child, fieldsOf(message));
      });
    });
  }

  private answered(child: ChildProcess, { answer, error, milliseconds }: Fields): void {
    const one = this.busy.get(child);
    this.busy.delete(child);
    this.free.push(child);
    if (error !== undefined) one?.reject(new Error(typeof error === 'string' ? error : 'It failed.'));
    else one?.resolve({ answer, served: Number(milliseconds), total: performance.now() - one.asked });
    this.serve();
  }

  private serve(): void {
    while (this.free.length > 0 && this.row.length > 0) {
      const [child, one] = [this.free.shift(), this.row.shift()];
      if (child === undefined || one === undefined) return;
      this.busy.set(child, one);
      child.send({ id: 0, event: one.event });
    }
  }
}
