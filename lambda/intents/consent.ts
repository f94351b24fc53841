import type { RequestHandler } from 'ask-sdk-core';
import type { Directive, ui } from 'ask-sdk-model';
import { fieldsOf } from '../session/fields';
import { isMinuteOfDay } from '../session/numbers';
import { remindersScope } from '../services/reminders';
import type { Asked, Dialogue } from './dialogue';
import { requestType } from './request';

/**
 * Has Alexa ask for the permission by voice (Amazon's "Set Up Voice Permissions for Reminders"). The token, which comes
 * back with the answer, says for which minute of the day.
 */
export function askForPermission(minute: number): Directive {
  return {
    type: 'Connections.SendRequest',
    name: 'AskFor',
    payload: {
      '@type': 'AskForPermissionsConsentRequest',
      '@version': '1',
      permissionScope: remindersScope,
    },
    token: `remind:${minute}`,
  };
}

/** The same on a card in the Alexa app, for whoever said no. */
export const permissionCard: ui.Card = { type: 'AskForPermissionsConsent', permissions: [remindersScope] };

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
