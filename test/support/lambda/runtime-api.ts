import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

interface Failure {
  readonly errorType: string;
  readonly errorMessage: string;
}

/** What a function says of an invocation: its answer, or the error that it, or its loading, ended in. */
export type Outcome =
  { readonly answer: unknown; readonly failure: null } | { readonly answer: null; readonly failure: Failure };

/** Lambda freezes a function that has nothing to do, and thaws it for the next event. */
export interface Freezer {
  readonly freeze: () => void;
  readonly thaw: () => void;
}

export interface RuntimeApi {
  readonly address: string;
  /** Puts an event before the function, and gives what it says of it. */
  invoke(event: unknown, milliseconds: number): Promise<Outcome>;
  /** The processor time of the function when it gave its first answer, loading included; null before that. */
  coldStartMs(): number | null;
  close(): Promise<void>;
}

interface Invocation {
  readonly id: string;
  readonly event: string;
  readonly deadline: number;
  readonly settle: (outcome: Outcome) => void;
}

const ARN = 'arn:aws:lambda:us-east-1:123456789012:function:back-stretch-coach';

/** Lambda's side of its runtime interface, version 2018-06-01: one function, one invocation at a time. */
export async function startRuntimeApi(freezer: Freezer): Promise<RuntimeApi> {
  const lambda = new Lambda(freezer);
  const server = createServer((request, answer) => {
    const path = (request.url ?? '').replace('/2018-06-01/runtime/', '');
    if (path === 'invocation/next') {
      lambda.next(answer);
      return;
    }
    void textOf(request).then((body) => {
      lambda.coldStartMs ??= Number(request.headers['x-cpu-milliseconds'] ?? NaN);
      lambda.told(path, body);
      answer.writeHead(202).end('{"status":"OK"}');
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    address: `127.0.0.1:${port}`,
    invoke: (event, milliseconds) => lambda.invoke(event, milliseconds),
    coldStartMs: () => lambda.coldStartMs,
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

class Lambda {
  private readonly queue: Invocation[] = [];
  private running: Invocation | null = null;
  private idle: ServerResponse | null = null;
  private broken: Outcome | null = null;
  private count = 0;
  coldStartMs: number | null = null;

  constructor(private readonly freezer: Freezer) {}

  async invoke(event: unknown, milliseconds: number): Promise<Outcome> {
    if (this.broken) return this.broken;
    this.count += 1;
    const id = `00000000-0000-4000-8000-${this.count.toString().padStart(12, '0')}`;
    return new Promise((settle) => {
      this.queue.push({ id, event: JSON.stringify(event), deadline: Date.now() + milliseconds, settle });
      this.serve();
    });
  }

  /** The function asks for work. Its connection stays open until there is some. */
  next(answer: ServerResponse): void {
    this.idle = answer;
    if (this.queue.length === 0) this.freezer.freeze();
    else this.serve();
  }

  told(path: string, body: string): void {
    if (path === 'init/error') {
      this.broken = { answer: null, failure: JSON.parse(body) as Failure };
      for (const { settle } of this.queue.splice(0)) settle(this.broken);
      return;
    }
    const [, id, kind] = /^invocation\/([^/]+)\/(response|error)$/.exec(path) ?? [];
    if (this.running === null || id !== this.running.id) throw new Error(`Nobody waits for ${path}.`);
    this.running.settle(
      kind === 'response'
        ? { answer: JSON.parse(body) as unknown, failure: null }
        : { answer: null, failure: JSON.parse(body) as Failure },
    );
    this.running = null;
  }

  private serve(): void {
    const invocation = this.idle && this.queue.shift();
    if (!this.idle || !invocation) return;
    this.running = invocation;
    this.freezer.thaw();
    this.idle.writeHead(200, {
      'content-type': 'application/json',
      'lambda-runtime-aws-request-id': invocation.id,
      'lambda-runtime-deadline-ms': String(invocation.deadline),
      'lambda-runtime-invoked-function-arn': ARN,
    });
    this.idle.end(invocation.event);
    this.idle = null;
  }
}

async function textOf(request: IncomingMessage): Promise<string> {
  let text = '';
  request.setEncoding('utf8');
  for await (const part of request) text += String(part);
  return text;
}
