import { createEndpoint, type EndpointParts } from '../../../serve/app';
import { jsonLines } from '../../../serve/log';
import { listen } from '../../../serve/server';
import { NOW, signed, type Authority, type Keys } from './authority';

const SKILL = 'amzn1.ask.skill.7c0e9d52-3b1f-4f0a-9a8e-2d6c5b41e0f7';
export const URL_ = 'https://s3.amazonaws.com/echo.api/echo-api-cert.pem';

export interface Sent {
  readonly body: string | Buffer;
  readonly headers: Readonly<Record<string, string>>;
}

export interface Answer {
  readonly status: number;
  readonly text: string;
  readonly headers: Headers;
}

/** The endpoint as main.ts makes it, on a port of its own, with its log in hand. */
export async function openEndpoint(
  parts: Pick<EndpointParts, 'download' | 'roots'> & Partial<EndpointParts>,
) {
  const lines: string[] = [];
  const seen: unknown[] = [];
  const app = createEndpoint({
    handler: (event) => {
      seen.push(event);
      return Promise.resolve({ version: '1.0', response: {} });
    },
    skillId: SKILL,
    clock: () => NOW,
    log: jsonLines(
      (text) => lines.push(text),
      () => NOW,
    ),
    milliseconds: 5_000,
    ...parts,
  });
  const server = await listen(app, { host: '127.0.0.1', port: 0, tls: null, stopMilliseconds: 1_000 });
  const origin = `http://127.0.0.1:${server.port}`;
  return {
    lines,
    /** What the skill was given. */
    seen,
    origin,
    ask: async (path: string, init: RequestInit = {}): Promise<Answer> => {
      const response = await fetch(origin + path, init);
      return { status: response.status, text: await response.text(), headers: response.headers };
    },
    send: async ({ body, headers }: Sent): Promise<Answer> => {
      const response = await fetch(`${origin}/alexa`, { method: 'POST', body: bytes(body), headers });
      return { status: response.status, text: await response.text(), headers: response.headers };
    },
    close: server.stop,
  };
}

export type Endpoint = Awaited<ReturnType<typeof openEndpoint>>;

/** A launch as Alexa sends it, or as a test wants it. */
export function launch(more: { request?: object; session?: object; context?: object } = {}): string {
  const application = { applicationId: SKILL };
  return JSON.stringify({
    version: '1.0',
    session: { new: true, sessionId: 'amzn1.echo-api.session.s1', application, ...more.session },
    context: { System: { application, user: { userId: 'amzn1.ask.account.USER' } }, ...more.context },
    request: {
      type: 'LaunchRequest',
      requestId: 'amzn1.echo-api.request.r1',
      locale: 'en-US',
      timestamp: '2026-11-23T07:00:00Z',
      ...more.request,
    },
  });
}

export function by(keys: Keys, body: string | Buffer = launch(), url = URL_): Sent {
  return {
    body,
    headers: {
      'Content-Type': 'application/json; charset=utf-8',
      SignatureCertChainUrl: url,
      Signature: signed(body, keys, 'RSA-SHA1'),
      'Signature-256': signed(body, keys),
    },
  };
}

export function chainOf({ chain }: Authority): () => Promise<string> {
  return () => Promise.resolve(chain);
}

function bytes(body: string | Buffer): Uint8Array<ArrayBuffer> {
  return new Uint8Array(Buffer.from(body));
}
