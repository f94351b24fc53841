import { UnreadableItemError } from '../../../lambda/keeping/errors';
import { down, FakeStore, intent, launch, skillOn, Talk, textOf } from '../intents/support';

const anna = 'amzn1.ask.account.anna';
const next = intent('AMAZON.NextIntent');
const stop = intent('AMAZON.StopIntent');
const begin = intent('StartRoutineIntent', {});
const tells = /place may not be kept|place is not kept/;

function house() {
  const store = new FakeStore();
  return { store, talk: new Talk(skillOn(store).handler) };
}

describe('notes that must stay as they are', () => {
  test.each([
    ['of a newer skill', new UnreadableItemError('newer-schema'), 'newer version'],
    ['that cannot be read', new UnreadableItemError('malformed'), "can't read"],
  ])('those %s are told of once and never written over', async (_name, error, told) => {
    const { store, talk } = house();
    store.onRead = error;
    expect(textOf(await talk.ask(launch))).toContain(told);
    const guided = textOf(await talk.ask(begin, 20));
    expect(guided).toContain('Sit up straight');
    expect(guided).not.toMatch(tells);
    await talk.ask(next, 30);
    expect(talk.place).toMatchObject({ pose: 'knees-to-chest' });
    await talk.ask(stop, 30);
    expect(store.counted()).toBe('1 read, 0 written');
  });

  test('a place that has lost its shape seals the item, too', async () => {
    const { store, talk } = house();
    const damaged = { place: 'on the mat', version: 7 };
    store.items.set(anna, damaged);
    expect(textOf(await talk.ask(begin))).toMatch(tells);
    await talk.ask(next, 30);
    expect(store.items.get(anna)).toEqual(damaged);
  });

  test('notes that turn out unreadable at a conflict are sealed and told of once', async () => {
    const { store, talk } = house();
    await talk.ask(launch);
    const damaged = { place: 'on the mat', version: 7 };
    store.items.set(anna, damaged);
    expect(textOf(await talk.ask(begin, 15))).toMatch(tells);
    store.counted();
    expect(textOf(await talk.ask(next, 30))).not.toMatch(tells);
    expect(store.counted()).toBe('0 read, 0 written');
    expect(store.items.get(anna)).toEqual(damaged);
  });
});

describe('forgetting', () => {
  const forget = intent('ForgetMeIntent');
  const yes = intent('AMAZON.YesIntent');

  test('deletes what is kept, readable or not, and writes nothing after it', async () => {
    for (const readError of [null, new UnreadableItemError('newer-schema')]) {
      const { store, talk } = house();
      store.items.set(anna, { version: 3, flags: [0, 1, 0] });
      store.onRead = readError;
      await talk.ask(forget);
      const { response } = await talk.ask(yes, 5);
      expect(response.shouldEndSession).toBe(true);
      expect(store.items.size).toBe(0);
      expect(store.counted()).toBe('1 read, 0 written');
    }
  });

  test('that fails is said, and the session goes on', async () => {
    const { store, talk } = house();
    store.items.set(anna, { version: 3, flags: [0, 1, 0] });
    await talk.ask(forget);
    store.onDelete = down();
    const answer = await talk.ask(yes, 5);
    expect(textOf(answer)).toContain('nothing is forgotten yet');
    expect(answer.response.shouldEndSession).toBe(false);
    expect(store.items.size).toBe(1);
  });
});
