import type { HandlerInput } from 'ask-sdk-core';
import type { services, Directive, ui } from 'ask-sdk-model';
import { fieldsOf, listIn } from '../json';
import { localDay, localMinute, dayMs, weekdays } from '../session/calendar';
import { isMinuteOfDay } from '../session/restore';
import { dayNames, type Reminder as Wish } from '../session/state';

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

export interface NewReminder extends Wish {
  readonly zone: string;
  readonly locale: string;
  /** What Alexa says at that time. */
  readonly text: string;
}

/** When a reminder comes. `days`: one of `dayNames`, "once" for another date, or "some" for other days of the week. */
export interface SetReminder {
  readonly minute: number;
  readonly days: string;
}

/**
 * Sets a reminder, unless the same is there already (`isNew`: false). One that moves takes the place of all the others. It is
 * made before they are deleted, so that none is lost. The fields are those of Alexa's Reminders API (ask-sdk-model).
 */
export async function setReminder(
  input: HandlerInput,
  { minute, zone, locale, text, moves, ...wish }: NewReminder,
  instant: number,
): Promise<SetReminder & { readonly isNew: boolean }> {
  const today = localDay(instant, zone);
  const active = await activeReminders(input);
  const [before, more] = active.flatMap((each) => setIn(each, today));
  const kept = moves === true && more === undefined ? before?.days : undefined;
  let days = wish.days ?? dayNames.find((name) => name === kept) ?? 'daily';
  if (days === 'today' && minute <= localMinute(instant, zone)) days = 'tomorrow';
  const isSame = (each: Reminder): boolean =>
    setIn(each, today).some((found) => found.minute === minute && found.days === days);
  const same = active.find(isSame);
  if (same === undefined) {
    const request = {
      requestTime: new Date(instant).toISOString(),
      trigger: { type: 'SCHEDULED_ABSOLUTE' as const, timeZoneId: zone, ...timesOf(minute, days, today) },
      alertInfo: { spokenInfo: { content: [{ locale, text }] } },
      pushNotification: { status: 'ENABLED' as const },
    };
    try {
      await asked(input, (client) => client.createReminder(request));
    } catch (error) {
      // Alexa's answer may have been lost after she had set it.
      if (!(await activeReminders(input)).some(isSame)) throw error;
    }
  }
  if (moves === true)
    await remove(
      input,
      active.filter((each) => each !== same),
    );
  return { minute, days, isNew: same === undefined };
}

const once = ['today', 'tomorrow'];

function timesOf(minute: number, days: string, today: number): services.reminderManagement.Trigger {
  const ahead = once.indexOf(days);
  if (ahead >= 0) {
    const local = new Date((today + ahead) * dayMs + minute * 60_000);
    return { scheduledTime: local.toISOString().slice(0, -1) };
  }
  const at = `BYHOUR=${Math.floor(minute / 60)};BYMINUTE=${minute % 60};BYSECOND=0;INTERVAL=1;`;
  const rules = codesOf(days).map((code) => `FREQ=WEEKLY;BYDAY=${code};${at}`);
  return { recurrence: { recurrenceRules: rules.length > 0 ? rules : [`FREQ=DAILY;${at}`] } };
}

/** The days of the week as rules name them; none for every day. */
function codesOf(days: string): string[] {
  if (days === 'daily') return [];
  if (days === 'weekends') return ['SA', 'SU'];
  return (days === 'weekdays' ? weekdays.slice(1, 6) : [days]).map((day) => day.slice(0, 2).toUpperCase());
}

/** The reminders that are set, in the order of the day. */
export async function remindersSet(input: HandlerInput, today: number): Promise<SetReminder[]> {
  const found = (await activeReminders(input)).flatMap((each) => setIn(each, today));
  const different = new Map(found.map((each) => [`${each.minute} ${each.days}`, each]));
  return [...different.values()].sort((a, b) => a.minute - b.minute);
}

/** Deletes every reminder of the skill's, and tells how many there were. */
export async function deleteReminders(input: HandlerInput): Promise<number> {
  return remove(input, await activeReminders(input));
}

async function remove(input: HandlerInput, reminders: readonly Reminder[]): Promise<number> {
  const tokens = reminders.flatMap(({ alertToken }) => (alertToken === undefined ? [] : [alertToken]));
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

/** Read as freely as others may have set it: by rules, or by its first time. */
function setIn({ trigger }: Reminder, today: number): SetReminder[] {
  const { recurrence, scheduledTime } = fieldsOf(trigger);
  const rules = listIn(fieldsOf(recurrence)['recurrenceRules']).map(String);
  const first = Date.parse(`${String(scheduledTime).slice(0, 16)}Z`);
  const days =
    rules.length === 0
      ? (once[Math.floor(first / dayMs) - today] ?? 'once')
      : daysIn(rules.flatMap((rule) => fieldIn(rule, 'BYDAY')?.split(',') ?? []));
  const minutes =
    rules.length === 0
      ? [(first % dayMs) / 60_000]
      : rules.map((rule) => Number(fieldIn(rule, 'BYHOUR')) * 60 + Number(fieldIn(rule, 'BYMINUTE') ?? 0));
  return [...new Set(minutes)].filter(isMinuteOfDay).map((minute) => ({ minute, days }));
}

const fieldIn = (rule: string, name: string): string | undefined =>
  new RegExp(`${name}=([\\w,]+)`).exec(rule)?.[1];

function daysIn(codes: readonly string[]): string {
  const isThose = (days: string): boolean =>
    codesOf(days).length === codes.length && codesOf(days).every((code) => codes.includes(code));
  return dayNames.find(isThose) ?? 'some';
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
 * back with the answer, says which reminder it is for.
 */
export function askForPermission({ minute, days, moves }: Wish): Directive {
  return {
    type: 'Connections.SendRequest',
    name: 'AskFor',
    payload: {
      '@type': 'AskForPermissionsConsentRequest',
      '@version': '1',
      permissionScope: remindersScope,
    },
    token: `remind:${minute}${moves === true ? ':moves' : ''}${days === undefined ? '' : `:${days}`}`,
  };
}

/** The reminder in the token of our own question; null for any other token. */
export function consentedReminder(token: unknown): Wish | null {
  const [, digits, moves, name] =
    /^remind:(\d{1,4})(:moves)?(?::([a-z]+))?$/.exec(typeof token === 'string' ? token : '') ?? [];
  const minute = Number(digits);
  const days = dayNames.find((each) => each === name);
  if (!isMinuteOfDay(minute) || days !== name) return null;
  return { minute, days, moves: moves === undefined ? undefined : true };
}

/** The same question as a card in the Alexa app, after the person said no by voice. */
export const permissionCard: ui.Card = { type: 'AskForPermissionsConsent', permissions: [remindersScope] };
