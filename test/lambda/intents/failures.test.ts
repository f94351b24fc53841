import type { Narrate } from '../../../lambda/routine/line';
import {
  FakeStore,
  intent,
  launch,
  narratorFor,
  skillOn,
  start,
  Talk,
  textOf,
  ended,
  envelopeOf,
  skillId,
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
  const answer = await talk.ask(intent('WhereAmIIntent'), 45);
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
