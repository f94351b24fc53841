import http from 'node:http';
import { identityOf, ownerOf } from '../../speaker/alexa/device/identity';
import type { Speaker } from '../../speaker/engine';
import type { TurnRecord } from '../../speaker/record';
import { sampled } from '../support/sample';
import { openHouse, type House } from '../support/speaker';

const open = 'open back stretch routine';
/** Services that answer when every test is long over: whoever waits for them hangs. */
const silent = { mode: 'slow', slowMilliseconds: 3_600_000 } as const;

const houses: House[] = [];
afterEach(async () => {
  for (const house of houses.splice(0)) await house.close();
});

async function houseIn(options: Parameters<typeof openHouse>[0]): Promise<House> {
  const house = await openHouse(options);
  houses.push(house);
  return house;
}

async function said(speaker: Speaker, text: string, at?: number): Promise<TurnRecord> {
  const record = (await speaker.say(text, at === undefined ? {} : { at })).find((one) => one.said === text);
  if (record === undefined) throw new Error(`"${text}" left no record.`);
  if (record.error !== null) throw new Error(`The skill failed at "${text}": ${record.error}`);
  return record;
}

/** What a launch says to somebody who began at one instant, and stopped a minute later. */
async function launchedAfter(house: House, then: string, now: string, locale = 'en-US'): Promise<TurnRecord> {
  const setting = { user: `${then} ${now} ${locale}`, locale };
  const first = house.speaker(setting, { at: Date.parse(then) });
  const opening = locale === 'de-DE' ? 'öffne rücken routine' : open;
  await said(first, opening);
  await said(first, 'start');
  await said(first, 'stop', first.now + 40_000);
  return said(house.speaker(setting, { at: Date.parse(now) }), opening);
}

const spoken = [
  ['Europe/Berlin', '2026-11-23T07:00:00Z', '2026-11-23T12:00:00Z', 'This morning'],
  // The same hours, over midnight there.
  ['America/Denver', '2026-11-23T05:00:00Z', '2026-11-23T12:00:00Z', 'Yesterday'],
  ['Asia/Tokyo', '2026-11-23T08:00:00Z', '2026-11-23T12:00:00Z', 'This afternoon'],
  // Either side of the date line.
  ['Pacific/Kiritimati', '2026-11-23T07:00:00Z', '2026-11-23T12:00:00Z', 'Yesterday'],
  ['Pacific/Pago_Pago', '2026-11-23T08:00:00Z', '2026-11-23T12:00:00Z', 'Yesterday'],
  ['Pacific/Pago_Pago', '2026-11-23T18:00:00Z', '2026-11-24T09:00:00Z', 'This morning'],
  // A quarter of an hour past midnight is another day.
  ['Asia/Kathmandu', '2026-11-23T15:00:00Z', '2026-11-23T18:20:00Z', 'Yesterday'],
  ['Asia/Kathmandu', '2026-11-23T15:00:00Z', '2026-11-23T18:10:00Z', 'This evening'],
  // The hour that is left out, and the one that comes twice.
  ['Europe/Berlin', '2026-03-29T00:30:00Z', '2026-03-29T01:35:00Z', 'An hour ago'],
  ['Europe/Berlin', '2026-10-25T00:30:00Z', '2026-10-25T01:35:00Z', 'An hour ago'],
  // A day of 23 hours and one of 25.
  ['Europe/Berlin', '2026-03-28T22:30:00Z', '2026-03-29T22:30:00Z', 'On Saturday'],
  ['America/New_York', '2026-11-01T13:00:00Z', '2026-11-02T04:30:00Z', 'This morning'],
  ['America/New_York', '2026-11-01T13:00:00Z', '2026-11-02T05:30:00Z', 'Yesterday'],
  // New Year, and a clock that went back.
  ['Australia/Lord_Howe', '2026-12-31T12:30:00Z', '2026-12-31T15:00:00Z', 'Yesterday'],
  ['Europe/Berlin', '2026-11-23T07:00:00Z', '2026-11-20T07:00:00Z', 'Last time'],
] as const;

// `test/lambda/session/calendar.test.ts` has every day there is: a sample shows that the zone of the device reaches it.
test.each(sampled(spoken, 6))('in %s, what was left at %s is at %s "%s"', async (zone, then, now, when) => {
  const { speech, seconds, mic } = await launchedAfter(await houseIn({ zone }), then, now);
  const stopped = `${when} you stopped at the cross-legged seated twist, right side\\.`;
  expect(speech).toMatch(new RegExp(`^${stopped} I'll go on from there\\.`));
  expect(seconds).toBeLessThanOrEqual(240);
  expect(mic).toBe('open');
});

test.each(['denied', 'down'] as const)(
  'with Alexa’s services %s, the calendar of the language’s country holds',
  async (mode) => {
    const house = await houseIn({ zone: 'Asia/Tokyo', mode });
    // 5 a.m. and 1 p.m. in Berlin, midnight in between in New York: 23:00 and 7:00.
    const instants = ['2026-11-23T04:00:00Z', '2026-11-23T12:00:00Z'] as const;
    expect((await launchedAfter(house, ...instants)).speech).toMatch(/^Yesterday you stopped/);
    expect((await launchedAfter(house, ...instants, 'de-DE')).speech).toMatch(/^Heute Morgen hast du/);
  },
);

test('a launch does not wait for a service that never answers, and the turns after it ask none', async () => {
  const house = await houseIn({ zone: 'Asia/Tokyo', ...silent });
  const sent = jest.spyOn(http, 'request');
  const asked = () => sent.mock.calls.filter(([to]) => String(to).startsWith(house.services.apiEndpoint));
  const speaker = house.speaker();
  expect((await said(speaker, open)).speech).toMatch(/^Six calm poses/);
  expect(asked()).toHaveLength(1);
  await said(speaker, 'start');
  await said(speaker, 'next');
  expect(asked()).toHaveLength(1);
  sent.mockRestore();
});

test('a zone that was told once holds while the service is down', async () => {
  const house = await houseIn({ zone: 'Pacific/Auckland' });
  const first = house.speaker({}, { at: Date.parse('2026-11-23T09:00:00Z') });
  await said(first, open);
  await said(first, 'start');
  await said(first, 'stop', first.now + 40_000);
  // Over midnight in Auckland; in New York, where the language points, it would still be the same morning.
  const later = Date.parse('2026-11-23T12:30:00Z');
  const down = house.speaker({}, { at: later, apiEndpoint: 'http://127.0.0.1:9' });
  expect((await said(down, open)).speech).toMatch(/^Yesterday you stopped/);
});

test.each(['ok', 'denied', 'down', 'slow'] as const)(
  'a launch alone writes nothing, with Alexa’s services %s',
  async (mode) => {
    const house = await houseIn({ zone: 'Asia/Tokyo', mode });
    const speaker = house.speaker();
    await said(speaker, open);
    await said(speaker, 'stop');
    expect(await speaker.keptPlace()).toBeNull();
    expect(await house.store.item(ownerOf(identityOf('test', null)))).toBeUndefined();
  },
);

test.each(['stop reminding me', 'what reminders do i have'])(
  'services that never answer do not hold up "%s", though two are asked',
  async (text) => {
    const speaker = (await houseIn({ zone: 'Asia/Tokyo', ...silent })).speaker();
    const { speech } = await said(speaker, text);
    expect(speech).toMatch(/^I can't reach your reminders right now/);
  },
);
