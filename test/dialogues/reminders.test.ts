import { identityOf } from '../../speaker/alexa/device/identity';
import type { Speaker } from '../../speaker/engine';
import type { TurnRecord } from '../../speaker/record';
import { openHouse, type House } from '../support/speaker';

const { userId } = identityOf('test', null);
const scope = 'alexa::alerts:reminders:skill:readwrite';

const houses: House[] = [];
afterEach(async () => {
  for (const house of houses.splice(0)) await house.close();
});

async function houseWith(options: Parameters<typeof openHouse>[0] = {}): Promise<House> {
  const house = await openHouse(options);
  houses.push(house);
  return house;
}

async function say(speaker: Speaker, ...texts: readonly string[]): Promise<TurnRecord> {
  let last: TurnRecord | undefined;
  for (const text of texts) {
    last = (await speaker.say(text)).find(({ said }) => said === text);
    if (last?.error !== null) throw new Error(`The skill failed at "${text}": ${last?.error ?? 'no record'}`);
  }
  if (last === undefined) throw new Error('Nothing was said.');
  return last;
}

const timesOf = (house: House): number => house.services.accounts.reminders(userId).length;

test('a reminder is at that time of the day where the device is, every day', async () => {
  const house = await houseWith({ zone: 'Asia/Kathmandu' });
  await say(house.speaker(), 'remind me every evening at seven', 'yes', 'yes');
  expect(JSON.stringify(house.services.accounts.reminders(userId))).toMatch(
    /Asia\/Kathmandu.*FREQ=DAILY;BYHOUR=19;BYMINUTE=0/,
  );
});

test.each(['down', 'denied', 'slow'] as const)(
  'with Alexa’s services %s, no reminder is promised, and the session goes on',
  async (mode) => {
    const house = await houseWith({ mode });
    const speaker = house.speaker();
    const { speech, mic, seconds } = await say(speaker, 'remind me at seven', 'yes');
    expect(speech).toMatch(/^I can't find out your time zone right now, so I set no reminder\./);
    expect(mic).toBe('open');
    expect(seconds).toBeLessThan(12);
    expect(timesOf(house)).toBe(0);
    expect((await say(speaker, 'yes')).place).toMatchObject({ step: 'sit' });
  },
);

test('where only the reminders fail, that is said, and nothing else', async () => {
  const house = await houseWith();
  const speaker = house.speaker();
  await say(speaker, 'remind me at seven');
  await house.services.close();
  const { speech, mic } = await say(speaker, 'yes');
  expect(speech).toMatch(/^I can't reach your reminders right now\. Please try again later\./);
  expect(mic).toBe('open');
});

test('what was allowed and is allowed no more is asked for again', async () => {
  const house = await houseWith();
  const speaker = house.speaker();
  await say(speaker, 'remind me at seven', 'yes', 'yes');
  expect(timesOf(house)).toBe(1);
  house.services.accounts.revoke(userId, scope);
  const asked = await say(speaker, 'remind me at eight', 'yes');
  expect(asked.directives).toMatchObject([{ type: 'Connections.SendRequest', name: 'AskFor' }]);
  expect((await say(speaker, 'no')).speech).toMatch(/^All right, no reminder\./);
  expect(timesOf(house)).toBe(1);
});

test('after a no to Alexa, the reminder is asked for again when the person asks again', async () => {
  const house = await houseWith();
  const speaker = house.speaker();
  await say(speaker, 'remind me at seven', 'yes', 'no');
  expect(timesOf(house)).toBe(0);
  expect((await say(speaker, 'remind me at seven', 'yes', 'yes')).speech).toMatch(/^Done\./);
  expect(timesOf(house)).toBe(1);
});

test('"no reminder" to the question leaves a reminder that was set before as it is', async () => {
  const house = await houseWith();
  const speaker = house.speaker();
  await say(speaker, 'remind me at seven', 'yes', 'yes', 'remind me at eight', 'no reminder');
  expect(timesOf(house)).toBe(1);
});
