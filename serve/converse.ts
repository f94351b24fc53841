import type { Response, RequestHandler } from 'express';
import type { Verifier } from 'ask-sdk-express-adapter';
// Not in its index, whose own request handler answers with the text of errors and parses no more than 100 kB.
import { asyncVerifyRequestAndDispatch } from 'ask-sdk-express-adapter/dist/util';
import { nameOf, REASONS } from './log';
import { Skill } from 'ask-sdk-core';
import type { RequestEnvelope, ResponseEnvelope } from 'ask-sdk-model';

/** All that an answer ever says of what went wrong: a forger learns nothing, and nothing of a person gets out. */
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

/** The rest of a body that nobody will read should not keep the connection. */
const BODY_UNREAD: ReadonlySet<Failure> = new Set([404, 405, 413, 415]);

export function refuse(response: Response, status: Failure, reason: string): void {
  note(response, reason);
  if (BODY_UNREAD.has(status)) response.set('Connection', 'close');
  response.status(status).json({ error: SENTENCES[status] });
}

/** For the log alone. */
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
  /** Alexa gives an endpoint about 8 s, the way there and back included. */
  readonly milliseconds: number;
}

// How the adapter names its two errors. Their messages are those of the verifier's error and of the skill's.
const UNVERIFIED = 'AskSdk.Request verification failed Error';
const UNANSWERED = 'AskSdk.Skill dispatch failed Error';
const reasons: ReadonlySet<string> = new Set(REASONS);

class Late extends Error {
  override readonly name = 'Late';
}

/** Verifies a request by its raw bytes, and has the skill answer it. */
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
  // The class of the skill's error, and nothing that has more in it than a name.
  if (error.name === UNANSWERED && /^[A-Za-z]{1,60}$/.test(error.message)) return [500, error.message];
  return [500, error.name];
}

/** Text that has the very bytes that were signed; null where they are no text. An empty body is never parsed. */
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

/** The skill failed; why is its own to log. Only the class of its error gets this far. */
class SkillFailed extends Error {
  override readonly name = 'SkillFailed';
}

/**
 * The built skill in the shape in which ask-sdk-express-adapter takes one: through its handler alone, as on Lambda.
 */
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
