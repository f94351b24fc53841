import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { assemble } from '../../speaker/assemble';
import { identityOf } from '../../speaker/alexa/device/identity';
import { REMINDERS_SCOPE } from '../../speaker/alexa/services/reminders';

const folder = mkdtempSync(join(tmpdir(), 'assemble-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const settings = { locale: 'en-US', device: 'dot', user: 'Anna', person: null } as const;
const { userId } = identityOf('Anna', null);

test('what an account has allowed is kept in the folder of the store', async () => {
  const first = await assemble(settings, 0, folder);
  first.services.accounts.grant(userId, REMINDERS_SCOPE);
  await first.close();
  const second = await assemble(settings, 0, folder);
  expect(second.services.accounts.permissions(userId)).toEqual([REMINDERS_SCOPE]);
  await second.close();
});

test('Alexa’s services stand where the flags say, and are as they say', async () => {
  const { services, close } = await assemble(settings, 0, folder, { zone: 'Asia/Tokyo', mode: 'denied' });
  expect((await fetch(services.apiEndpoint)).status).toBe(403);
  await close();
});
