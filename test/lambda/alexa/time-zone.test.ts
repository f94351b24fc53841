import { likelyZone, timeZone } from '../../../lambda/alexa/time-zone';
import { alexa, anna, closeAll, gone, inputFor, saying, serverOf, timed } from './support';

afterEach(closeAll);

test('Alexa tells the zone of the device', async () => {
  const { apiEndpoint } = await alexa();
  await expect(timeZone(inputFor(apiEndpoint), 900)).resolves.toBe('Europe/Berlin');
});

test.each(['denied', 'down'] as const)('services that are %s tell nothing', async (mode) => {
  const { apiEndpoint } = await alexa({ mode });
  await expect(timeZone(inputFor(apiEndpoint), 900)).resolves.toBeNull();
});

test('nothing is told of another device', async () => {
  const { apiEndpoint } = await alexa();
  await expect(timeZone(inputFor(apiEndpoint, { deviceId: 'other' }), 900)).resolves.toBeNull();
});

test('services that are slow cost less than a second', async () => {
  const { apiEndpoint } = await alexa({ mode: 'slow' });
  const { ms, value } = await timed(timeZone(inputFor(apiEndpoint), 950));
  expect(value).toBeNull();
  expect(ms).toBeLessThan(1_000);
});

test('and no more than the turn has for them', async () => {
  const { apiEndpoint } = await alexa({ mode: 'slow' });
  const { ms, value } = await timed(timeZone(inputFor(apiEndpoint), 40));
  expect(value).toBeNull();
  expect(ms).toBeLessThan(400);
});

test.each([
  'Mars/Olympus',
  '',
  7,
  null,
  {},
  ['Europe/Berlin'],
  { zone: 'Europe/Berlin' },
  'x'.repeat(10_000),
])('an answer of %j is no zone', async (body) => {
  await expect(timeZone(inputFor(await saying(body)), 900)).resolves.toBeNull();
});

test.each(['<html>', '{"', 'Europe/Berlin', '\u0000'])('nor is garbage such as %j', async (body) => {
  await expect(timeZone(inputFor(await saying(body, 200, true)), 900)).resolves.toBeNull();
});

test('nobody listens: nothing is told', async () => {
  await expect(timeZone(inputFor(await gone()), 900)).resolves.toBeNull();
});

test.each([
  undefined,
  null,
  '',
  7,
  {},
  'nonsense',
  'file:///etc/passwd',
  'http://127.0.0.1:99999',
  'http://user:secret@[::1',
  'javascript:alert(1)',
])('an endpoint of %j fails nobody', async (endpoint) => {
  const { ms, value } = await timed(timeZone(inputFor(endpoint), 900));
  expect(value).toBeNull();
  expect(ms).toBeLessThan(1_000);
});

test.each([null, 'device', {}, { deviceId: 7 }])('with a device of %j nobody is asked', async (device) => {
  let asked = 0;
  const endpoint = await serverOf((_request, response) => {
    asked += 1;
    response.end('"Europe/Berlin"');
  });
  const input = inputFor(endpoint, device);
  await expect(timeZone(input, 900)).resolves.toBeNull();
  expect(asked).toBe(0);
});

test('without clients there is nobody to ask', async () => {
  const input = inputFor('http://127.0.0.1:9', { deviceId: anna.deviceId });
  delete input.serviceClientFactory;
  await expect(timeZone(input, 900)).resolves.toBeNull();
});

test.each([
  ['en-US', 'America/New_York'],
  ['de-DE', 'Europe/Berlin'],
  ['en-IN', 'Asia/Kolkata'],
  ['fr-FR', 'UTC'],
  ['', 'UTC'],
  ['constructor', 'UTC'],
  ['__proto__', 'UTC'],
])('where nobody has told, the likeliest zone of %j is %s', (locale, zone) => {
  expect(likelyZone(locale)).toBe(zone);
});
