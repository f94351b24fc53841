import { createServer } from 'node:http';
import { parentPort } from 'node:worker_threads';
import { builtHandler } from '../../built';
import { call } from '../../device/call';
import type { Envelope } from '../../device/envelope';
import { provideStore } from '../../store/environment';

/**
 * A thread with a copy of the skill to ask what it would do. Its store takes everything and keeps nothing, and what
 * it may ask of Alexa is answered by nobody: nothing comes of a question here.
 */
async function rehearse(port: NonNullable<typeof parentPort>): Promise<void> {
  const nothing = createServer((request, response) => {
    request.resume();
    response.writeHead(200, { 'content-type': 'application/x-amz-json-1.0' }).end('{}');
  });
  await new Promise<void>((resolve) => nothing.listen(0, '127.0.0.1', resolve));
  const address = nothing.address();
  const endpoint = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
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

if (parentPort) void rehearse(parentPort);
