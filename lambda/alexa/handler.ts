import { SkillBuilders, type HandlerInput } from 'ask-sdk-core';
import type { RequestEnvelope, Response, ResponseEnvelope } from 'ask-sdk-model';
import { ApiClient } from './api-client';
import { acceptEnvelope } from './request';

export type Handler = (event: unknown, context: unknown) => Promise<ResponseEnvelope>;

/** What Alexa gets: the response, and the attributes with which the session goes on. */
export interface Answer {
  readonly response: Response;
  readonly attributes?: Record<string, unknown>;
}

export interface HandlerParts {
  /** When set, requests for other skills are refused. */
  readonly skillId: string | undefined;
  readonly answer: (input: HandlerInput) => Promise<Answer>;
  /** The response where `answer` failed. Must not throw. */
  readonly lastResort: (envelope: RequestEnvelope) => Response;
}

/**
 * A Lambda handler around a skill of ask-sdk with one request handler. It rejects only what is no request (NoRequestError)
 * or another skill's (ForeignRequestError).
 */
export function createHandler({ skillId, answer, lastResort }: HandlerParts): Handler {
  const skill = SkillBuilders.custom()
    .addRequestHandlers({
      canHandle: () => true,
      handle: async (input) => {
        const { response, attributes } = await answer(input);
        if (attributes !== undefined) input.attributesManager.setSessionAttributes(attributes);
        return response;
      },
    })
    .withApiClient(new ApiClient())
    .create();
  return async (event) => {
    const envelope = acceptEnvelope(event, skillId);
    try {
      const { response, sessionAttributes = {} } = await skill.invoke(envelope);
      // Leaves out the user agent that ask-sdk adds: Alexa does not ask for it.
      const goesOn = speaks(response) || isOnScreen(envelope, sessionAttributes);
      return { version: '1.0', response, ...(goesOn ? { sessionAttributes } : {}) };
    } catch {
      return { version: '1.0', response: lastResort(envelope) };
    }
  };
}

/** A screen's event within a session, which goes on with what it carries even where nothing is answered. */
function isOnScreen({ request }: RequestEnvelope, attributes: object): boolean {
  return request.type.startsWith('Alexa.Presentation.APL.') && Object.keys(attributes).length > 0;
}

/** True also where Alexa asks the person by a directive: the session goes on with its attributes. */
function speaks({ outputSpeech, directives }: Response): boolean {
  return outputSpeech !== undefined || directives !== undefined;
}
