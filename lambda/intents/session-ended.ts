import type { RequestHandler } from 'ask-sdk-core';
import type { Response } from 'ask-sdk-model';
import type { Dialogue } from './dialogue';
import { requestType, sessionAttributes } from './request';
import { scopeOf } from './scope';

/**
 * Alexa ended the session: its timestamp tells the place. An error in it is the only sign that Alexa refused a
 * reply, so it is logged. Nothing may be said any more.
 */
export function sessionEnded(dialogue: Dialogue): RequestHandler {
  return {
    canHandle: ({ requestEnvelope }) => requestType(requestEnvelope) === 'SessionEndedRequest',
    handle: async (input): Promise<Response> => {
      const { request } = input.requestEnvelope;
      const ended = request.type === 'SessionEndedRequest' ? request : null;
      if (ended?.error !== undefined) scopeOf(input).refused(ended.error.type);
      if (sessionAttributes(input.requestEnvelope) !== null) {
        await dialogue.end(input, ended?.reason === 'EXCEEDED_MAX_REPROMPTS');
      }
      return {};
    },
  };
}
