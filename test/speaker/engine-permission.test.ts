import type { Envelope } from '../../speaker/alexa/device/envelope';
import { identityOf } from '../../speaker/alexa/device/identity';
import { type Accounts, openAccounts } from '../../speaker/alexa/services/accounts';
import { REMINDERS_SCOPE } from '../../speaker/alexa/services/reminders';
import { answer, ASK_FOR, bench, OPEN, secondsAt, speech, START } from './fixtures/speaker';

/** Four seconds of the skill's own, and then Alexa asks. */
const ASKING = answer({
  ssml: speech(4),
  attributes: { place: { pose: 'b' }, wish: 7 },
  directives: [ASK_FOR],
});
const ANSWERED = answer({ ssml: speech(2), reprompt: speech(1), end: false, attributes: { told: true } });

const asks = ({ request }: Envelope): unknown =>
  request.type === 'Connections.Response' ? ANSWERED : request.type === 'LaunchRequest' ? ASKING : OPEN;

function asking(accounts: Accounts = openAccounts()) {
  const permissions = (user = 'test'): readonly string[] =>
    accounts.permissions(identityOf(user, null).userId);
  return { ...bench(asks, {}, { accounts, skillName: () => 'Garden Helper' }), accounts, permissions };
}

test('the skill’s microphone is closed, its session goes on, and Alexa asks', async () => {
  const { speaker } = asking();
  const [record] = await speaker.say('open garden helper');
  expect(record).toMatchObject({
    mic: 'closed',
    seconds: 4,
    directives: [ASK_FOR],
    error: null,
    place: { pose: 'b' },
  });
  expect(speaker.question?.text).toContain('Do you give Garden Helper permission');
  expect(speaker.stage()).toBe('speaking');
});

test.each([
  ['yes', 'ACCEPTED', 'literal', [REMINDERS_SCOPE]],
  ['no', 'DENIED', 'literal', []],
  ['go on', 'NOT_ANSWERED', 'none', []],
  ['exit', 'NOT_ANSWERED', 'none', []],
  ['open garden helper', 'NOT_ANSWERED', 'none', []],
])('"%s" is for Alexa, and the skill is told %s', async (text, status, match, granted) => {
  const { speaker, sent, permissions } = asking();
  await speaker.say('open garden helper');
  const records = await speaker.say(text);
  expect(records).toMatchObject([
    {
      said: text,
      match,
      assumed: null,
      request: { type: 'Connections.Response', intent: null, slots: {} },
      mic: 'open',
    },
  ]);
  expect(sent[1]?.request).toMatchObject({
    name: 'AskFor',
    status: { code: '200', message: 'OK' },
    payload: { permissionScope: REMINDERS_SCOPE, status },
    token: 'mine',
    locale: 'en-US',
  });
  expect(sent[1]?.session).toMatchObject({
    new: false,
    sessionId: sent[0]?.session['sessionId'],
    attributes: { place: { pose: 'b' }, wish: 7 },
  });
  expect(permissions()).toEqual(granted);
  expect(speaker.question).toBeNull();
});

test('the answer is said a second after the question, whose length counts', async () => {
  const { speaker } = asking();
  await speaker.say('open garden helper');
  const asked = speaker.question?.milliseconds ?? 0;
  const [record] = await speaker.say('yes');
  expect(secondsAt(record?.at ?? '')).toBeCloseTo(4 + asked / 1000 + 1, 1);
});

test('the session goes on after it as after any reply', async () => {
  const { speaker, sent } = asking();
  await speaker.say('open garden helper');
  await speaker.say('yes');
  await speaker.say('go on');
  expect(sent[2]?.session).toMatchObject({ new: false, attributes: { told: true } });
  expect(sent[2]?.context).toHaveProperty(['System', 'user', 'permissions', 'scopes', REMINDERS_SCOPE], {
    status: 'GRANTED',
  });
});

describe('silence', () => {
  test('is no answer once Alexa has waited for eight seconds', async () => {
    const { speaker, sent, permissions } = asking();
    await speaker.say('open garden helper');
    const asked = (speaker.question?.milliseconds ?? 0) / 1000;
    const [record] = await speaker.silence();
    expect(record).toMatchObject({
      said: '...',
      match: null,
      request: { type: 'Connections.Response' },
      mic: 'open',
    });
    expect(secondsAt(record?.at ?? '')).toBeCloseTo(4 + asked + 8, 1);
    expect(sent[1]?.request).toMatchObject({ payload: { status: 'NOT_ANSWERED' } });
    expect(permissions()).toEqual([]);
  });

  test('of a day ends the wait, the session after it, and then a new one begins', async () => {
    const { speaker, requests } = asking();
    await speaker.say('open garden helper');
    const records = await speaker.say('go on', { after: 86_400 });
    expect(records.map(({ said, request }) => [said, request?.type])).toEqual([
      [null, 'Connections.Response'],
      [null, 'SessionEndedRequest'],
      ['go on', 'IntentRequest'],
    ]);
    expect(requests().at(-1)).toBe('IntentRequest');
  });

  test('never holds the clock: a skill that asks an empty room again is not asked a third time', async () => {
    const { speaker, requests } = bench(() => ASKING);
    await speaker.say('open garden helper');
    await speaker.waitUntil(START + 86_400_000);
    expect(requests()).toEqual(['LaunchRequest', 'Connections.Response', 'SessionEndedRequest']);
  });

  test('in real time tells of the reprompt after it, too', async () => {
    const { speaker } = asking();
    await speaker.say('open garden helper');
    const told = await speaker.waitUntil(START + 600_000);
    expect(told.map(({ request, mic }) => [request?.type, mic])).toEqual([
      ['Connections.Response', 'open'],
      [undefined, 'open'],
      ['SessionEndedRequest', 'closed'],
    ]);
  });

  test('shows where the wait is', async () => {
    const { speaker } = asking();
    await speaker.say('open garden helper');
    const asked = START + 4000 + (speaker.question?.milliseconds ?? 0);
    expect([speaker.stage(asked - 1), speaker.stage(asked), speaker.stage(asked + 8000)]).toEqual([
      'speaking',
      'listening',
      'over',
    ]);
  });
});

test('a no takes back what was given', async () => {
  const { speaker, permissions, accounts } = asking();
  accounts.grant(identityOf('test', null).userId, REMINDERS_SCOPE);
  await speaker.say('open garden helper');
  await speaker.say('no');
  expect(permissions()).toEqual([]);
});

test('a permission belongs to the account, not to the person, and to no other account', async () => {
  const { speaker, permissions } = asking();
  await speaker.change({ person: 'Anna' });
  await speaker.say('open garden helper');
  await speaker.say('yes');
  expect(permissions()).toEqual([REMINDERS_SCOPE]);
  expect(permissions('other')).toEqual([]);
});

test('whoever turns to something else is not asked any longer', async () => {
  const { speaker, requests } = asking();
  await speaker.say('open garden helper');
  await speaker.change({ locale: 'de-DE' });
  expect(speaker.question).toBeNull();
  expect(requests()).toEqual(['LaunchRequest', 'SessionEndedRequest']);
});

test('a request that Alexa does not take is the skill’s error', async () => {
  const wrong = answer({ ssml: speech(1), directives: [{ ...ASK_FOR, token: '' }] });
  const { speaker, sent } = bench(() => wrong);
  const [record] = await speaker.say('open garden helper');
  expect(record?.error).toContain('AskFor');
  expect(speaker.question).toBeNull();
  expect(sent[1]?.request).toMatchObject({ reason: 'ERROR' });
});

test('without a name in the store Alexa says the invocation name', async () => {
  const { speaker } = bench(asks);
  await speaker.say('open garden helper');
  expect(speaker.question?.text).toContain('garden helper');
});
