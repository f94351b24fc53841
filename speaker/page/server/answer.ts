import type { ServerResponse } from 'node:http';
import type { Fault } from '../protocol';

/** Nothing but what this server itself serves, and nobody else's frame around it. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
].join('; ');

const HEADERS = {
  'content-security-policy': POLICY,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'microphone=(self), camera=(), geolocation=()',
} as const;

export interface Answer {
  readonly status: number;
  readonly type: string;
  readonly body: string | Buffer;
  /** Its address says what is in it, so that a browser may keep it. */
  readonly forever?: true;
}

export function json(body: unknown, status = 200): Answer {
  return { status, type: 'application/json; charset=utf-8', body: JSON.stringify(body) };
}

export function fault(status: number, error: string, code: Fault['code'] = 'refused'): Answer {
  return json({ error, code } satisfies Fault, status);
}

export function send(response: ServerResponse, { status, type, body, forever }: Answer): void {
  response.writeHead(status, {
    ...HEADERS,
    'content-type': type,
    'content-length': Buffer.byteLength(body),
    'cache-control': forever ? 'private, max-age=86400, immutable' : 'no-store',
  });
  response.end(body);
}
