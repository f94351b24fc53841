import type { RequestHandler } from 'ask-sdk-core';
import type { Dialogue } from './dialogue';
import { intentName, requestType } from './request';
import { wordOfIntent } from './words';

/** Launches, every intent that is one word, and any intent nobody knows. */
export function plainWords(dialogue: Dialogue): RequestHandler {
  return {
    canHandle: ({ requestEnvelope }) =>
      ['LaunchRequest', 'IntentRequest'].includes(requestType(requestEnvelope)),
    handle: (input) => {
      const { requestEnvelope } = input;
      const launch = requestType(requestEnvelope) === 'LaunchRequest';
      const word = launch ? 'launch' : wordOfIntent(intentName(requestEnvelope));
      return dialogue.hear(input, { kind: 'word', word });
    },
  };
}
