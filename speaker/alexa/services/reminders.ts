import { randomUUID } from 'node:crypto';
import { at, isObject, isText } from '../../json';
import { instantIn, isLocalTime, zoneNamed } from '../../time';
import type { Accounts, KeptReminder, ReminderRequest } from './accounts';

/**
 * The answer to a reminder that Amazon would refuse; null for a good one. The fields are those of ask-sdk-model's
 * `services.reminderManagement`, the statuses are Amazon's, the codes are our names in Amazon's style.
 */
export function faultIn(body: unknown, now: number): ServiceAnswer | null {
  if (!isObject(body)) return bad('INVALID_REQUEST', 'The body is not a JSON object.');
  const requestTime = body['requestTime'];
  if (!isText(requestTime) || Number.isNaN(Date.parse(requestTime))) {
    return bad('INVALID_REQUEST_TIME', 'requestTime is missing or not a date and time.');
  }
  return faultInTrigger(body['trigger'], now) ?? faultInAlert(body) ?? faultInPush(body);
}

function faultInTrigger(trigger: unknown, now: number): ServiceAnswer | null {
  const type = at(trigger, 'type');
  if (type === 'SCHEDULED_RELATIVE') {
    const offset = Number(at(trigger, 'offsetInSeconds'));
    return Number.isInteger(offset) && offset > 0
      ? null
      : bad('INVALID_TRIGGER_OFFSET_FOR_RELATIVE', 'offsetInSeconds must be a whole number over 0.');
  }
  if (type !== 'SCHEDULED_ABSOLUTE') {
    return bad('INVALID_TRIGGER_TYPE', 'trigger.type is neither SCHEDULED_ABSOLUTE nor SCHEDULED_RELATIVE.');
  }
  const zone = at(trigger, 'timeZoneId');
  if (!isText(zone) || zoneNamed(zone) === undefined) {
    return bad('INVALID_TRIGGER_TIME_ZONE', 'trigger.timeZoneId is missing or not a zone that Alexa knows.');
  }
  const recurrence = at(trigger, 'recurrence') ?? null;
  const time = at(trigger, 'scheduledTime');
  // Recurrence rules contain their own hour.
  if (time === undefined && at(recurrence, 'recurrenceRules') !== undefined)
    return faultInRecurrence(recurrence);
  if (!isText(time) || !isLocalTime(time)) {
    return absolute('scheduledTime is missing or not a local time like 2026-11-23T07:00:00.000.');
  }
  if (recurrence !== null) return faultInRecurrence(recurrence);
  return instantIn(zone, time) > now ? null : absolute('scheduledTime is in the past.');
}

const DAYS: readonly unknown[] = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'];
const RULE = /^FREQ=(DAILY|WEEKLY)(;(BYDAY|BYHOUR|BYMINUTE|BYSECOND|INTERVAL)=[A-Z0-9,]+)*;?$/;

function faultInRecurrence(recurrence: unknown): ServiceAnswer | null {
  const rules = at(recurrence, 'recurrenceRules');
  if (rules !== undefined) {
    const known = Array.isArray(rules) && rules.length > 0;
    return known && rules.every((rule) => typeof rule === 'string' && RULE.test(rule))
      ? null
      : recurring('recurrenceRules must be a list of rules like FREQ=DAILY;BYHOUR=7;BYMINUTE=0.');
  }
  const freq = at(recurrence, 'freq');
  if (freq !== 'DAILY' && freq !== 'WEEKLY') return recurring('freq is neither DAILY nor WEEKLY.');
  const interval = at(recurrence, 'interval') ?? 1;
  if (!Number.isInteger(interval) || Number(interval) < 1)
    return recurring('interval must be a whole number over 0.');
  const days = at(recurrence, 'byDay');
  if (days === undefined) return freq === 'DAILY' ? null : recurring('WEEKLY needs byDay.');
  return Array.isArray(days) && days.length > 0 && days.every((day) => DAYS.includes(day))
    ? null
    : recurring('byDay must be a list of SU, MO, TU, WE, TH, FR, SA.');
}

function faultInAlert(body: unknown): ServiceAnswer | null {
  const content = at(body, 'alertInfo', 'spokenInfo', 'content');
  const good =
    Array.isArray(content) &&
    content.length > 0 &&
    content.every((spoken) => {
      const [locale, text] = [at(spoken, 'locale'), at(spoken, 'text') ?? at(spoken, 'ssml')];
      return isText(locale) && /^[a-z]{2}-[A-Z]{2}$/.test(locale) && isText(text);
    });
  return good
    ? null
    : bad('INVALID_ALERT_INFO', 'alertInfo.spokenInfo.content has no locale like en-US with a text.');
}

function faultInPush(body: unknown): ServiceAnswer | null {
  const status = at(body, 'pushNotification', 'status');
  return status === 'ENABLED' || status === 'DISABLED'
    ? null
    : bad('INVALID_PUSH_NOTIFICATION', 'pushNotification.status is neither ENABLED nor DISABLED.');
}

const bad = (code: string, message: string): ServiceAnswer => fault(400, code, message);
const absolute = (message: string): ServiceAnswer =>
  bad('INVALID_TRIGGER_SCHEDULED_TIME_FOR_ABSOLUTE', message);
const recurring = (message: string): ServiceAnswer =>
  bad('INVALID_RECURRENCE', `trigger.recurrence: ${message}`);

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
export function answerReminders(call: ReminderCall, accounts: Accounts, now: number): ServiceAnswer {
  if (!accounts.permissions(call.userId).includes(REMINDERS_SCOPE)) {
    return fault(401, 'UNAUTHORIZED', 'The account has not given the permission for reminders.');
  }
  return call.alertToken === undefined
    ? answerAll(call, accounts, now)
    : answerOne(call, call.alertToken, accounts, now);
}

function answerAll({ method, body, userId }: ReminderCall, accounts: Accounts, now: number): ServiceAnswer {
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
): ServiceAnswer {
  const reminders = accounts.reminders(userId);
  const known = reminders.find((reminder) => reminder.alertToken === alertToken);
  if (!known) return fault(404, 'ALERT_NOT_FOUND', 'There is no reminder with that token.');
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
  // The JSON edge: `faultIn` has checked its shape.
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

const noMethod = (method: string): ServiceAnswer =>
  fault(405, 'METHOD_NOT_ALLOWED', `The method ${method} is not allowed here.`);
const textOf = (instant: number): string => new Date(instant).toISOString();
/** The HTTP answer of one of Alexa's services. */
export interface ServiceAnswer {
  readonly status: number;
  /** undefined: an answer without a body. */
  readonly body?: unknown;
}

/** An error answer, in the form of Alexa's services. */
export function fault(status: number, code: string, message: string): ServiceAnswer {
  return { status, body: { code, message } };
}
