import type { HandlerInput } from 'ask-sdk-core';
import { TurnBudget } from '../../../lambda/alexa/budget';
import { permissionCard } from '../../../lambda/alexa/reminders';
import { reduce } from '../../../lambda/dialogue/engine';
import type { Effect } from '../../../lambda/dialogue/move';
import { perform } from '../../../lambda/intents/effects';
import { nothingKept, openSession } from '../../../lambda/session/state';
import { alexa, anna, closeAll, inputFor, now, saying } from '../alexa/support';
import { narratorFor } from './support';

afterEach(closeAll);

const narrate = narratorFor('en-US');
type ReminderEffect = Exclude<Effect, { kind: 'forget' }>;
const remind: ReminderEffect = { kind: 'remind', minute: 420 };
const applied = async (
  effect: ReminderEffect,
  input: HandlerInput,
  zone: string | null = 'Europe/Berlin',
): Promise<{ key: string; permission: string | null; errors: readonly string[]; count: number }> => {
  const budget = new TurnBudget(() => 0);
  const session = openSession({ ...nothingKept, zone });
  const { reply } = reduce(session, { kind: 'word', word: 'help' }, now, narrate);
  const forget = () => Promise.resolve();
  const around = { input, budget, session, instant: now, narrate, guest: false, screen: false, forget };
  const { outcome, question, card } = await perform({ session, reply, effect }, around);
  const lines = (outcome.session.turn?.lead ?? []).map(({ line }) => line);
  const permission = question !== undefined ? 'needed' : card === permissionCard ? 'missing' : null;
  return { key: lines[0]?.key ?? '', permission, errors: budget.log.errors, count: lines.length };
};
const list = async (minutes: readonly number[]) => {
  const alerts = minutes.map((minute) => ({
    status: 'ON',
    trigger: {
      recurrence: {
        recurrenceRules: [`FREQ=DAILY;BYHOUR=${Math.floor(minute / 60)};BYMINUTE=${minute % 60}`],
      },
    },
  }));
  return applied({ kind: 'list-reminders' }, inputFor(await saying({ alerts })));
};

test('a reminder that was set is said, and says what it is for', async () => {
  const { apiEndpoint, accounts } = await alexa();
  await expect(applied(remind, inputFor(apiEndpoint))).resolves.toEqual({
    key: 'reminders.set',
    permission: null,
    errors: [],
    count: 1,
  });
  const [set] = accounts.reminders(anna.userId);
  expect(set?.alertInfo?.spokenInfo?.content[0]?.text).toBe('Time for your back stretches.');
});

test('without a time zone none is promised, and nobody is asked', async () => {
  const { apiEndpoint, accounts } = await alexa();
  await expect(applied(remind, inputFor(apiEndpoint), null)).resolves.toMatchObject({
    key: 'reminders.failed.zone',
  });
  expect(accounts.reminders(anna.userId)).toEqual([]);
});

test('without the permission it is needed, and missing where it was just given', async () => {
  const { apiEndpoint } = await alexa({}, false);
  const input = inputFor(apiEndpoint);
  await expect(applied(remind, input)).resolves.toMatchObject({ count: 0, permission: 'needed', errors: [] });
  await expect(applied({ ...remind, consented: true }, input)).resolves.toMatchObject({
    key: 'reminders.denied',
    permission: 'missing',
  });
});

test.each(['stop-reminders', 'list-reminders'] as const)(
  'without it there is none of ours, and %s asks for nothing',
  async (kind) => {
    const { apiEndpoint } = await alexa({}, false);
    await expect(applied({ kind }, inputFor(apiEndpoint))).resolves.toMatchObject({
      key: 'reminders.none',
      permission: null,
    });
  },
);

test.each([
  [[], 'reminders.none', 1],
  [[420], 'reminders.at', 1],
  [[420, 480, 1_140], 'reminders.at', 3],
  [[420, 480, 1_140, 1_200], 'reminders.many', 1],
])('of reminders at %j, %s is said', async (minutes, key, count) => {
  await expect(list(minutes)).resolves.toMatchObject({ key, count });
});

test.each([
  [403, { code: 'MAX_REMINDERS_EXCEEDED' }, 'reminders.failed.too-many', ['NotPossibleError']],
  [403, { code: 'DEVICE_NOT_SUPPORTED' }, 'reminders.failed.device', ['NotPossibleError']],
  [500, { message: 'SECRET' }, 'reminders.failed.down', ['ServiceError']],
  [400, { code: 'INVALID_BEARER_TOKEN' }, 'reminders.failed.down', ['ServiceError']],
])('a refusal of %d with %j is told as %s, and logged as its class', async (status, body, key, errors) => {
  await expect(applied(remind, inputFor(await saying(body, status)))).resolves.toMatchObject({
    key,
    permission: null,
    errors,
  });
});

test.each(['slow', 'down'] as const)('services that are %s are told', async (mode) => {
  const { apiEndpoint } = await alexa({ mode });
  const { key, errors } = await applied(remind, inputFor(apiEndpoint));
  expect([key, errors.length]).toEqual(['reminders.failed.down', 1]);
});

test('all are stopped, once that was agreed to', async () => {
  const { apiEndpoint, accounts } = await alexa();
  await applied(remind, inputFor(apiEndpoint));
  await applied({ ...remind, minute: 480 }, inputFor(apiEndpoint));
  const stop = { kind: 'stop-reminders' } as const;
  await expect(applied(stop, inputFor(apiEndpoint))).resolves.toMatchObject({ key: 'reminders.at' });
  expect(accounts.reminders(anna.userId)).toHaveLength(2);
  const agreed = { ...stop, agreed: true } as const;
  await expect(applied(agreed, inputFor(apiEndpoint))).resolves.toMatchObject({ key: 'reminders.stopped' });
  expect(accounts.reminders(anna.userId)).toEqual([]);
  await expect(applied(stop, inputFor(apiEndpoint))).resolves.toMatchObject({ key: 'reminders.none' });
});
