import {
  askForPermission,
  consentedReminder,
  deleteReminders,
  NotAllowedError,
  NotPossibleError,
  remindersSet,
  setReminder,
} from '../../../lambda/alexa/reminders';
import { alexa, anna, closeAll, gone, inputFor, now, saying, serverOf, outcomeOf } from './support';

afterEach(closeAll);

const today = Math.floor(now / 86_400_000);
const minutesOf = async (input: Parameters<typeof remindersSet>[0]) =>
  (await remindersSet(input, today)).map(({ minute }) => minute);

const daily = { minute: 425, zone: 'Europe/Berlin', locale: 'en-US', text: 'Time for your back stretches.' };
const set = (endpoint: string, minute = daily.minute) =>
  setReminder(inputFor(endpoint), { ...daily, minute }, now);

test('a reminder is one of every day, at its time in the zone, with what is said', async () => {
  const { apiEndpoint, accounts } = await alexa();
  await set(apiEndpoint);
  expect(accounts.reminders(anna.userId)).toMatchObject([
    {
      trigger: {
        type: 'SCHEDULED_ABSOLUTE',
        timeZoneId: 'Europe/Berlin',
        recurrence: { recurrenceRules: ['FREQ=DAILY;BYHOUR=7;BYMINUTE=5;BYSECOND=0;INTERVAL=1;'] },
      },
      alertInfo: { spokenInfo: { content: [{ locale: 'en-US', text: daily.text }] } },
      pushNotification: { status: 'ENABLED' },
    },
  ]);
});

test('every minute of the day comes back as it was set, once and in order', async () => {
  const { apiEndpoint } = await alexa();
  for (const minute of [1_439, 0, 425, 425]) await set(apiEndpoint, minute);
  await expect(minutesOf(inputFor(apiEndpoint))).resolves.toEqual([0, 425, 1_439]);
});

test('all of them are deleted, and counted', async () => {
  const { apiEndpoint, accounts } = await alexa();
  await set(apiEndpoint, 0);
  await set(apiEndpoint, 425);
  await expect(deleteReminders(inputFor(apiEndpoint))).resolves.toBe(2);
  expect(accounts.reminders(anna.userId)).toEqual([]);
  await expect(deleteReminders(inputFor(apiEndpoint))).resolves.toBe(0);
});

test('nothing is set, read or deleted without the permission', async () => {
  const { apiEndpoint } = await alexa({}, false);
  await expect(set(apiEndpoint)).rejects.toBeInstanceOf(NotAllowedError);
  await expect(minutesOf(inputFor(apiEndpoint))).rejects.toBeInstanceOf(NotAllowedError);
  await expect(deleteReminders(inputFor(apiEndpoint))).rejects.toBeInstanceOf(NotAllowedError);
});

test.each([
  [403, { code: 'ACCESS_DENIED' }, NotAllowedError],
  [403, null, NotAllowedError],
  [401, { code: 7 }, NotAllowedError],
  [403, { code: 'MAX_REMINDERS_EXCEEDED' }, NotPossibleError],
  [403, { code: 'DEVICE_NOT_SUPPORTED' }, NotPossibleError],
  [400, { code: 'INVALID_TRIGGER' }, Error],
  [429, {}, Error],
  [500, {}, Error],
])('a refusal of %d with %j is what it means', async (status, body, expected) => {
  await expect(set(await saying(body, status))).rejects.toBeInstanceOf(expected);
});

test.each([
  ['MAX_REMINDERS_EXCEEDED', 'too-many'],
  ['DEVICE_NOT_SUPPORTED', 'device'],
])('%s says that it is %s', async (code, reason) => {
  await expect(set(await saying({ code }, 403))).rejects.toMatchObject({ reason });
});

test('no error of ours quotes what Alexa said', async () => {
  const { error } = await outcomeOf(set(await saying({ code: 'DEVICE', message: 'SECRET' }, 403)));
  expect(String(error)).not.toContain('SECRET');
});

test.each([null, [], 'x', { alerts: null }, { alerts: 'many' }, { alerts: [null, 7, {}] }])(
  'a list of %j has no times in it',
  async (body) => {
    await expect(minutesOf(inputFor(await saying(body)))).resolves.toEqual([]);
  },
);

const alert = (trigger: unknown, status = 'ON') => ({ alertToken: 'a', status, trigger });
const rules = (...recurrenceRules: unknown[]) => ({ recurrence: { recurrenceRules } });

test.each([
  ['a rule', alert(rules('FREQ=DAILY;BYHOUR=7;BYMINUTE=30')), [450]],
  ['a rule without minutes', alert(rules('FREQ=DAILY;BYHOUR=7')), [420]],
  ['two rules', alert(rules('BYHOUR=19;BYMINUTE=0', 'BYHOUR=7;BYMINUTE=0')), [420, 1_140]],
  ['a first time alone', alert({ scheduledTime: '2026-11-24T06:45:00.000' }), [405]],
  [
    'a rule before a first time',
    alert({ ...rules('BYHOUR=8'), scheduledTime: '2026-11-24T06:45:00' }),
    [480],
  ],
  ['one that is over', alert(rules('BYHOUR=7'), 'COMPLETED'), []],
  ['an hour that no day has', alert(rules('BYHOUR=24;BYMINUTE=0')), []],
  ['a rule that is none', alert(rules(7, null, 'often')), []],
  ['a trigger that is none', alert('soon'), []],
])('%s is read as freely as others may have set it', async (_name, one, expected) => {
  await expect(minutesOf(inputFor(await saying({ alerts: [one] })))).resolves.toEqual(expected);
});

test('a reminder that is over, or has no token, needs not be deleted', async () => {
  const deleted: unknown[] = [];
  const endpoint = await serverOf((request, response) => {
    if (request.method === 'DELETE') deleted.push(request.url);
    const alerts = [alert({}), { ...alert({}), alertToken: undefined }, alert({}, 'COMPLETED')];
    response.setHeader('content-type', 'application/json');
    response.end(request.method === 'GET' ? JSON.stringify({ alerts }) : undefined);
  });
  await expect(deleteReminders(inputFor(endpoint))).resolves.toBe(1);
  expect(deleted).toEqual(['/v1/alerts/reminders/a']);
});

test('who has no clients at all has no device for it', async () => {
  const input = inputFor('http://127.0.0.1:9');
  delete input.serviceClientFactory;
  await expect(setReminder(input, daily, now)).rejects.toMatchObject({ reason: 'device' });
});

test.each<[string, () => Promise<string>]>([
  ['slow', async () => (await alexa({ mode: 'slow' })).apiEndpoint],
  ['down', async () => (await alexa({ mode: 'down' })).apiEndpoint],
  ['gone', gone],
  ['talking garbage', () => saying('{"', 200, true)],
  ['nowhere', () => Promise.resolve('nonsense')],
])('services that are %s fail under a second, and allow nothing', async (_name, endpoint) => {
  const input = inputFor(await endpoint());
  const { failed, error } = await outcomeOf(minutesOf(input));
  expect(failed).toBe(true);
  expect(error).not.toBeInstanceOf(NotAllowedError);
});

describe('a reminder on some days', () => {
  const at = (endpoint: string, wish: object) => setReminder(inputFor(endpoint), { ...daily, ...wish }, now);

  test.each([
    ['weekdays', ['MO', 'TU', 'WE', 'TH', 'FR']],
    ['weekends', ['SA', 'SU']],
    ['sunday', ['SU']],
  ])('%s has a rule for each, and comes back as those days', async (days, codes) => {
    const { apiEndpoint, accounts } = await alexa();
    await at(apiEndpoint, { days });
    const sent = accounts.reminders(anna.userId)[0]?.trigger?.recurrence?.recurrenceRules;
    expect(sent).toEqual(
      codes.map((code) => `FREQ=WEEKLY;BYDAY=${code};BYHOUR=7;BYMINUTE=5;BYSECOND=0;INTERVAL=1;`),
    );
    await expect(remindersSet(inputFor(apiEndpoint), today)).resolves.toEqual([{ minute: 425, days }]);
  });

  test('tomorrow has a date and no rule', async () => {
    const { apiEndpoint, accounts } = await alexa();
    await at(apiEndpoint, { days: 'tomorrow' });
    const [made] = accounts.reminders(anna.userId);
    const date = new Date((today + 1) * 86_400_000).toISOString().slice(0, 10);
    expect(made?.trigger?.scheduledTime).toBe(`${date}T07:05:00.000`);
    expect(made?.trigger?.recurrence).toBeUndefined();
    await expect(remindersSet(inputFor(apiEndpoint), today)).resolves.toMatchObject([{ days: 'tomorrow' }]);
    await expect(remindersSet(inputFor(apiEndpoint), today - 7)).resolves.toMatchObject([{ days: 'once' }]);
  });

  test('the same twice is one, other days are another, and one that moves takes the place of all', async () => {
    const { apiEndpoint, accounts } = await alexa();
    await expect(at(apiEndpoint, { days: 'monday' })).resolves.toMatchObject({ isNew: true });
    await expect(at(apiEndpoint, { days: 'monday' })).resolves.toMatchObject({ isNew: false });
    await at(apiEndpoint, { minute: 540, moves: true });
    await expect(remindersSet(inputFor(apiEndpoint), today)).resolves.toEqual([
      { minute: 540, days: 'monday' },
    ]);
    await at(apiEndpoint, { days: 'weekends' });
    await at(apiEndpoint, { minute: 600, moves: true });
    await expect(remindersSet(inputFor(apiEndpoint), today)).resolves.toEqual([
      { minute: 600, days: 'daily' },
    ]);
    expect(accounts.reminders(anna.userId)).toHaveLength(1);
  });
});

test.each([[true], [false]])('an answer that is lost is looked for: set %p', async (wasSet) => {
  const posted: string[] = [];
  const endpoint = await serverOf((request, response) => {
    if (request.method === 'POST') {
      posted.push('POST');
      response.destroy();
      return;
    }
    const there = wasSet && posted.length > 0 ? [alert(rules('FREQ=DAILY;BYHOUR=7;BYMINUTE=5;'))] : [];
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify({ alerts: there }));
  });
  const { failed } = await outcomeOf(set(endpoint));
  expect([failed, posted.length]).toEqual([!wasSet, 1]);
});

test('a token names its reminder', () => {
  for (const wish of [
    { minute: 420, days: undefined, moves: undefined },
    { minute: 5, days: 'weekdays', moves: undefined },
    { minute: 420, days: undefined, moves: true },
    { minute: 1_439, days: 'tomorrow', moves: true },
  ] as const) {
    const asked = askForPermission(wish);
    expect(consentedReminder('token' in asked ? asked.token : null)).toEqual(wish);
  }
  expect(consentedReminder('remind:420:someday')).toBeNull();
});
