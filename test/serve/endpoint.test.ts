import { signingCertificate } from '../../serve/certificate';
import { builtHandler } from '../../speaker/built';
import type { Envelope } from '../../speaker/alexa/device/envelope';
import { openHouse, type House } from '../support/speaker';
import {
  authority,
  ECHO,
  issue,
  leafFor,
  NOW,
  by,
  chainOf,
  launch,
  openEndpoint,
  type Endpoint,
} from './support';

const own = authority();
let house: House;
let endpoint: Endpoint;
let now = NOW;
let downloads = 0;

beforeAll(async () => {
  house = await openHouse();
  const skill = builtHandler() as (
    event: unknown,
    context: unknown,
  ) => Promise<{ version: string; response: object }>;
  endpoint = await openEndpoint({
    roots: own.roots,
    handler: skill,
    clock: () => now,
    download: () => {
      downloads += 1;
      return chainOf(own)();
    },
  });
});
afterAll(async () => {
  await endpoint.close();
  await house.close();
});

/** A device whose every request goes over HTTP, signed as Alexa signs it. */
function speaker(user: string) {
  const handler = async (envelope: Envelope): Promise<unknown> => {
    now = Date.parse(envelope.request.timestamp);
    const { status, text } = await endpoint.send(by(own.leaf, JSON.stringify(envelope)));
    if (status !== 200) throw new Error(`${status} ${text}`);
    return JSON.parse(text);
  };
  return house.speaker({ user }, { handler });
}

test('a whole conversation is led through it, and the place kept', async () => {
  const device = speaker('Anna');
  const records = [
    ...(await device.say('open back stretch routine')),
    ...(await device.say('start')),
    ...(await device.say('repeat', { after: 20 })),
    ...(await device.say('next')),
    ...(await device.say('what helps sciatica')),
    ...(await device.say('stop')),
  ];
  expect(records.map(({ error }) => error)).toEqual(records.map(() => null));
  expect(await device.keptPlace()).toMatchObject({ routine: 'back-stretch' });
  const [launched] = await speaker('Anna').say('open back stretch routine');
  expect(launched?.speech).toMatch(/last time|carry on/i);
});

test('many conversations at once do not get into each other’s way, on one download', async () => {
  const people = Array.from({ length: 12 }, (_, index) => `Person ${index}`);
  const places = await Promise.all(
    people.map(async (user, index) => {
      const device = speaker(user);
      await device.say('open back stretch routine');
      if (index % 2 === 1) await device.say('start knees to chest');
      else await device.say('start');
      await device.say('stop', { after: 10 });
      return device.keptPlace();
    }),
  );
  const poses = places.map((place) => (place as { pose: string } | null)?.pose);
  expect(poses).toEqual(
    people.map((_, index) => (index % 2 === 1 ? 'knees-to-chest' : 'cross-legged-seated-twist')),
  );
  expect(downloads).toBe(1);
});

test('what the skill answers is what comes back, and nothing else', async () => {
  now = NOW;
  const { text, headers } = await endpoint.send(by(own.leaf));
  expect(headers.get('content-type')).toMatch(/^application\/json;/);
  expect(Object.keys(JSON.parse(text) as object).sort()).toEqual([
    'response',
    'sessionAttributes',
    'version',
  ]);
});

test.each([
  ['without the older SHA-1 signature', {}],
  ['with a broken SHA-1 signature, which counts for nothing', { Signature: 'AAAA' }],
])('a good signature is enough %s', async (_, sha1) => {
  now = NOW;
  const { body, headers } = by(own.leaf);
  const others = Object.entries(headers).filter(([name]) => name !== 'Signature');
  expect(await endpoint.send({ body, headers: { ...Object.fromEntries(others), ...sha1 } })).toMatchObject({
    status: 200,
  });
});

test('an account’s deletion is taken for an hour, and names no session', async () => {
  now = NOW + 3_500_000;
  const request = { type: 'AlexaSkillEvent.SkillDisabled' };
  const event = JSON.parse(launch({ request })) as Record<string, unknown>;
  delete event['session'];
  expect(await endpoint.send(by(own.leaf, JSON.stringify(event)))).toMatchObject({ status: 200 });
});

test('letters beyond ASCII are signed as they come', async () => {
  now = NOW;
  const body = launch({ session: { attributes: { said: 'Öffne Rücken — 背中' } } });
  expect(await endpoint.send(by(own.leaf, body))).toMatchObject({ status: 200 });
});

test('a certificate that expires while it is kept is asked for again, and no longer taken', async () => {
  const ends = NOW + 60_000;
  const brief = issue({
    name: 'Alexa',
    issuer: own.between,
    keys: own.leaf,
    extensions: leafFor(ECHO),
    to: ends,
  });
  const pem = brief.pem + own.between.pem;
  let asked = 0;
  let time = NOW;
  const other = await openEndpoint({
    roots: own.roots,
    clock: () => time,
    download: () => Promise.resolve(pem).finally(() => (asked += 1)),
  });
  const statuses: number[] = [];
  for (time of [NOW, ends, ends + 1]) statuses.push((await other.send(by(own.leaf))).status);
  await other.close();
  expect(statuses).toEqual([200, 200, 400]);
  expect(signingCertificate(pem, own.roots).validTo).toBe(ends);
  expect(asked).toBe(3);
});
