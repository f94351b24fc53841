import { builtHandler } from '../../speaker/built';
import { toItem } from '../../lambda/keeping/dynamo-items';
import { instantText } from '../../speaker/time';
import { DEFAULT_SKILL_ID } from '../../speaker/alexa/device/identity';
import { openHouse, type House, household, type Voice } from '../support/speaker';

const open = 'open back stretch routine';
const start = Date.parse('2026-11-23T07:00:00Z');
const day = 86_400;
const place = { routine: 'back-stretch', pose: 'knees-to-chest', side: 'both', step: 'hold' };

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(async () => {
  await house.close();
});

/** An item as the skill writes it, of somebody who stopped at knees to chest so many days ago. */
async function put(id: string, daysAgo: number, change: Record<string, { N: string }> = {}): Promise<void> {
  const then = start - daysAgo * day * 1000;
  const attributes = { place, instants: [then], flags: [0, 1, 0] };
  await house.store.put({ ...toItem(attributes, 3, then), ...change, id: { S: id } });
}

/** Alexa tells the skill that an account has disabled it. The event names no person. */
function disable(userId: string): Promise<unknown> {
  const timestamp = instantText(start);
  const application = { applicationId: DEFAULT_SKILL_ID };
  const request = {
    type: 'AlexaSkillEvent.SkillDisabled',
    requestId: 'amzn1.echo-api.request.00000000-0000-4000-8000-000000000000',
    timestamp,
    eventCreationTime: timestamp,
    eventPublishingTime: timestamp,
  };
  const system = { application, user: { userId }, apiEndpoint: 'https://api.amazonalexa.com' };
  return builtHandler()({ version: '1.0', session: {}, context: { System: system }, request }, {});
}

test.each(['yes', 'yes please'])(
  '"%s" to the question forgets everything at once, and says so',
  async (yes) => {
    const { say, kept } = household(house, `forgotten: ${yes}`);
    await say(null, open);
    await say(null, 'start');
    const asked = await say(null, 'forget me');
    expect(asked.speech).toBe(
      'That deletes your place, your settings and your history. Shall I forget everything now?',
    );
    expect(await kept(null)).toHaveProperty('place');
    const done = await say(null, yes);
    expect(done).toMatchObject({
      speech: 'Done. Your place, your settings and your history are deleted.',
      mic: 'closed',
    });
    expect(await kept(null)).toBeUndefined();
    expect((await say(null, open, day)).speech).toMatch(/^Six calm poses/);
  },
);

test.each(['no', 'next', 'start', 'resume', 'stop'])('"%s" to the question deletes nothing', async (word) => {
  const { say, kept } = household(house, `not forgotten: ${word}`);
  await say(null, open);
  await say(null, 'start');
  await say(null, 'forget me');
  expect((await say(null, word)).speech).not.toContain('forgotten');
  expect(await kept(null)).toHaveProperty('place');
});

test('silence to the question deletes nothing', async () => {
  const { say, kept, speaker } = household(house, 'silent');
  await say(null, open);
  await say(null, 'start');
  await say(null, 'forget me');
  await speaker.silence();
  await speaker.silence();
  expect(speaker.session).toBeNull();
  expect(await kept(null)).toHaveProperty('place');
});

test('who is forgotten is off the account’s list, and the others stay', async () => {
  const { say, kept, idOf } = household(house, 'one of two');
  for (const voice of ['anna', 'ben']) {
    await say(voice, open, day);
    await say(voice, 'start');
    await say(voice, 'stop', 60);
  }
  const { people } = (await kept(null)) as { readonly people: readonly string[] };
  expect([...people].sort()).toEqual([idOf('anna'), idOf('ben')].sort());
  await say('anna', 'ask back stretch routine to forget me');
  await say('anna', 'yes');
  expect(await kept('anna')).toBeUndefined();
  expect(await kept('ben')).toHaveProperty('place');
  expect(await kept(null)).toMatchObject({ people: [idOf('ben')] });
});

test('disabling the skill deletes the account and everybody in it, and nobody else', async () => {
  const [family, neighbours] = [household(house, 'disabled'), household(house, 'neighbours')];
  const voices: Voice[] = ['anna', 'ben', null];
  for (const { say } of [family, neighbours]) {
    for (const voice of voices) {
      await say(voice, open, day);
      await say(voice, 'start');
      await say(voice, 'stop', 60);
    }
  }
  for (const voice of voices) expect(await family.kept(voice)).toHaveProperty('place');
  expect(await disable(family.idOf(null))).toEqual({ version: '1.0', response: {} });
  for (const voice of voices) {
    expect(await family.kept(voice)).toBeUndefined();
    expect(await neighbours.kept(voice)).toHaveProperty('place');
  }
  // Nobody is left to be deleted, and that is no failure.
  expect(await disable(family.idOf(null))).toEqual({ version: '1.0', response: {} });
});

test('an item that has not expired is offered, and one that has is as if it were not there', async () => {
  const [fresh, old] = [household(house, 'not expired'), household(house, 'expired')];
  await put(fresh.idOf(null), 399);
  await put(old.idOf(null), 401);
  expect((await fresh.say(null, open)).speech).toMatch(/ you stopped at knees to chest/);
  expect((await old.say(null, open)).speech).toMatch(/^Six calm poses/);
  expect((await old.say(null, 'how am i doing')).speech).toMatch(/^You have not practised/);
  await old.say(null, 'start');
  expect(await old.kept(null)).toMatchObject({ place: { pose: 'cross-legged-seated-twist' } });
});

test('an item of a newer schema is never overwritten; that is said once, and the session goes on', async () => {
  const { say, kept, idOf } = household(house, 'newer');
  await put(idOf(null), 1, { schema: { N: '2' } });
  const before = await kept(null);
  const launched = await say(null, open);
  const notice = launched.speech.split('. ')[0] ?? '';
  expect(launched.speech).not.toContain('knees to chest');
  expect(launched.speech).not.toContain('Six calm poses');
  expect(launched.speech).toContain('Say start');
  expect(launched.seconds).toBeLessThan(12);
  const led = await say(null, 'start');
  expect(led.place).toMatchObject({ pose: 'cross-legged-seated-twist', side: 'right', step: 'sit' });
  expect(led.speech).not.toContain(notice);
  const next = await say(null, 'next');
  expect(next.place).toMatchObject({ pose: 'cross-legged-seated-twist', side: 'left' });
  expect(next.speech).not.toContain(notice);
  await say(null, 'stop', 30);
  expect(await kept(null)).toEqual(before);
});
