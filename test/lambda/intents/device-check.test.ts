import {
  day,
  down,
  ended,
  FakeStore,
  intent,
  launch,
  skillOn,
  start,
  Talk,
  textOf,
  envelopeOf,
} from './support';

const next = intent('AMAZON.NextIntent');
const refusal = ended('ERROR', { type: 'INVALID_RESPONSE', message: 'too long' });
const on = { deviceCheck: true };

const checksIn = (store: FakeStore): string[] =>
  [...store.items.keys()].filter((id) => id.startsWith('device-check:'));

test('without the switch, opening the skill leads through no check', async () => {
  const store = new FakeStore();
  const { handler } = skillOn(store);
  expect(textOf(await new Talk(handler).ask(launch))).not.toMatch(/device check/i);
  expect(checksIn(store)).toEqual([]);
});

test('with it, each result is one line of the log, without an id', async () => {
  const store = new FakeStore();
  const { handler, log } = skillOn(store, on);
  const talk = new Talk(handler);
  expect(textOf(await talk.ask(launch))).toMatch(/device check/);
  await talk.ask(next, 15);
  await talk.ask(next, 240);
  const lines = log.filter(({ event }) => event === 'device-check');
  expect(lines).toEqual([
    {
      level: 'INFO',
      event: 'device-check',
      probe: 'speech-240',
      planned: expect.closeTo(230, -1) as unknown,
      observed: 240,
      verdict: 'played',
      rate: null,
      measured: null,
      locale: 'en-US',
      device: 'no screen',
    },
  ]);
  expect(JSON.stringify([...lines, ...checksIn(store)])).not.toContain('anna');
});

test('a refusal is logged, moves no rung of the person, and the next opening goes on', async () => {
  const store = new FakeStore();
  const { handler, log } = skillOn(store, on);
  const talk = new Talk(handler);
  await talk.ask(launch);
  await talk.ask(next, 15);
  expect(await talk.ask(refusal, 1)).toEqual({ version: '1.0', response: {} });
  expect(log).toContainEqual(expect.objectContaining({ probe: 'speech-240', verdict: 'refused' }));
  expect([...store.items.keys()]).toEqual(checksIn(store));
  const again = new Talk(handler, {}, start + day);
  expect(textOf(await again.ask(launch))).toMatch(/The long speech was refused\./);
});

test('a question of another kind is answered as always, and the check goes on', async () => {
  const { handler } = skillOn(new FakeStore(), on);
  const talk = new Talk(handler);
  await talk.ask(launch);
  const chest = { condition: { name: 'condition', value: 'chest pain' } };
  expect(textOf(await talk.ask(intent('WhatHelpsIntent', chest), 5))).toMatch(/nine one one/);
  expect(textOf(await new Talk(handler).ask(launch))).toMatch(/device check/);
});

test('a store that is down does not stop the check: the session carries it', async () => {
  const store = new FakeStore();
  store.onRead = down();
  const { handler, log } = skillOn(store, on);
  const talk = new Talk(handler);
  await talk.ask(launch);
  await talk.ask(next, 15);
  await talk.ask(next, 240);
  expect(log).toContainEqual(expect.objectContaining({ probe: 'speech-240', verdict: 'played' }));
});

test('the state of the check is kept apart from the person, and deleted with the account', async () => {
  const store = new FakeStore();
  const { handler } = skillOn(store, on);
  await new Talk(handler).ask(launch);
  expect(checksIn(store)).toHaveLength(1);
  expect(Buffer.byteLength(JSON.stringify([...store.items.values()]))).toBeLessThan(1024);
  await handler(
    envelopeOf({ type: 'AlexaSkillEvent.SkillDisabled', timestamp: new Date(start).toISOString() }),
    {},
  );
  expect(store.items.size).toBe(0);
});
