import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What a function says of an invocation: its answer, or the error that it, or its loading, ended in. */
export type Outcome =
  | { readonly answer: unknown; readonly failure: null }
  | { readonly answer: null; readonly failure: { readonly errorType: string; readonly errorMessage: string } };

interface Waiting {
  readonly id: string;
  readonly event: string;
  readonly deadline: number;
  readonly settle: (outcome: Outcome) => void;
}

export interface RuntimeApi {
  readonly address: string;
  /** Puts an event before the function, and gives what it says of it. */
  invoke(event: unknown, milliseconds: number): Promise<Outcome>;
  close(): Promise<void>;
}

/** Called when the function has nothing to do, and when it is given something: Lambda freezes it in between. */
export interface Freezer {
  readonly freeze: () => void;
  readonly thaw: () => void;
}

const ARN = 'arn:aws:lambda:us-east-1:123456789012:function:back-stretch-coach';

/** Lambda's side of the runtime interface, version 2018-06-01: one function, one invocation at a time. */
export async function startRuntimeApi({ freeze, thaw }: Freezer): Promise<RuntimeApi> {
  const queue: Waiting[] = [];
  const running = new Map<string, Waiting>();
  let idle: ServerResponse | null = null;
  let broken: Outcome | null = null;
  let count = 0;

  const serve = (): void => {
    const next = idle && queue.shift();
    if (!idle || !next) return;
    running.set(next.id, next);
    thaw();
    idle.writeHead(200, {
      'content-type': 'application/json',
      'lambda-runtime-aws-request-id': next.id,
      'lambda-runtime-deadline-ms': String(next.deadline),
      'lambda-runtime-invoked-function-arn': ARN,
    });
    idle.end(next.event);
    idle = null;
  };
  const routes: Readonly<Record<string, (body: string, id: string) => void>> = {
    response: (body, id) => running.get(id)?.settle({ answer: JSON.parse(body) as unknown, failure: null }),
    error: (body, id) => running.get(id)?.settle(failed(body)),
    init: (body) => {
      const outcome = (broken = failed(body));
      for (const each of queue.splice(0)) each.settle(outcome);
    },
  };
  const server = createServer((request, answer) => {
    const path = (request.url ?? '').replace('/2018-06-01/runtime/', '');
    if (path === 'invocation/next') {
      idle = answer;
      if (queue.length === 0) freeze();
      serve();
      return;
    }
    const [, kind = '', id = ''] = /^(?:invocation\/([^/]+)\/)?(response|error|init)/.exec(path)?.slice(0) ?? [];
    void textOf(request).then((body) => {
      routes[id]?.(body, kind);
      answer.writeHead(202).end('{"status":"OK"}');
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    address: `127.0.0.1:${port}`,
    invoke: (event, milliseconds) =>
      new Promise((settle) => {
        if (broken) {
          settle(broken);
          return;
        }
        count += 1;
        const id = `00000000-0000-4000-8000-${count.toString().padStart(12, '0')}`;
        queue.push({ id, event: JSON.stringify(event), deadline: Date.now() + milliseconds, settle });
        serve();
      }),
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

function failed(body: string): Outcome {
  // What lies here was written by the bootstrap beside this file.
  const { errorType, errorMessage } = JSON.parse(body) as { errorType: string; errorMessage: string };
  return { answer: null, failure: { errorType, errorMessage } };
}

async function textOf(request: IncomingMessage): Promise<string> {
  let text = '';
  request.setEncoding('utf8');
  for await (const part of request) text += String(part);
  return text;
}
