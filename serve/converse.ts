import type { Response, RequestHandler } from 'express';
import type { Verifier } from 'ask-sdk-express-adapter';
// Not from the package's index: its request handler answers with the text of errors and parses at most 100 kB.
import { asyncVerifyRequestAndDispatch } from 'ask-sdk-express-adapter/dist/util';
import { nameOf, REASONS } from './log';
import { Skill } from 'ask-sdk-core';
import type { RequestEnvelope, ResponseEnvelope } from 'ask-sdk-model';

/** The only texts of failed requests. They reveal nothing about the check that failed, and nothing about a person. */
const SENTENCES = {
  400: 'The request was refused.',
  404: 'There is nothing here.',
  405: 'This method is not allowed here.',
  413: 'The request is too large.',
  415: 'Only application/json in UTF-8 is taken.',
  500: 'The request could not be answered.',
  503: 'The request could not be answered in time.',
} as const;

export type Failure = keyof typeof SENTENCES;

/** Close the connection after these: the rest of the body is not read. */
const BODY_UNREAD: ReadonlySet<Failure> = new Set([404, 405, 413, 415]);

export function refuse(response: Response, status: Failure, reason: string): void {
  note(response, reason);
  if (BODY_UNREAD.has(status)) response.set('Connection', 'close');
  response.status(status).json({ error: SENTENCES[status] });
}

/** Keeps the reason for the log; the caller does not see it. */
function note(response: Response, reason: string): void {
  response.locals['reason'] = reason;
}

export function noteOf(response: Response): string | null {
  const reason: unknown = response.locals['reason'];
  return typeof reason === 'string' ? reason : null;
}

export interface ConversationParts {
  readonly handler: Handler;
  readonly verifier: Verifier;
  /** Answer within this time. Alexa waits about 8 s, network included. */
  readonly milliseconds: number;
}

// The names of the adapter's two errors. Their messages are copied from the verifier's error and from the skill's.
const UNVERIFIED = 'AskSdk.Request verification failed Error';
const UNANSWERED = 'AskSdk.Skill dispatch failed Error';
const reasons: ReadonlySet<string> = new Set(REASONS);

class Late extends Error {
  override readonly name = 'Late';
}

/** Verifies a request by its raw bytes, then lets the skill answer it. */
export function converse({ handler, verifier, milliseconds }: ConversationParts): RequestHandler {
  const skill = new BuiltSkill(handler);
  return async (request, response) => {
    const body = textOf(request.body);
    if (body === null) {
      refuse(response, 400, 'not-utf-8');
      return;
    }
    try {
      const answering = asyncVerifyRequestAndDispatch(request.headers, body, skill, [verifier]);
      response.json(await within(milliseconds, answering));
    } catch (error) {
      if (error instanceof Late) refuse(response, 503, 'late');
      else refuse(response, ...failureOf(error));
    }
  };
}

function failureOf(error: unknown): [Failure, string] {
  if (!(error instanceof Error)) return [500, nameOf(error)];
  if (error.name === UNVERIFIED && reasons.has(error.message)) return [400, error.message];
  // Pass on the class name of the skill's error, and only if it looks like one.
  if (error.name === UNANSWERED && /^[A-Za-z]{1,60}$/.test(error.message)) return [500, error.message];
  return [500, error.name];
}

/** The body as text, byte for byte what was signed; null if it is not UTF-8. Express leaves an empty body unparsed: that is ''. */
function textOf(body: unknown): string | null {
  if (!Buffer.isBuffer(body)) return '';
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(body);
  } catch {
    return null;
  }
}

async function within<T>(milliseconds: number, promise: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new Late());
    }, milliseconds);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}

export type Handler = (event: unknown, context: unknown) => Promise<ResponseEnvelope>;

/** The skill failed, and has logged why. The message is the class name of its error. */
class SkillFailed extends Error {
  override readonly name = 'SkillFailed';
}

/** Wraps the built handler as the Skill that ask-sdk-express-adapter expects. The handler is called as on Lambda. */
class BuiltSkill extends Skill {
  constructor(private readonly handler: Handler) {
    super({ requestMappers: [], handlerAdapters: [] });
  }

  override async invoke(envelope: RequestEnvelope): Promise<ResponseEnvelope> {
    try {
      return await this.handler(envelope, {});
    } catch (error) {
      throw new SkillFailed(nameOf(error));
    }
  }
}
