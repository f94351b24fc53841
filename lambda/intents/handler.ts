import type { HandlerInput, RequestHandler } from 'ask-sdk-core';
import type { Response } from 'ask-sdk-model';
import type { Asked, Dialogue } from './dialogue';
import { intentName, requestType } from './request';

/** A handler for one intent: what was asked is all it has to say. */
export function onIntent(
  dialogue: Dialogue,
  name: string,
  asked: (input: HandlerInput) => Asked,
): RequestHandler {
  return {
    canHandle: ({ requestEnvelope }) =>
      requestType(requestEnvelope) === 'IntentRequest' && intentName(requestEnvelope) === name,
    handle: (input): Promise<Response> => dialogue.hear(input, asked(input)),
  };
}
