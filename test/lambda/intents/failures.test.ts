import type { RequestEnvelope } from 'ask-sdk-model';
import { TurnBudget } from '../../../lambda/alexa/budget';
import { turnLine } from '../../../lambda/intents/log';
import { intents } from '../../../lambda/intents/table';
import type { Narrate } from '../../../lambda/routine/line';
import {
  ended,
  envelopeOf,
  FakeStore,
  intent,
  launch,
  narratorFor,
  skillId,
  skillOn,
  start,
  Talk,
  textOf,
} from './support';

const begin = intent('StartRoutineIntent', {});

/** A narrator that has no words for some lines. */
const without =
  (...prefixes: string[]) =>
  (locale: string): Narrate =>
  (line) => {
    if (prefixes.some((prefix) => line.key.startsWith(prefix)))
      throw new Error('No words for amzn1.account.anna');
    return narratorFor(locale)(line);
  };

test('a handler that fails says so, keeps the place and leaves the microphone open', async () => {
  const store = new FakeStore();
  const { handler, log } = skillOn(store, { narratorFor: without('answers.poseOf') });
  const talk = new Talk(handler);
  await talk.ask(begin);
  const answer = await talk.ask(intent('WhereAmIIntent'), 75);
  expect(textOf(answer)).toContain('something went wrong on my side');
  expect(answer.response.shouldEndSession).toBe(false);
  expect(answer.response.reprompt).toBeDefined();
  expect(talk.place).toMatchObject({ pose: 'cross-legged-seated-twist' });
  expect(log.at(-1)).toMatchObject({ request: 'IntentRequest', intent: 'WhereAmIIntent', errors: 'Error' });
  const next = await talk.ask(intent('AMAZON.NextIntent'), 5);
  expect(textOf(next)).toContain('Knees to chest');
});

test('when even the apology fails, the last resort speaks and ends the session', async () => {
  const { handler, log } = skillOn(new FakeStore(), { narratorFor: without('launch', 'errors.general') });
  const { response } = await new Talk(handler).ask(launch);
  expect(response.shouldEndSession).toBe(true);
  expect(response.outputSpeech).toMatchObject({
    type: 'SSML',
    ssml: expect.stringContaining('open the routine again') as string,
  });
  expect(log.at(-1)).toMatchObject({ level: 'WARN', request: 'LaunchRequest', errors: 'Error Error' });
});

test('when there are no words at all, the answer is still one that Alexa takes', async () => {
  const { handler } = skillOn(new FakeStore(), {
    narratorFor: () => {
      throw new Error('No words.');
    },
  });
  expect(await new Talk(handler).ask(launch)).toEqual({
    version: '1.0',
    response: { shouldEndSession: true },
  });
});

test('a failure where nothing may be said says nothing', async () => {
  const { handler } = skillOn(new FakeStore(), { narratorFor: without('') });
  const talk = {
    session: {
      kept: { place: null },
      turn: { at: start, lead: [{ line: { key: 'x' } }], guide: 'never', from: null },
    },
    ledger: {},
  };
  const answer = await handler(envelopeOf(ended('USER_INITIATED'), {}, talk, false), {});
  expect(answer).toEqual({ version: '1.0', response: {} });
});

test('no line of the log holds an id, a token or a word that was said', async () => {
  const store = new FakeStore();
  store.onRead = new Error('cannot read amzn1.ask.account.anna');
  store.onWrite = store.onRead;
  const { handler, log } = skillOn(store, { narratorFor: without('answers.') });
  const talk = new Talk(handler);
  await talk.ask(launch);
  await talk.ask(begin, 15);
  await talk.ask(intent('WhereAmIIntent'), 45);
  await talk.ask(
    ended('ERROR', { type: 'INVALID_RESPONSE', message: 'session-1 of amzn1.ask.account.anna' }),
    5,
  );
  expect(log.length).toBeGreaterThan(3);
  expect(JSON.stringify(log)).not.toMatch(/amzn1|token|session-1|request-1/);
});

test('another skill’s request and no request at all are rejected by name, without ids', async () => {
  const { handler } = skillOn(new FakeStore(), { skillId: 'amzn1.ask.skill.theirs' });
  await expect(handler(envelopeOf(launch), {})).rejects.toMatchObject({
    name: 'ForeignRequestError',
    message: expect.not.stringContaining('amzn1') as string,
  });
  await expect(handler({ session: {} }, {})).rejects.toMatchObject({ name: 'NoRequestError' });
  const own = skillOn(new FakeStore(), { skillId });
  expect(textOf(await own.handler(envelopeOf(launch), {}))).toContain('Say start');
});

describe('the line of the log', () => {
  const line = (envelope: RequestEnvelope, budget = new TurnBudget(() => 0)) => turnLine(envelope, budget);

  test('says of a turn what it was, how long it took and what it asked of the store', () => {
    let now = 5;
    const budget = new TurnBudget(() => now);
    now += 12.4;
    Object.assign(budget.log, { state: 'flow', reads: 1, writes: 2 });
    expect(line(envelopeOf(intent('AMAZON.NextIntent')), budget)).toEqual({
      level: 'INFO',
      event: 'turn',
      request: 'IntentRequest',
      intent: 'AMAZON.NextIntent',
      state: 'flow',
      milliseconds: 12,
      reads: 1,
      writes: 2,
      errors: null,
    });
  });

  test('is a warning where anything failed', () => {
    const budget = new TurnBudget(() => 0);
    budget.log.fail(new TypeError('SECRET'));
    budget.log.refused('ENDPOINT_TIMEOUT');
    expect(line(envelopeOf(launch), budget)).toMatchObject({
      level: 'WARN',
      intent: null,
      errors: 'TypeError ENDPOINT_TIMEOUT',
    });
  });

  test.each(Object.keys(intents))('knows %s', (name) => {
    expect(line(envelopeOf(intent(name)))['intent']).toBe(name);
  });

  test.each([
    'LaunchRequest',
    'SessionEndedRequest',
    'Connections.Response',
    'AlexaSkillEvent.SkillDisabled',
  ])('knows a %s', (type) => {
    expect(line(envelopeOf({ type }))['request']).toBe(type);
  });

  test('names that it does not know could hold anything', () => {
    expect(line(envelopeOf({ type: 'SECRET' }))['request']).toBe('other');
    expect(line(envelopeOf(intent('SECRET')))['intent']).toBe('other');
    expect(line(envelopeOf(intent('constructor')))['intent']).toBe('other');
  });

  test('holds nothing that an envelope holds beside them', () => {
    const slots = { pose: { name: 'pose', value: 'SECRET-words' } };
    const caller = { userId: 'SECRET-account', personId: 'SECRET-voice', locale: 'SECRET-locale' };
    const envelope = envelopeOf(intent('StartPoseIntent', slots), caller, { SECRET: 'SECRET' });
    expect(JSON.stringify(line(envelope))).not.toMatch(/SECRET|amzn1|token-1|device-1|session-1|request-1/);
  });
});
