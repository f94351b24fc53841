import { down, ended, envelopeOf, FakeStore, intent, launch, skillOn, Talk } from './support';

const begin = intent('StartRoutineIntent', {});
const empty = { version: '1.0', response: {} };
const anna = 'amzn1.ask.account.anna';

describe('a session that Alexa ended', () => {
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
});

describe('an event', () => {
  test('whoever disables the skill is forgotten', async () => {
    const store = new FakeStore();
    const { handler } = skillOn(store);
    await new Talk(handler).ask(intent('StartRoutineIntent', {}));
    expect(store.items.has(anna)).toBe(true);
    const event = {
      request: { type: 'AlexaSkillEvent.SkillDisabled' },
      context: { System: { user: { userId: anna } } },
    };
    expect(await handler(event, {})).toEqual(empty);
    expect(store.items.size).toBe(0);
  });

  test('a store that is down then is logged, and the answer is as empty', async () => {
    const store = new FakeStore();
    store.onDelete = down();
    const { handler, log } = skillOn(store);
    expect(await handler(envelopeOf({ type: 'AlexaSkillEvent.SkillDisabled' }), {})).toEqual(empty);
    expect(log).toHaveLength(1);
  });

  test('one that names no account deletes nothing, and is logged', async () => {
    const store = new FakeStore();
    const { handler, log } = skillOn(store);
    expect(await handler({ request: { type: 'AlexaSkillEvent.SkillDisabled' } }, {})).toEqual(empty);
    expect(store.deletes).toBe(0);
    expect(log).toMatchObject([{ level: 'WARN', errors: 'NoAccountError' }]);
  });

  test.each([
    'AlexaSkillEvent.SkillEnabled',
    'AlexaSkillEvent.SkillPermissionAccepted',
    'AudioPlayer.PlaybackStarted',
    'PlaybackController.NextCommandIssued',
    'System.ExceptionEncountered',
    'Alexa.Presentation.APL.RuntimeError',
    'Connections.Response',
    'SomethingNotInvented.Yet',
  ])('%s is answered with nothing', async (type) => {
    const store = new FakeStore();
    expect(await skillOn(store).handler(envelopeOf({ type }), {})).toEqual(empty);
    expect(store.counted()).toBe('0 read, 0 written');
  });

  test('a launch is no event', async () => {
    expect(await skillOn(new FakeStore()).handler(envelopeOf(launch), {})).not.toEqual(empty);
  });
});
