import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface, type Interface } from 'node:readline';
import type { ResponseEnvelope } from 'ask-sdk-model';
import type { Store } from '../../../speaker/store/store';

/** The process was killed before it had answered. */
export class KilledError extends Error {
  override readonly name = 'KilledError';
}

/** The bundle in a process of its own, before the store at that endpoint. */
export class Killable {
  private readonly child: ChildProcessWithoutNullStreams;
  private readonly lines: Interface;
  private readonly gone: Promise<unknown>;

  constructor({ endpoint, table }: Pick<Store, 'endpoint' | 'table'>) {
    this.child = spawn(process.execPath, [join(__dirname, 'skill-process.js')], {
      env: {
        PATH: process.env['PATH'],
        TABLE_NAME: table,
        AWS_ENDPOINT_URL_DYNAMODB: endpoint,
        AWS_REGION: 'us-east-1',
        AWS_ACCESS_KEY_ID: 'local',
        AWS_SECRET_ACCESS_KEY: 'local',
        AWS_LAMBDA_LOG_LEVEL: 'ERROR',
      },
    });
    // A pipe whose other end was killed is no fault of the test's.
    this.child.stdin.on('error', () => undefined);
    this.lines = createInterface({ input: this.child.stdout });
    this.gone = once(this.child, 'exit');
  }

  /** The answer to an envelope; rejects where the process dies first. */
  async ask(envelope: unknown): Promise<ResponseEnvelope> {
    const answered = once(this.lines, 'line');
    this.child.stdin.write(`${JSON.stringify(envelope)}\n`);
    const first = await Promise.race([answered, this.gone.then(() => null)]);
    if (first === null) throw new KilledError();
    return JSON.parse(String(first[0])) as ResponseEnvelope;
  }

  /** As the kernel would, at any instant: nothing is told, nothing is finished. */
  kill(): void {
    this.child.kill('SIGKILL');
  }

  async end(): Promise<void> {
    this.kill();
    await this.gone;
  }
}
