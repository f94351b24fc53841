import { accessTokenOf } from '../../../../speaker/alexa/device/identity';
import { REMINDERS_SCOPE } from '../../../../speaker/alexa/services/reminders';
import { allowed, anna, clientsFor, closeAll, DAILY, NOW, ONCE, opened } from './support';

afterEach(closeAll);

test('a reminder is made, and Alexa says when and where', async () => {
  const services = await allowed();
  const made = await clientsFor(services).reminders.callCreateReminder(DAILY);
  expect(made).toMatchObject({
    statusCode: 201,
    body: {
      createdTime: '2026-11-23T07:00:00.000Z',
      updatedTime: '2026-11-23T07:00:00.000Z',
      status: 'ON',
      version: '1',
    },
  });
  const { alertToken, href } = made.body as { alertToken: string; href: string };
  expect(alertToken).toMatch(/^[0-9a-f-]{36}$/);
  expect(href).toBe(`/v1/alerts/reminders/${alertToken}`);
  const { trigger, alertInfo, pushNotification } = DAILY;
  expect(services.accounts.reminders(anna.userId)).toMatchObject([
    { alertToken, trigger, alertInfo, pushNotification },
  ]);
});

test('it is listed, shown, changed and taken away', async () => {
  const { reminders } = clientsFor(await allowed());
  const { alertToken = '' } = await reminders.createReminder(DAILY);
  const shown = { alertToken, status: 'ON', trigger: DAILY.trigger, alertInfo: DAILY.alertInfo };
  expect(await reminders.getReminders()).toMatchObject({ totalCount: '1', alerts: [shown], links: null });
  expect(await reminders.getReminder(alertToken)).toMatchObject(shown);

  const later = { ...DAILY, trigger: { ...DAILY.trigger, scheduledTime: '2026-11-24T19:30:00.000' } };
  expect(await reminders.updateReminder(alertToken, later)).toMatchObject({ alertToken, version: '2' });
  expect(await reminders.getReminder(alertToken)).toMatchObject({ trigger: later.trigger, version: '2' });

  expect(await reminders.callDeleteReminder(alertToken)).toMatchObject({ statusCode: 200 });
  expect(await reminders.getReminders()).toMatchObject({ totalCount: '0' });
  await expect(reminders.getReminder(alertToken)).rejects.toMatchObject({
    statusCode: 404,
    response: { code: 'ALERT_NOT_FOUND' },
  });
  await expect(reminders.updateReminder(alertToken, later)).rejects.toMatchObject({ statusCode: 404 });
});

test('what rang once is completed; what recurs, never', async () => {
  let now = NOW;
  const { reminders } = clientsFor(await allowed({ now: () => now }));
  await reminders.createReminder(ONCE);
  await reminders.createReminder(DAILY);
  await reminders.createReminder({
    ...DAILY,
    trigger: { type: 'SCHEDULED_RELATIVE', offsetInSeconds: 7200 },
  });
  const states = async () => (await reminders.getReminders()).alerts?.map(({ status }) => status);
  expect(await states()).toEqual(['ON', 'ON', 'ON']);
  now = Date.parse('2026-11-24T06:00:00Z');
  expect(await states()).toEqual(['COMPLETED', 'ON', 'COMPLETED']);
});

describe('without the permission', () => {
  test('everything is refused with 401', async () => {
    const services = await opened();
    const { reminders } = clientsFor(services);
    const refused = { statusCode: 401, response: { code: 'UNAUTHORIZED' } };
    await expect(reminders.createReminder(DAILY)).rejects.toMatchObject(refused);
    await expect(reminders.getReminders()).rejects.toMatchObject(refused);
    await expect(reminders.getReminder('x')).rejects.toMatchObject(refused);
    await expect(reminders.updateReminder('x', DAILY)).rejects.toMatchObject(refused);
    await expect(reminders.deleteReminder('x')).rejects.toMatchObject(refused);
  });

  test('taken back, it is refused again', async () => {
    const services = await allowed();
    const { reminders } = clientsFor(services);
    await reminders.createReminder(DAILY);
    services.accounts.revoke(anna.userId, REMINDERS_SCOPE);
    await expect(reminders.getReminders()).rejects.toMatchObject({ statusCode: 401 });
  });
});

test('a fault is told with code and message, and changes nothing', async () => {
  const services = await allowed();
  const { reminders } = clientsFor(services);
  const { alertToken = '' } = await reminders.createReminder(DAILY);
  const past = { ...ONCE, trigger: { ...ONCE.trigger, scheduledTime: '2026-11-22T07:00:00.000' } };
  const refused = {
    statusCode: 400,
    response: {
      code: 'INVALID_TRIGGER_SCHEDULED_TIME_FOR_ABSOLUTE',
      message: expect.stringContaining('past') as string,
    },
  };
  await expect(reminders.createReminder(past)).rejects.toMatchObject(refused);
  await expect(reminders.updateReminder(alertToken, past)).rejects.toMatchObject(refused);
  expect(services.accounts.reminders(anna.userId)).toMatchObject([{ trigger: DAILY.trigger, version: '1' }]);
});

test('a body that is no JSON is a bad request, and another method none at all', async () => {
  const { apiEndpoint } = await allowed();
  const call = (method: string, body?: string) =>
    fetch(`${apiEndpoint}/v1/alerts/reminders`, {
      method,
      headers: { authorization: `Bearer ${accessTokenOf(anna)}` },
      ...(body === undefined ? {} : { body }),
    });
  expect((await call('POST', '{"trigger":')).status).toBe(400);
  expect((await call('PATCH', '{}')).status).toBe(405);
});
