import type { RequestListener } from 'node:http';
import express, { type ErrorRequestHandler, type RequestHandler } from 'express';
import { noteOf, refuse, converse, type ConversationParts, type Handler } from './converse';
import { nameOf, type Log } from './log';
import type { X509Certificate } from 'node:crypto';
import { signingCertificate } from './certificate';
import { Certificates, type Download } from './certificates';
import { AlexaVerifier } from './verifier';

interface AppParts extends ConversationParts {
  readonly log: Log;
  readonly clock: () => number;
  /** The path that Alexa posts to. */
  readonly path: string;
}

/** 128 KiB. Alexa's largest request carries our session attributes (under 24 kB) and the state of a screen. */
const MOST_BYTES = 131_072;
const JSON_IN_UTF8 = /^application\/json\s*(;\s*charset="?utf-8"?\s*)?$/i;

function createApp(parts: AppParts): RequestListener {
  const app = express();
  app.disable('x-powered-by').disable('etag').set('query parser', false);
  app.enable('case sensitive routing').enable('strict routing');
  app.use(logged(parts));
  app
    .route('/health')
    .get((_, response) => {
      response.json({ status: 'ok' });
    })
    .all(onlyBy('GET, HEAD'));
  // Keep the raw bytes: the signature covers them.
  const raw = express.raw({ type: () => true, limit: MOST_BYTES, inflate: false });
  app.route(parts.path).post(onlyJson, notTooLarge, raw, converse(parts)).all(onlyBy('POST'));
  app.use((request, response) => {
    refuse(response, 404, differenceOf(request.path, parts.path));
  });
  app.use(failed);
  return (request, response) => {
    // Express would quote a target that is not a path ("GET http://...") in its own error page: treat it as "/".
    if (!request.url?.startsWith('/')) request.url = '/';
    app(request, response);
  };
}

/** How a path misses the right one, in words of ours: the path itself is the caller's, and is not logged. */
function differenceOf(given: string, right: string): string {
  if (given === '/') return 'path-missing';
  if (given.replace(/\/+$/, '') === right) return 'path-with-slash-at-its-end';
  if (given.replace(/\/+/g, '/') === right) return 'path-with-doubled-slash';
  if (given.toLowerCase() === right.toLowerCase()) return 'path-in-other-case';
  return given.startsWith(`${right}/`) ? 'path-too-long' : 'no-such-path';
}

function logged({ log, clock, path: right }: AppParts): RequestHandler {
  return (request, response, next) => {
    const began = clock();
    const path = [right, '/health'].find((known) => known === request.path) ?? 'other';
    response.set({ 'Cache-Control': 'no-store', 'X-Content-Type-Options': 'nosniff' });
    response.once('close', () => {
      const { statusCode: status, headersSent: isAnswered } = response;
      // Do not log health checks that succeed: they would hide the other lines.
      if (path === '/health' && status === 200) return;
      const reason = response.writableFinished ? noteOf(response) : 'gone';
      log({
        event: 'request',
        method: request.method,
        path,
        ...(isAnswered ? { status } : {}),
        milliseconds: clock() - began,
        ...(reason === null ? {} : { reason }),
      });
    });
    next();
  };
}

/** Refuses a large body at once. express.raw reads all of it before it refuses, and the connection would be cut without an answer. */
const notTooLarge: RequestHandler = (request, response, next) => {
  if (Number(request.headers['content-length'] ?? 0) > MOST_BYTES) {
    refuse(response, 413, 'too-large');
    return;
  }
  let bytes = 0;
  request.on('data', (chunk: Buffer) => {
    bytes += chunk.byteLength;
    if (bytes > MOST_BYTES && !response.headersSent) refuse(response, 413, 'too-large');
  });
  next();
};

const onlyJson: RequestHandler = (request, response, next) => {
  if (JSON_IN_UTF8.test(request.headers['content-type'] ?? '')) next();
  else refuse(response, 415, 'not-json');
};

function onlyBy(methods: string): RequestHandler {
  return (_, response) => {
    response.set('Allow', methods);
    refuse(response, 405, 'wrong-method');
  };
}

/** Replaces Express's error handler, which answers with the error's text or stack. */
// eslint-disable-next-line @typescript-eslint/no-unused-vars -- Express knows an error handler by its four parameters
const failed: ErrorRequestHandler = (error: unknown, _request, response, _next) => {
  // Already answered (too large), or the caller has gone.
  if (response.headersSent) return;
  const status = typeof error === 'object' && error !== null && 'status' in error ? error.status : 500;
  if (status === 415) refuse(response, 415, 'encoded');
  else if (status === 400) refuse(response, 400, 'unreadable');
  else refuse(response, 500, nameOf(error));
};

export interface EndpointParts {
  readonly handler: Handler;
  readonly skillId: string;
  readonly path: string;
  readonly download: Download;
  readonly roots: readonly X509Certificate[];
  readonly clock: () => number;
  readonly log: Log;
  readonly milliseconds: number;
}

/** Puts the endpoint together. main.ts hands in the real parts, tests hand in their own. */
export function createEndpoint({
  roots,
  download,
  skillId,
  clock,
  ...parts
}: EndpointParts): RequestListener {
  const certificates = new Certificates({
    download,
    read: (pem) => signingCertificate(pem, roots),
    clock,
  });
  return createApp({ ...parts, clock, verifier: new AlexaVerifier({ certificates, clock, skillId }) });
}
