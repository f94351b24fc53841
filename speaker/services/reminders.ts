import { randomUUID } from 'node:crypto';
import type { Accounts, ReminderRequest, KeptReminder } from './accounts';
import { fault, type Answer } from './answer';
import { faultIn } from './reminder-faults';
import { instantIn } from './zone';

export const REMINDERS_PATH = '/v1/alerts/reminders';
export const REMINDERS_SCOPE = 'alexa::alerts:reminders:skill:readwrite';

export interface ReminderCall {
  readonly method: string;
  /** Of one reminder; undefined: all of them. */
  readonly alertToken: string | undefined;
  readonly body: unknown;
  readonly userId: string;
}

/** Alexa's Reminders API: what ask-sdk-model's ReminderManagementServiceClient calls. */
export function answerReminders(call: ReminderCall, accounts: Accounts, now: number): Answer {
  if (!accounts.permissions(call.userId).includes(REMINDERS_SCOPE)) {
    return fault(401, 'UNAUTHORIZED', 'The account has not given the permission for reminders.');
  }
  return call.alertToken === undefined
    ? answerAll(call, accounts, now)
    : answerOne(call, call.alertToken, accounts, now);
}

function answerAll({ method, body, userId }: ReminderCall, accounts: Accounts, now: number): Answer {
  const reminders = accounts.reminders(userId);
  if (method === 'GET') {
    const alerts = reminders.map((reminder) => shown(reminder, now));
    return { status: 200, body: { totalCount: String(alerts.length), alerts, links: null } };
  }
  if (method !== 'POST') return noMethod(method);
  const refused = faultIn(body, now);
  if (refused) return refused;
  const made = reminderOf(body, { alertToken: randomUUID(), createdTime: textOf(now), version: '1' }, now);
  accounts.keepReminders(userId, [...reminders, made]);
  return { status: 201, body: receipt(made) };
}

function answerOne(
  { method, body, userId }: ReminderCall,
  alertToken: string,
  accounts: Accounts,
  now: number,
): Answer {
  const reminders = accounts.reminders(userId);
  const known = reminders.find((reminder) => reminder.alertToken === alertToken);
  if (!known) return fault(404, 'ALERT_NOT_FOUND', 'There is no reminder of that token.');
  if (method === 'GET') return { status: 200, body: shown(known, now) };
  if (method === 'DELETE') {
    accounts.keepReminders(
      userId,
      reminders.filter((reminder) => reminder !== known),
    );
    return { status: 200 };
  }
  if (method !== 'PUT') return noMethod(method);
  const refused = faultIn(body, now);
  if (refused) return refused;
  const changed = reminderOf(body, { ...known, version: String(Number(known.version) + 1) }, now);
  accounts.keepReminders(
    userId,
    reminders.map((reminder) => (reminder === known ? changed : reminder)),
  );
  return { status: 200, body: receipt(changed) };
}

function reminderOf(
  body: unknown,
  { alertToken, createdTime, version }: Omit<KeptReminder, 'updatedTime'>,
  now: number,
): KeptReminder {
  // The JSON edge: `faultIn` has found nothing wrong with its shape.
  const { trigger, alertInfo, pushNotification } = body as Required<ReminderRequest>;
  return { alertToken, createdTime, updatedTime: textOf(now), version, trigger, alertInfo, pushNotification };
}

function receipt({ alertToken, createdTime, updatedTime, version }: KeptReminder): object {
  const href = `${REMINDERS_PATH}/${alertToken}`;
  return { alertToken, createdTime, updatedTime, status: 'ON', version, href };
}

function shown(reminder: KeptReminder, now: number): object {
  return { ...reminder, status: isOver(reminder, now) ? 'COMPLETED' : 'ON' };
}

function isOver({ trigger, createdTime }: KeptReminder, now: number): boolean {
  if (!trigger || trigger.recurrence) return false;
  const { scheduledTime, timeZoneId, offsetInSeconds } = trigger;
  if (scheduledTime !== undefined && timeZoneId !== undefined)
    return instantIn(timeZoneId, scheduledTime) <= now;
  return Date.parse(createdTime) + Number(offsetInSeconds) * 1000 <= now;
}

const noMethod = (method: string): Answer => fault(405, 'METHOD_NOT_ALLOWED', `There is no ${method} here.`);
const textOf = (instant: number): string => new Date(instant).toISOString();
