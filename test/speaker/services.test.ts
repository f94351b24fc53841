import { openServices } from '../../speaker/services';

test('the time zone of the device is told, everything else refused', async () => {
  const services = await openServices('Europe/Berlin');
  const zone = await fetch(`${services.apiEndpoint}/v2/devices/x/settings/System.timeZone`);
  expect([zone.status, await zone.json()]).toEqual([200, 'Europe/Berlin']);
  expect((await fetch(`${services.apiEndpoint}/v1/alerts/reminders`)).status).toBe(403);
  await services.close();
});
