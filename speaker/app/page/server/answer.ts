import { readFile } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import { join } from 'node:path';
import { repositoryRoot } from '../../../built';
import type { Fault } from '../protocol';

/** The page loads only from this server, and no other page may frame it. */
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

export interface PageAnswer {
  readonly status: number;
  readonly type: string;
  readonly body: string | Buffer;
  /** Its address changes with its content, so a browser may cache it. */
  readonly forever?: true;
}

export function json(body: unknown, status = 200): PageAnswer {
  return { status, type: 'application/json; charset=utf-8', body: JSON.stringify(body) };
}

export function fault(status: number, error: string, code: Fault['code'] = 'refused'): PageAnswer {
  return json({ error, code } satisfies Fault, status);
}

export function send(response: ServerResponse, { status, type, body, forever }: PageAnswer): void {
  response.writeHead(status, {
    ...HEADERS,
    'content-type': type,
    'content-length': Buffer.byteLength(body),
    'cache-control': forever ? 'private, max-age=86400, immutable' : 'no-store',
  });
  response.end(body);
}

const BUILD = join(repositoryRoot(), 'build');

const PAGE: Readonly<Record<string, { readonly file: string; readonly type: string }>> = {
  '/': { file: 'index.html', type: 'text/html; charset=utf-8' },
  '/styles.css': { file: 'styles.css', type: 'text/css; charset=utf-8' },
  '/client.js': { file: 'client.js', type: 'text/javascript; charset=utf-8' },
  '/icon.svg': { file: 'icon.svg', type: 'image/svg+xml' },
  '/routine.json': { file: 'routine.json', type: 'application/json; charset=utf-8' },
};

/** A name has no dot, slash or percent sign, so it cannot lead out of the folder. */
const FIGURE = /^\/figures\/([a-z0-9]+(?:-[a-z0-9]+)*)\.svg$/;

/** One file of the page's words a language. */
const WORDS = /^\/words\/([a-z]{2,3})\.json$/;

/** A file of the page by its exact address; no other path is looked up on disk. */
export async function fileAt(path: string, build: string = BUILD): Promise<PageAnswer> {
  const found = named(path);
  if (!found) return fault(404, 'There is nothing here.');
  try {
    return { status: 200, type: found.type, body: await readFile(join(build, found.file)) };
  } catch {
    return fault(404, 'There is no such file in the build.');
  }
}

function named(path: string): { readonly file: string; readonly type: string } | null {
  const page = Object.hasOwn(PAGE, path) ? PAGE[path] : undefined;
  if (page) return { file: `speaker/page/${page.file}`, type: page.type };
  const [, figure] = FIGURE.exec(path) ?? [];
  if (figure !== undefined) return { file: `figures/${figure}.svg`, type: 'image/svg+xml' };
  const [, language] = WORDS.exec(path) ?? [];
  if (language !== undefined)
    return { file: `speaker/page/words/${language}.json`, type: 'application/json; charset=utf-8' };
  return null;
}
