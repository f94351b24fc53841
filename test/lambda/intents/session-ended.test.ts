import { FakeStore, intent, launch, skillOn, Talk, ended, envelopeOf } from './support';

const begin = intent('StartRoutineIntent', {});
const empty = { version: '1.0', response: {} };
const anna = 'amzn1.ask.account.anna';

test.each(['USER_INITIATED', 'EXCEEDED_MAX_REPROMPTS', 'ERROR'])(
  '%s keeps the place and says nothing',
  async (reason) => {
    const store = new FakeStore();
    const talk = new Talk(skillOn(store).handler);
    await talk.ask(begin);
    expect(await talk.ask(ended(reason), 120)).toEqual(empty);
    expect(store.kept(anna)).toMatchObject({
      place: { pose: 'cross-legged-seated-twist', side: 'right', step: 'hold' },
      endedInSilence: reason === 'EXCEEDED_MAX_REPROMPTS',
    });
  },
);

test('an error that Alexa names is logged: it is the only sign that a reply was refused', async () => {
  const { handler, log } = skillOn(new FakeStore());
  const talk = new Talk(handler);
  await talk.ask(launch);
  await talk.ask(ended('ERROR', { type: 'INVALID_RESPONSE', message: 'session-1' }), 3);
  expect(log.map(({ errors }) => errors)).toEqual([null, 'INVALID_RESPONSE']);
});

test.each([null, 'INVALID_RESPONSE', [], {}])(
  'an error of %j keeps the place all the same',
  async (error) => {
    const store = new FakeStore();
    const talk = new Talk(skillOn(store).handler);
    await talk.ask(begin);
    expect(await talk.ask(ended('USER_INITIATED', error), 120)).toEqual(empty);
    expect(store.kept(anna)).toMatchObject({
      place: { pose: 'cross-legged-seated-twist', step: 'hold' },
    });
  },
);

test('a session of which nothing is known is not even looked up', async () => {
  const store = new FakeStore();
  const { handler } = skillOn(store);
  expect(await handler(envelopeOf(ended('USER_INITIATED'), {}, undefined, false), {})).toEqual(empty);
  expect(await handler({ request: ended('USER_INITIATED') }, {})).toEqual(empty);
  expect(store.counted()).toBe('0 read, 0 written');
});

test('a session that ended in a question keeps what was kept', async () => {
  const store = new FakeStore();
  const talk = new Talk(skillOn(store).handler);
  await talk.ask(begin);
  await talk.ask(intent('PainIntent'), 120);
  await talk.ask(ended('EXCEEDED_MAX_REPROMPTS'), 40);
  expect(store.kept(anna)).toMatchObject({ place: { step: 'hold' } });
});
