import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { accessTokenOf } from '../../../../speaker/alexa/device/identity';
import { REMINDERS_SCOPE } from '../../../../speaker/alexa/services/reminders';
import { ownZone } from '../../../../speaker/time';
import { allowed, anna, ben, clientsFor, closeAll, DAILY, opened } from './support';

const folder = mkdtempSync(join(tmpdir(), 'services-'));
afterEach(closeAll);
afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe('the time zone of the device', () => {
  test('is told as a JSON string', async () => {
    const { settings } = clientsFor(await opened());
    expect(await settings.getSystemTimeZone(anna.deviceId)).toBe('Europe/Berlin');
  });

  test('is this machine’s own where none is given', async () => {
    const { settings } = clientsFor(await opened({ zone: ownZone() }));
    expect(await settings.getSystemTimeZone(anna.deviceId)).toBe(ownZone());
  });

  test('needs no permission, but a token of that device', async () => {
    const services = await opened();
    await expect(clientsFor(services).settings.getSystemTimeZone(ben.deviceId)).rejects.toMatchObject({
      statusCode: 403,
    });
    const bare = await fetch(`${services.apiEndpoint}/v2/devices/${anna.deviceId}/settings/System.timeZone`);
    expect([bare.status, await bare.json()]).toMatchObject([401, { code: 'INVALID_BEARER_TOKEN' }]);
  });
});

test('what is not there is not found', async () => {
  const { apiEndpoint } = await allowed();
  const headers = { authorization: `Bearer ${accessTokenOf(anna)}` };
  for (const path of ['/', '/v1/alerts/timers', '/v1/alerts/reminders/a/b', '/v1/alerts/remindersX']) {
    expect((await fetch(`${apiEndpoint}${path}`, { headers })).status).toBe(404);
  }
});

describe('on a bad day', () => {
  test.each([
    ['denied', 403],
    ['down', 500],
  ] as const)('%s: %d to everything', async (mode, statusCode) => {
    const { reminders, settings } = clientsFor(await allowed({ mode }));
    await expect(settings.getSystemTimeZone(anna.deviceId)).rejects.toMatchObject({ statusCode });
    await expect(reminders.createReminder(DAILY)).rejects.toMatchObject({ statusCode });
    await expect(reminders.getReminders()).rejects.toMatchObject({ statusCode });
  });

  test('slow: the right answer, late', async () => {
    const { settings } = clientsFor(await opened({ mode: 'slow', slowMilliseconds: 100 }));
    const asked = settings.getSystemTimeZone(anna.deviceId);
    const meanwhile = new Promise((resolve) => setTimeout(resolve, 10, 'nothing yet'));
    expect(await Promise.race([asked, meanwhile])).toBe('nothing yet');
    expect(await asked).toBe('Europe/Berlin');
  });

  test('slow is five seconds', async () => {
    const services = await opened({ mode: 'slow' });
    const asked = fetch(services.apiEndpoint, { signal: AbortSignal.timeout(300) });
    await expect(asked).rejects.toThrow();
  });
});

test('permissions and reminders outlive the speaker, in its folder', async () => {
  const first = await allowed({ folder });
  await clientsFor(first).reminders.createReminder(DAILY);
  await closeAll();
  const second = await opened({ folder });
  expect(second.accounts.permissions(anna.userId)).toEqual([REMINDERS_SCOPE]);
  expect(await clientsFor(second).reminders.getReminders()).toMatchObject({
    totalCount: '1',
    alerts: [{ trigger: DAILY.trigger }],
  });
});

test('two accounts are kept apart', async () => {
  const services = await allowed();
  services.accounts.grant(ben.userId, REMINDERS_SCOPE);
  const { alertToken = '' } = await clientsFor(services).reminders.createReminder(DAILY);
  const bens = clientsFor(services, ben).reminders;
  expect(await bens.getReminders()).toMatchObject({ totalCount: '0', alerts: [] });
  await expect(bens.getReminder(alertToken)).rejects.toMatchObject({ statusCode: 404 });
  await expect(bens.deleteReminder(alertToken)).rejects.toMatchObject({ statusCode: 404 });
  expect(services.accounts.reminders(anna.userId)).toHaveLength(1);
});
