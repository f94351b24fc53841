import { DynamoAdapter } from '../../../lambda/keeping/dynamo-items';
import { fieldsOf } from '../../../lambda/json';
import { fieldsOfRecord } from '../../../lambda/session/record';
import { parseKept } from '../../../lambda/session/restore';
import { startStore, type Store } from '../../support/dynamodb';
import { day, intent, launch, skillOn, start, Talk } from '../intents/support';

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

/** Somebody who has practised, chosen and hurt themselves the day before. */
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
    ...(history.pains.length > 0 ? ['the discomfort'] : []),
    ...(history.recent.includes(yesterday) ? ['the day'] : []),
    ...(place?.pose === 'knees-to-chest' ? ['the place'] : []),
  ];
}

test('what was kept is there to be found', async () => {
  await practised();
  await expect(remains()).resolves.toEqual(['the pace', 'the discomfort', 'the day', 'the place']);
});

test.each([
  ['moved nothing', intent('AMAZON.HelpIntent'), intent('FasterIntent')],
  ['goes on', intent('AMAZON.YesIntent'), intent('AMAZON.RepeatIntent')],
])('nothing of it comes back through a session that %s', async (_name, first, second) => {
  await practised();
  const open = talk(start);
  await open.ask(launch);
  await forget(start + 1_000);
  await open.ask(first, 10);
  await open.ask(second, 30);
  expect((await remains()).filter((one) => one !== 'the place')).toEqual([]);
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
  await open.ask(launch);
  await forget(start + 1_000);
  const anew = talk(start + 10_000);
  await anew.ask(intent('StartRoutineIntent'));
  await open.ask(intent('FasterIntent'), 30);
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
