import { readFile } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import { join } from 'node:path';
import { repositoryRoot } from '../../../built';
import { at, isText, parsed } from '../../../json';
import type { Fault } from '../protocol';

/** The page loads only from this server, and no other page may frame it. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "frame-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
].join('; ');

/** The frame of Amazon's engine, which compiles code and writes styles. It loads only from this server, and only the page may frame it. */
const FRAME_POLICY = [
  "default-src 'none'",
  "script-src 'self' 'unsafe-eval' 'wasm-unsafe-eval'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "connect-src 'self' data:",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'self'",
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
  readonly headers?: Readonly<Record<string, string>>;
}

export function json(body: unknown, status = 200): PageAnswer {
  return { status, type: 'application/json; charset=utf-8', body: JSON.stringify(body) };
}

export function fault(status: number, error: string, code: Fault['code'] = 'refused'): PageAnswer {
  return json({ error, code } satisfies Fault, status);
}

/** To a device that has shown the code: its cookie, and the page without the code in its address. */
export function welcome(cookie: string): PageAnswer {
  return {
    status: 303,
    type: 'text/plain; charset=utf-8',
    body: '',
    headers: { 'set-cookie': cookie, location: '/' },
  };
}

/** To a device of the network without the code: what to do, as a page where a page was asked for. */
export async function closed(path: string, languages = '', build?: string): Promise<PageAnswer> {
  const texts = await closedTexts(languages, build);
  if (path !== '/') return fault(401, texts.text);
  const [title, text] = [texts.title, texts.text].map((each) =>
    each.replace(/[<&]/g, (sign) => `&#${sign.charCodeAt(0)};`),
  );
  const body = `<!doctype html><html lang="${texts.language}"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title ?? ''}</title><link rel="stylesheet" href="/styles.css"><main class="closed"><h1>${title ?? ''}</h1><p>${text ?? ''}</p></main></html>`;
  return { status: 401, type: 'text/html; charset=utf-8', body };
}

/** The words for it in the first language that the browser asks for and the page has. */
async function closedTexts(
  languages: string,
  build?: string,
): Promise<{ readonly language: string; readonly title: string; readonly text: string }> {
  const wanted = [...languages.matchAll(/[a-z]{2,3}(?=[-,;]|$)/g)].map(([code]) => code);
  for (const language of [...wanted, 'en']) {
    const { status, body } = await fileAt(`/words/${language}.json`, build);
    const words = status === 200 ? parsed(body.toString()) : undefined;
    const [title, text] = [at(words, 'closed', 'title'), at(words, 'closed', 'text')];
    if (isText(title) && isText(text)) return { language, title, text };
  }
  return { language: 'en', title: '', text: '' };
}

export function send(response: ServerResponse, { status, type, body, forever, headers }: PageAnswer): void {
  response.writeHead(status, {
    ...HEADERS,
    ...headers,
    'content-type': type,
    'content-length': Buffer.byteLength(body),
    'cache-control': forever ? 'private, max-age=86400, immutable' : 'no-store',
  });
  response.end(body);
}

const BUILD = join(repositoryRoot(), 'build');

interface PageFile {
  readonly file: string;
  readonly type: string;
  readonly headers?: Readonly<Record<string, string>>;
}

const PAGE: Readonly<Record<string, PageFile>> = {
  '/': { file: 'index.html', type: 'text/html; charset=utf-8' },
  '/styles.css': { file: 'styles.css', type: 'text/css; charset=utf-8' },
  '/client.js': { file: 'client.js', type: 'text/javascript; charset=utf-8' },
  '/screen': {
    file: 'frame.html',
    type: 'text/html; charset=utf-8',
    headers: { 'content-security-policy': FRAME_POLICY },
  },
  '/screen.css': { file: 'frame.css', type: 'text/css; charset=utf-8' },
  '/screen.js': { file: 'screen.js', type: 'text/javascript; charset=utf-8' },
  '/apl.js': { file: 'apl.js', type: 'text/javascript; charset=utf-8' },
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
    const { file, ...rest } = found;
    return { status: 200, ...rest, body: await readFile(join(build, file)) };
  } catch {
    return fault(404, 'There is no such file in the build.');
  }
}

function named(path: string): PageFile | null {
  const page = Object.hasOwn(PAGE, path) ? PAGE[path] : undefined;
  if (page) return { ...page, file: `speaker/page/${page.file}` };
  const [, figure] = FIGURE.exec(path) ?? [];
  if (figure !== undefined) return { file: `figures/${figure}.svg`, type: 'image/svg+xml' };
  const [, language] = WORDS.exec(path) ?? [];
  if (language !== undefined)
    return { file: `speaker/page/words/${language}.json`, type: 'application/json; charset=utf-8' };
  return null;
}
