import { FakeStore, intent, launch, skillOn, Talk, textOf } from './support';

const always = (value?: string) =>
  intent('RoutineLengthIntent', value === undefined ? {} : { duration: { name: 'duration', value } });
const talk = (store = new FakeStore()) => ({ store, person: new Talk(skillOn(store).handler) });
const kept = (store: FakeStore) => store.kept('amzn1.ask.account.anna').settings;

test('a length is remembered, and the next start takes so long', async () => {
  const { store, person } = talk();
  expect(textOf(await person.ask(always('PT10M')))).toMatch(/^From now on, about ten minutes\./);
  expect(kept(store)).toMatchObject({ length: 600 });
  const later = new Talk(skillOn(store).handler, {}, person.now + 86_400_000);
  await later.ask(launch);
  await later.ask(intent('StartRoutineIntent'), 5);
  expect(later.place).toMatchObject({ routine: expect.stringMatching(/\+/) as string });
});

test('one that cannot be had is said, and the nearest remembered', async () => {
  const { store, person } = talk();
  expect(textOf(await person.ask(always('PT1M')))).toMatch(/^The nearest I have takes about/);
  expect(kept(store)).toHaveProperty('length');
});

test('the whole routine comes back', async () => {
  const { store, person } = talk();
  await person.ask(always('PT10M'));
  expect(textOf(await person.ask(intent('WholeRoutineIntent'), 5))).toMatch(/^The whole routine from now on/);
  expect(kept(store)).not.toHaveProperty('length');
});

test.each([undefined, '?', 'P1Y', 'forever', 'PT0M'])('%p is no length: one is asked for', async (value) => {
  const { store, person } = talk();
  const { response } = await person.ask(always(value));
  expect(textOf({ version: '1.0', response })).toMatch(/^Tell me how many minutes\./);
  expect(response.shouldEndSession).toBe(false);
  expect(kept(store)).not.toHaveProperty('length');
});

test('a red flag in its place goes first', async () => {
  const { person } = talk();
  const { response } = await person.ask(always('chest pain'));
  expect(textOf({ version: '1.0', response })).toMatch(/nine one one/);
  expect(response.shouldEndSession).toBe(true);
});
