import { down, FakeStore, launch, skillOn, Talk, envelopeOf, intent } from './support';

const empty = { version: '1.0', response: {} };
const anna = 'amzn1.ask.account.anna';

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

test('an event that names nobody deletes nothing', async () => {
  const store = new FakeStore();
  expect(await skillOn(store).handler({ request: { type: 'AlexaSkillEvent.SkillDisabled' } }, {})).toEqual(
    empty,
  );
  expect(store.deletes).toBe(0);
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
