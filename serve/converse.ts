import type { RequestHandler } from 'express';
import type { Verifier } from 'ask-sdk-express-adapter';
// Not in its index, whose own request handler answers with the text of errors and parses no more than 100 kB.
import { asyncVerifyRequestAndDispatch } from 'ask-sdk-express-adapter/dist/util';
import { refuse, type Failure } from './answers';
import { nameOf } from './log';
import { REASONS } from './refusal';
import { BuiltSkill, type Handler } from './skill';

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
