import { UnreadableItemError } from '../../../lambda/keeping/errors';
import { day, down, FakeStore, intent, launch, skillOn, start, Talk, textOf } from '../intents/support';
import { DynamoAdapter } from '../../../lambda/keeping/dynamo-items';
import { fieldsOf } from '../../../lambda/json';
import { fieldsOfRecord } from '../../../lambda/session/record';
import { parseKept } from '../../../lambda/session/restore';
import { startStore, type Store } from '../../support/dynamodb';

describe('notes and notices', () => {
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
      expect(talk.place).toMatchObject({ pose: 'cross-legged-seated-twist', side: 'left' });
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
});

describe('forgotten in mid-session', () => {
  let store: Store;
  let adapter: DynamoAdapter;
  let count = 0;
  let userId: string;

  beforeAll(async () => {
    store = await startStore();
    adapter = new DynamoAdapter({ client: store.client, tableName: store.tableName });
  });
  afterAll(() => store.stop());
  beforeEach(() => {
    count += 1;
    userId = `account-${count}`;
  });

  let sessions = 0;

  /** Somebody on a device of their own: another session than all others. */
  function talk(at = start): Talk {
    const { handler } = skillOn(adapter);
    sessions += 1;
    const sessionId = `session-${sessions}`;
    return new Talk(
      (event, context) => {
        const envelope = fieldsOf(event);
        return handler({ ...envelope, session: { ...fieldsOf(envelope['session']), sessionId } }, context);
      },
      { userId },
      at,
    );
  }
  const kept = () => adapter.read(userId, start + day);

  /** Somebody who practised, chose a pace and said that it hurts, the day before. */
  async function practised(): Promise<void> {
    const before = talk(start - day);
    await before.ask(intent('StartRoutineIntent'));
    await before.ask(intent('SlowerIntent'), 30);
    await before.ask(intent('PainIntent'), 30);
    await before.ask(intent('SkipPoseIntent'), 5);
    await before.ask(intent('AMAZON.StopIntent'), 40);
  }

  async function forget(at: number): Promise<void> {
    const other = talk(at);
    await other.ask(launch);
    await other.ask(intent('ForgetMeIntent'), 3);
    await other.ask(intent('AMAZON.YesIntent'), 3);
  }

  /** What of the day before is still there. */
  async function remains(): Promise<string[]> {
    const { place, settings, history } = parseKept(fieldsOfRecord(await kept()));
    const yesterday = Math.floor(start / day) - 1;
    return [
      ...(settings.pace === 'slower' ? ['the pace'] : []),
      ...(history.recent.includes(yesterday) ? ['the day'] : []),
      ...(place?.pose === 'knees-to-chest' ? ['the place'] : []),
    ];
  }

  test('what was kept is there to be found', async () => {
    await practised();
    await expect(remains()).resolves.toEqual(['the pace', 'the day', 'the place']);
  });

  test('nothing of it comes back through a session that led nothing', async () => {
    await practised();
    const open = talk(start);
    await open.ask(launch);
    await forget(start + 1_000);
    // The opening of the launch is still being spoken, and help leads nothing either.
    await open.ask(intent('AMAZON.HelpIntent'), 10);
    await open.ask(intent('FasterIntent'), 30);
    await expect(remains()).resolves.toEqual([]);
    expect(parseKept(fieldsOfRecord(await kept()))).toMatchObject({ place: null, movedAt: null });
  });

  test('a session that leads on keeps the place where it leads, and what it practised itself', async () => {
    await practised();
    const open = talk(start);
    await open.ask(launch);
    await forget(start + 1_000);
    await open.ask(intent('AMAZON.YesIntent'), 10);
    await open.ask(intent('AMAZON.RepeatIntent'), 30);
    await expect(remains()).resolves.toEqual(['the place']);
    const { movedAt, history, shelved } = parseKept(fieldsOfRecord(await kept()));
    expect({ movedAt, shelved }).toEqual({ movedAt: start + 40_000, shelved: null });
    expect(history.seconds).toBeLessThanOrEqual(40);
  });

  test('nor where the account lists people, so that its item stays', async () => {
    await practised();
    await adapter.people.add(userId, `voice-${count}`, start);
    const open = talk(start);
    await open.ask(launch);
    await forget(start + 1_000);
    await open.ask(intent('AMAZON.HelpIntent'), 10);
    await open.ask(intent('FasterIntent'), 10);
    await expect(remains()).resolves.toEqual([]);
    expect(parseKept(fieldsOfRecord(await kept()))).toMatchObject({ place: null, introduced: true });
  });

  test('nor where another session has begun anew in the meantime', async () => {
    await practised();
    const open = talk(start);
    await open.ask(intent('AMAZON.HelpIntent'));
    await forget(start + 1_000);
    const anew = talk(start + 10_000);
    await anew.ask(intent('StartRoutineIntent'));
    await open.ask(intent('FasterIntent'), 25);
    await expect(remains()).resolves.toEqual([]);
  });

  /** As many more writes as there are. */
  async function changeBackAndForth(session: Talk, times: number): Promise<void> {
    for (let time = 0; time < times; time += 1) {
      await session.ask(intent(time % 2 === 0 ? 'SlowerIntent' : 'FasterIntent'), 5);
    }
  }

  test.each([1, 2, 3, 4, 5, 6, 7, 8])(
    'nor where %i things were written anew, be it as many as before',
    async (times) => {
      await practised();
      const open = talk(start);
      await open.ask(launch);
      await forget(start + 1_000);
      await changeBackAndForth(talk(start + 10_000), times);

      await open.ask(intent('FasterIntent'), 5);

      expect((await remains()).filter((one) => one !== 'the pace')).toEqual([]);
    },
  );
});
