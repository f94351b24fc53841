import { existsSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { parentPort, Worker, workerData } from 'node:worker_threads';
import { call } from '../../../alexa/device/call';
import type { Envelope } from '../../../alexa/device/envelope';
import { builtHandler, repositoryRoot } from '../../../built';
import { listen } from '../../../http';
import { provideStore } from '../../../store/dynamodb';

/** Asks a copy of the skill for its answers, without any effect. */
export type Rehearse = (envelopes: readonly Envelope[]) => Promise<readonly unknown[]>;

/** Marks the worker thread that answers questions. */
const ROLE = 'rehearsal';
const WORKER = join(repositoryRoot(), 'build', 'speaker', 'rehearsal.js');

/** A second copy of the skill, in its own thread, so that a hundred questions do not delay the real request. */
export function openRehearsal(file: string = WORKER): { rehearse: Rehearse; close: () => Promise<void> } {
  let worker: Worker | null = null;
  let last: Promise<unknown> = Promise.resolve();
  const ask = (envelopes: readonly Envelope[]): Promise<readonly unknown[]> =>
    new Promise((resolve) => {
      if (!existsSync(file)) {
        resolve([]);
        return;
      }
      worker ??= new Worker(file, { workerData: ROLE });
      const running = worker;
      running.unref();
      const settle = (answers: unknown): void => {
        running.off('message', settle).off('error', failed);
        resolve(Array.isArray(answers) ? answers : []);
      };
      const failed = (): void => {
        worker = null;
        settle([]);
      };
      running.on('message', settle).on('error', failed);
      running.postMessage(envelopes);
    });
  return {
    rehearse(envelopes) {
      const answers = last.then(() => ask(envelopes));
      last = answers;
      return answers;
    },
    async close() {
      await worker?.terminate();
    },
  };
}

/**
 * The worker thread: a copy of the skill that says what it would do. Its store accepts every write and keeps nothing, and
 * Alexa's services answer nothing, so a question has no effect.
 */
async function answerQuestions(port: NonNullable<typeof parentPort>): Promise<void> {
  const nothing = createServer((request, response) => {
    request.resume();
    response.writeHead(200, { 'content-type': 'application/x-amz-json-1.0' }).end('{}');
  });
  const endpoint = `http://127.0.0.1:${await listen(nothing)}`;
  provideStore({ endpoint, table: 'nothing' });
  const handler = builtHandler();
  const answer = async (envelope: Envelope): Promise<unknown> => {
    let response: unknown = null;
    const told = { ...envelope, context: withEndpoint(envelope.context, endpoint) };
    await call(async (event, context) => (response = await handler(event, context)), told);
    return response;
  };
  port.on('message', (envelopes: readonly Envelope[]) => {
    void (async () => {
      const answers: unknown[] = [];
      for (const envelope of envelopes) answers.push(await answer(envelope));
      port.postMessage(answers);
    })();
  });
}

function withEndpoint(context: Envelope['context'], apiEndpoint: string): Envelope['context'] {
  const system = context['System'];
  return { ...context, System: { ...(typeof system === 'object' ? system : {}), apiEndpoint } };
}

if (parentPort && workerData === ROLE) void answerQuestions(parentPort);
