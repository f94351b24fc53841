import { openHouse, type House, household, type Household, type Voice } from '../support/speaker';

const open = 'open back stretch routine';
const day = 86_400;
const progress = 'how am i doing';
const history = /practised on|in a row|finished the routine|minutes? in all/i;

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(async () => {
  await house.close();
});

/** Somebody practises until that second of the first pose, and stops. */
async function practise({ say }: Household, voice: Voice, seconds: number, after?: number): Promise<void> {
  await say(voice, open, after);
  await say(voice, 'start');
  await say(voice, 'stop', seconds);
}

test('everybody whose voice is recognised has a place of their own, and so has the account', async () => {
  const family = household(house, 'places');
  const { say } = family;
  await practise(family, 'anna', 100);
  await say('anna', open, day);
  await say('anna', 'stop', 2);

  const welcome = await say('ben', open, day);
  expect(welcome.speech).toMatch(/^Six calm poses/);
  await say('ben', 'knees to chest');
  await say('ben', 'stop', 30);
  expect((await say(null, open, day)).speech).toMatch(/^Six calm poses/);
  await say(null, 'stop', 2);

  expect((await say('anna', open, day)).speech).toMatch(/ you stopped at the cross-legged seated twist/);
  await say('anna', 'stop', 2);
  expect((await say('ben', open, day)).speech).toMatch(/ you stopped at knees to chest/);
});

test('everybody has settings and days of their own', async () => {
  const family = household(house, 'settings');
  const { say } = family;
  await practise(family, 'anna', 100);
  await practise(family, 'anna', 20, day);
  await say('anna', 'always ten minutes');
  await say('anna', 'stop');
  expect((await say('anna', 'ask back stretch routine what are my settings')).speech).toContain(
    'ten minutes',
  );
  await say('anna', 'stop');
  for (const voice of ['ben', null]) {
    const settings = await say(voice, 'ask back stretch routine what are my settings');
    expect(settings.speech).toContain('The whole routine takes about nineteen minutes.');
    expect((await say(voice, progress)).speech).toMatch(/^You have not practised with me yet/);
    await say(voice, 'stop');
  }
  const own = await say('anna', 'ask back stretch routine how am i doing');
  expect(own.speech).toMatch(/^You have practised on two days/);
});

test.each<[string, Voice, Voice]>([
  ['somebody else', 'anna', 'ben'],
  ['an unrecognised voice', 'anna', null],
  ['a recognised person in the account’s session', null, 'anna'],
])('%s in the middle of a session hears nothing of what its owner did', async (name, owner, guest) => {
  const family = household(house, `guest: ${name}`);
  const { say } = family;
  await practise(family, owner, 100);
  await practise(family, owner, 100, day);
  await say(owner, open, day);
  const told = await say(guest, progress);
  expect(told.speech).toMatch(/^That is only for the person who opened this session/);
  expect(told.speech + told.reprompt).not.toMatch(history);
  expect(told.mic).toBe('open');
  expect(told.seconds).toBeLessThan(12);
  expect((await say(owner, progress)).speech).toMatch(history);
});

test('at the end of a routine only its owner is praised for days in a row', async () => {
  const family = household(house, 'praise');
  const { say } = family;
  const toTheEnd = async (voice: Voice): Promise<string> => {
    await say('anna', open, day);
    await say('anna', 'start over');
    for (let skips = 0; skips < 4; skips += 1) await say('anna', 'skip this pose', 25);
    return (await say(voice, 'skip this pose', 25)).speech;
  };
  await practise(family, 'anna', 100);
  expect(await toTheEnd('anna')).toContain('two days in a row');
  await say('anna', 'next');
  expect(await toTheEnd('ben')).not.toMatch(/in a row/);
});

test('whoever speaks in it, a session is kept for the one who opened it', async () => {
  const family = household(house, 'steered');
  const { say, kept } = family;
  await say('anna', open);
  await say('ben', 'start');
  await say(null, 'stop', 100);
  expect(await kept('ben')).toBeUndefined();
  expect(await kept('anna')).toMatchObject({ place: { pose: 'cross-legged-seated-twist' } });
  expect(await kept(null)).not.toHaveProperty('place');
  expect((await say('anna', open, day)).speech).toMatch(/^Yesterday you stopped/);
});

test('nobody but its owner has a session forgotten, neither by asking nor by the yes to the question', async () => {
  const family = household(house, 'forgotten');
  const { say, kept } = family;
  await practise(family, 'anna', 100);
  const before = await kept('anna');
  await say('anna', open, day);
  for (const guest of ['ben', null]) {
    const asked = await say(guest, 'forget me');
    expect(asked.speech).toMatch(/^Only the person who opened this session can ask me that/);
    expect(asked.seconds).toBeLessThan(12);
    expect((await say(guest, 'yes')).speech).not.toContain('forgotten');
    await say('anna', open);
    expect((await say('anna', 'forget me')).speech).toContain('Shall I forget everything now?');
    expect((await say(guest, 'yes')).speech).toMatch(/^Only the person who opened this session/);
    await say('anna', open);
  }
  expect(await kept('anna')).toHaveProperty('place');
  expect(before).toHaveProperty('place');
  await say('anna', 'forget me');
  expect((await say('anna', 'yes')).speech).toBe(
    'Done. Your place, your settings and your history are deleted.',
  );
  expect(await kept('anna')).toBeUndefined();
});

test('a launch by somebody else in the middle of a session opens one of their own', async () => {
  const family = household(house, 'taken over');
  const { say } = family;
  await practise(family, 'anna', 100);
  await say('anna', open, day);
  await say('anna', 'start');
  const taken = await say('ben', open, 30);
  expect(taken.speech).toMatch(/^Six calm poses/);
  expect(taken.speech + taken.reprompt).not.toContain('you stopped');
});

test('two households’ people of one name are two people', async () => {
  const [here, there] = [household(house, 'here'), household(house, 'there')];
  await practise(here, 'anna', 100);
  expect((await there.say('anna', open)).speech).toMatch(/^Six calm poses/);
});
