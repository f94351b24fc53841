import { faultsOf, LIMITS } from '../limits';
import type { EndError, Envelope } from './envelope';
import { NotAReply, readReply, type Reply } from './reply';

export type Handler = (event: Envelope, context: unknown) => Promise<unknown>;

/** A reply that Alexa accepts, or the reason why she refuses it. */
export type Outcome =
  | { readonly reply: Reply; readonly error: null }
  | { readonly reply: Reply | null; readonly error: EndError };

export async function call(
  handler: Handler,
  envelope: Envelope,
  answerMilliseconds: number = LIMITS.answerMilliseconds,
): Promise<Outcome> {
  let answer: unknown;
  try {
    // Requests travel as JSON, so skill and device share no objects.
    const event = JSON.parse(JSON.stringify(envelope)) as Envelope;
    answer = await within(answerMilliseconds, handler, event);
  } catch (error) {
    if (error instanceof Late) {
      return refused('ENDPOINT_TIMEOUT', `the skill did not answer within ${answerMilliseconds / 1000} s`);
    }
    const message = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
    return refused('INVALID_RESPONSE', `the skill failed: ${message}`);
  }
  try {
    const reply = readReply(answer);
    const faults = faultsOf(reply);
    return faults.length === 0
      ? { reply, error: null }
      : { reply, error: { type: 'INVALID_RESPONSE', message: faults.join('; ') } };
  } catch (error) {
    if (error instanceof NotAReply) return refused('INVALID_RESPONSE', error.message);
    throw error;
  }
}

function refused(type: EndError['type'], message: string): Outcome {
  return { reply: null, error: { type, message } };
}

class Late extends Error {}

async function within(milliseconds: number, handler: Handler, event: Envelope): Promise<unknown> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      reject(new Late());
    }, milliseconds);
  });
  try {
    const requestId = String(event.request['requestId']);
    return await Promise.race([handler(event, lambdaContext(requestId, milliseconds)), late]);
  } finally {
    clearTimeout(timer);
  }
}

/** The part of Lambda's context that a skill may read. */
function lambdaContext(awsRequestId: string, milliseconds: number): Record<string, unknown> {
  const ends = performance.now() + milliseconds;
  return {
    functionName: 'back-stretch-coach',
    functionVersion: '$LATEST',
    invokedFunctionArn: 'arn:aws:lambda:us-east-1:000000000000:function:back-stretch-coach',
    memoryLimitInMB: '256',
    awsRequestId,
    callbackWaitsForEmptyEventLoop: true,
    getRemainingTimeInMillis: () => Math.max(0, Math.round(ends - performance.now())),
  };
}
