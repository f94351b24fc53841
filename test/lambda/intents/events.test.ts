import { buildTurn } from '../../../lambda/routine/turn';
import { parseSession } from '../../../lambda/session/restore';
import {
  down,
  ended,
  envelopeOf,
  FakeStore,
  intent,
  launch,
  narratorFor,
  skillOn,
  start,
  Talk,
  textOf,
} from './support';

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
      const led = store.kept(anna).endsAt ?? 0;
      const inSilence = reason === 'EXCEEDED_MAX_REPROMPTS';
      // In silence Alexa ends the session after all of the turn; otherwise at any second of it.
      const seconds = inSilence ? (led - start) / 1000 : 120;
      expect(await talk.ask(ended(reason), seconds)).toEqual(empty);
      expect(store.kept(anna)).toMatchObject({
        place: inSilence
          ? { pose: 'knees-to-chest', side: 'both', step: 'lie' }
          : { pose: 'cross-legged-seated-twist', side: 'right', step: 'hold' },
        endsAt: null,
        endedInSilence: inSilence,
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

  describe.each(['INVALID_RESPONSE', 'INTERNAL_SERVICE_ERROR'])('because of %s', (type) => {
    const refusal = ended('ERROR', { type });
    const told = /keep my parts shorter/;

    test('is written with the place where it was, and the next launch says it once and goes on', async () => {
      const store = new FakeStore();
      const { handler } = skillOn(store);
      const talk = new Talk(handler);
      await talk.ask(begin);
      expect(await talk.ask(refusal, 120)).toEqual(empty);
      expect(store.kept(anna)).toMatchObject({
        place: { pose: 'cross-legged-seated-twist', side: 'right', step: 'sit' },
        device: { rung: 0, refused: true, barred: { rung: 1 } },
        endedInSilence: false,
        endsAt: null,
      });
      const next = new Talk(handler, {}, talk.now + 60_000);
      expect(textOf(await next.ask(launch))).toMatch(told);
      expect(next.place).toMatchObject({ pose: 'cross-legged-seated-twist', step: 'sit' });
      expect(next.session).toMatchObject({ turn: { guide: 'now', rung: 0 } });
      const later = new Talk(handler, {}, talk.now + 600_000);
      expect(textOf(await later.ask(launch))).not.toMatch(told);
    });

    test('is written even where Alexa sends no attributes', async () => {
      const store = new FakeStore();
      const { handler } = skillOn(store);
      await new Talk(handler).ask(begin);
      store.counted();
      const timestamp = new Date(start + 2_000).toISOString();
      expect(await handler(envelopeOf({ ...refusal, timestamp }, {}, undefined, false), {})).toEqual(empty);
      expect(store.counted()).toBe('1 read, 1 written');
      expect(store.kept(anna)).toMatchObject({
        place: { pose: 'cross-legged-seated-twist', step: 'sit' },
        device: { rung: 0, refused: true },
      });
    });

    test('bars the rung that was refused, although a rung above was about to be tried', async () => {
      const store = new FakeStore();
      const { handler } = skillOn(store);
      const talk = new Talk(handler);
      await talk.ask(begin);
      // "Help" in the first window: the long speech was heard to its end.
      const { turn, kept } = parseSession(talk.session) ?? {};
      if (!turn || !kept) throw new Error('The session cannot be read.');
      const { say: speech } = buildTurn(turn, kept.settings, narratorFor('en-US'));
      await talk.ask(intent('AMAZON.HelpIntent'), speech.seconds + 1);
      expect(store.kept(anna).device).toMatchObject({ rung: 1, proven: 1 });
      const timestamp = new Date(talk.now + 2_000).toISOString();
      await handler(envelopeOf({ ...refusal, timestamp }, {}, undefined, false), {});
      expect(store.kept(anna).device).toMatchObject({ rung: 0, barred: { rung: 1 } });
    });
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
