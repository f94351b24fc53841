import type { RequestHandler, ErrorHandler } from 'ask-sdk-core';
import { accountId, requestType, isSpoken, sessionAttributes } from '../alexa/request';
import type { RecordKeeper } from '../keeping/keeper';
import { fieldsOf, isFields } from '../json';
import { isMinuteOfDay } from '../session/restore';
import type { Asked, Dialogue } from './conversation';
import type { Response } from 'ask-sdk-model';
import { scopeOf } from '../alexa/budget';

/** Whoever disables the skill is forgotten, and so is everybody whose voice was recognised in their account. */
export function skillDisabled(keeper: RecordKeeper): RequestHandler {
  return {
    canHandle: ({ requestEnvelope }) => requestType(requestEnvelope) === 'AlexaSkillEvent.SkillDisabled',
    handle: async ({ requestEnvelope }) => {
      await keeper.forgetAccount(accountId(requestEnvelope));
      return {};
    },
  };
}

/** Any other event, of a screen or a player or one not invented yet: nothing is to be said to it. */
export function otherEvents(): RequestHandler {
  return { canHandle: () => true, handle: () => ({}) };
}

/** What came of Alexa's question: the reminder is set, or the person is told how to change their mind. */
export function permissionAnswered(dialogue: Dialogue): RequestHandler {
  return {
    canHandle: ({ requestEnvelope }) =>
      requestType(requestEnvelope) === 'Connections.Response' &&
      minuteOf(fieldsOf(requestEnvelope.request)['token']) !== null,
    handle: (input) => {
      const { token, payload } = fieldsOf(input.requestEnvelope.request);
      return dialogue.hear(input, answered(token, fieldsOf(payload)['status']));
    },
  };
}

function answered(token: unknown, status: unknown): Asked {
  const minute = minuteOf(token);
  if (status === 'ACCEPTED' && minute !== null) return { kind: 'consented', minute };
  return { kind: 'answer', lines: [{ key: 'reminders.denied' }] };
}

/** The minute of the reminder for which we had the permission asked; null where we had not. */
function minuteOf(token: unknown): number | null {
  const [, digits] = /^remind:(\d{1,4})$/.exec(typeof token === 'string' ? token : '') ?? [];
  const minute = Number(digits);
  return isMinuteOfDay(minute) ? minute : null;
}

/** Something failed on our side: says so, keeps the place, and leaves the microphone open where one was. */
export function apologise(dialogue: Dialogue): ErrorHandler {
  return {
    canHandle: () => true,
    handle: async (input, error): Promise<Response> => {
      scopeOf(input).fail(error);
      if (!isSpoken(input.requestEnvelope)) return {};
      return dialogue.hear(input, { kind: 'answer', lines: [{ key: 'errors.general' }] });
    },
  };
}

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
