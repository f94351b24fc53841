import type { HandlerInput } from 'ask-sdk-core';
import type { services, Directive, ui } from 'ask-sdk-model';
import { fieldsOf, listIn } from '../json';
import { isMinuteOfDay } from '../session/restore';

type Client = services.reminderManagement.ReminderManagementServiceClient;
type Reminder = services.reminderManagement.Reminder;

export const remindersScope = 'alexa::alerts:reminders:skill:readwrite';

/** The person has not allowed the skill to set reminders. */
export class NotAllowedError extends Error {
  override readonly name = 'NotAllowedError';
  constructor() {
    super('The account has not given the permission for reminders.');
  }
}

/** This device, or this account, takes no more reminders. */
export class NotPossibleError extends Error {
  override readonly name = 'NotPossibleError';
  constructor(readonly reason: 'too-many' | 'device') {
    super('Alexa does not take this reminder.');
  }
}

export interface DailyReminder {
  /** Of the day, in the zone: 420 is 7:00. */
  readonly minute: number;
  readonly zone: string;
  readonly locale: string;
  /** What Alexa says at that time. */
  readonly text: string;
}

/** Sets a reminder for every day. The fields are those of Alexa's Reminders API (ask-sdk-model). */
export async function setReminder(
  input: HandlerInput,
  reminder: DailyReminder,
  instant: number,
): Promise<void> {
  const { minute, zone, locale, text } = reminder;
  const [hour, past] = [Math.floor(minute / 60), minute % 60];
  await asked(input, (client) =>
    client.createReminder({
      requestTime: new Date(instant).toISOString(),
      trigger: {
        type: 'SCHEDULED_ABSOLUTE',
        timeZoneId: zone,
        recurrence: {
          recurrenceRules: [`FREQ=DAILY;BYHOUR=${hour};BYMINUTE=${past};BYSECOND=0;INTERVAL=1;`],
        },
      },
      alertInfo: { spokenInfo: { content: [{ locale, text }] } },
      pushNotification: { status: 'ENABLED' },
    }),
  );
}

/** The minutes of the day for which reminders are set, in order. */
export async function reminderMinutes(input: HandlerInput): Promise<number[]> {
  const active = await activeReminders(input);
  return [...new Set(active.flatMap(minutesOf))].sort((a, b) => a - b);
}

/** Deletes every reminder of the skill's, and tells how many there were. */
export async function deleteReminders(input: HandlerInput): Promise<number> {
  const active = await activeReminders(input);
  const tokens = active.flatMap(({ alertToken }) => (alertToken === undefined ? [] : [alertToken]));
  await asked(input, (client) => Promise.all(tokens.map((token) => client.deleteReminder(token))));
  return tokens.length;
}

async function activeReminders(input: HandlerInput): Promise<Reminder[]> {
  const { alerts } = fieldsOf(await asked(input, (client) => client.getReminders()));
  return listIn(alerts)
    .map((alert): Reminder => fieldsOf(alert))
    .filter(isActive);
}

function isActive({ status }: Reminder): boolean {
  return status !== 'COMPLETED';
}

/** Read as freely as others may have set it: by a rule, or by its first time. */
function minutesOf({ trigger }: Reminder): number[] {
  const { recurrence, scheduledTime } = fieldsOf(trigger);
  const rules = fieldsOf(recurrence)['recurrenceRules'];
  const times = listIn(rules).map((rule) => {
    const [, hour] = /BYHOUR=(\d+)/.exec(String(rule)) ?? [];
    const [, past = 0] = /BYMINUTE=(\d+)/.exec(String(rule)) ?? [];
    return Number(hour) * 60 + Number(past);
  });
  const [, hour, past] = /T(\d\d):(\d\d)/.exec(String(scheduledTime)) ?? [];
  return [...times, ...(times.length > 0 ? [] : [Number(hour) * 60 + Number(past)])].filter(isMinuteOfDay);
}

async function asked<T>(
  { serviceClientFactory }: HandlerInput,
  ask: (client: Client) => Promise<T>,
): Promise<T> {
  if (serviceClientFactory === undefined) throw new NotPossibleError('device');
  try {
    return await ask(serviceClientFactory.getReminderManagementServiceClient());
  } catch (error) {
    throw meaningOf(error);
  }
}

/** Amazon's Reminders API reference: 401 without the permission; 403 for it, too, and for limits of account and device. */
function meaningOf(error: unknown): unknown {
  const { statusCode, response } = fieldsOf(error);
  const said = fieldsOf(response)['code'];
  const code = typeof said === 'string' ? said : '';
  if (code.includes('MAX_REMINDERS')) return new NotPossibleError('too-many');
  if (code.includes('DEVICE')) return new NotPossibleError('device');
  return statusCode === 401 || statusCode === 403 ? new NotAllowedError() : error;
}

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

/** The minute in the token of our own question; null for any other token. */
export function consentedMinute(token: unknown): number | null {
  const [, digits] = /^remind:(\d{1,4})$/.exec(typeof token === 'string' ? token : '') ?? [];
  const minute = Number(digits);
  return isMinuteOfDay(minute) ? minute : null;
}

/** The same question as a card in the Alexa app, after the person said no by voice. */
export const permissionCard: ui.Card = { type: 'AskForPermissionsConsent', permissions: [remindersScope] };
