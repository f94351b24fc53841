import type { RequestHandler } from 'ask-sdk-core';
import type { Response } from 'ask-sdk-model';
import { fieldsOf, isFields } from '../session/fields';
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
      const { reason, error } = fieldsOf(request);
      if (isFields(error)) scopeOf(input).refused(String(error['type']));
      if (sessionAttributes(input.requestEnvelope) !== null) {
        await dialogue.end(input, reason === 'EXCEEDED_MAX_REPROMPTS');
      }
      return {};
    },
  };
}
