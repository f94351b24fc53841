import {
  ForeignRequestError,
  NoRequestError,
  acceptEnvelope,
  accountOf,
  speakerOf,
  readRequest,
  requestInstant,
  intentName,
  localeOf,
  requestType,
  sessionAttributes,
} from '../../../lambda/alexa/request';
import { ended, envelopeOf, intent, launch, skillId } from '../intents/support';

describe('the edge', () => {
  test.each([
    null,
    undefined,
    3,
    'hello',
    [],
    {},
    { request: null },
    { request: {} },
    { request: { type: 7 } },
  ])('refuses what is no request: %j', (event) => {
    expect(() => acceptEnvelope(event, undefined)).toThrow(NoRequestError);
  });

  test('refuses another skill’s request, and names no id', () => {
    const refuse = (): unknown => acceptEnvelope(envelopeOf(launch), 'amzn1.ask.skill.theirs');
    expect(refuse).toThrow(ForeignRequestError);
    expect(refuse).not.toThrow(/amzn1/);
    expect(() => acceptEnvelope({ request: launch }, skillId)).toThrow(ForeignRequestError);
  });

  test('takes its own, by the context or else by the session', () => {
    expect(requestType(acceptEnvelope(envelopeOf(launch), skillId))).toBe('LaunchRequest');
    const session = { application: { applicationId: skillId } };
    expect(requestType(acceptEnvelope({ request: launch, session }, skillId))).toBe('LaunchRequest');
  });

  test('takes anybody’s where no id, or an empty one, is set', () => {
    expect(requestType(acceptEnvelope({ request: launch }, undefined))).toBe('LaunchRequest');
    expect(requestType(acceptEnvelope({ request: launch }, ''))).toBe('LaunchRequest');
  });

  test('does not change what came in', () => {
    const event = Object.freeze({ request: Object.freeze({ ...launch }) });
    expect(acceptEnvelope(event, undefined)).toMatchObject({ context: { System: {} } });
    expect(event).toEqual({ request: launch });
  });
});

describe('what an envelope says', () => {
  test('the intent’s name, where it has one', () => {
    expect(intentName(envelopeOf(intent('FlowIntent')))).toBe('FlowIntent');
    expect(intentName(envelopeOf(launch))).toBeNull();
    expect(intentName(envelopeOf({ type: 'IntentRequest', intent: { name: 3 } }))).toBeNull();
  });

  test('the locale, American English where there is none', () => {
    expect(localeOf(envelopeOf(launch, { locale: 'de-DE' }))).toBe('de-DE');
    expect(localeOf(envelopeOf({ ...launch, locale: 7 }))).toBe('en-US');
  });

  test('the attributes of a session that goes on, and none of one that begins', () => {
    expect(sessionAttributes(envelopeOf(launch, {}, { a: 1 }, false))).toEqual({ a: 1 });
    expect(sessionAttributes(envelopeOf(launch, {}, { a: 1 }, true))).toBeNull();
    expect(sessionAttributes(envelopeOf(launch, {}, 'text', false))).toBeNull();
    expect(sessionAttributes(envelopeOf(launch, {}, undefined, false))).toBeNull();
  });
});

describe('a request', () => {
  const consent = (token: unknown, status: unknown) => ({
    type: 'Connections.Response',
    token,
    payload: { status },
  });
  const sessionEnded = (inSilence: boolean, error: string | null = null, refused = false) => ({
    kind: 'session-ended',
    inSilence,
    error,
    refused,
  });
  const slots = { pose: { name: 'pose', value: 'twist' } };

  test.each<[Record<string, unknown>, unknown]>([
    [launch, { kind: 'launch' }],
    [intent('FlowIntent'), { kind: 'intent', name: 'FlowIntent', slots: {} }],
    [
      intent('StartPoseIntent', slots),
      { kind: 'intent', name: 'StartPoseIntent', slots: { pose: { text: 'twist', id: null } } },
    ],
    [{ type: 'IntentRequest' }, { kind: 'intent', name: null, slots: {} }],
    [
      consent('remind:420', 'ACCEPTED'),
      { kind: 'permission', reminder: { minute: 420 }, answer: 'accepted' },
    ],
    [consent('remind:420', 'DENIED'), { kind: 'permission', reminder: { minute: 420 }, answer: 'denied' }],
    [
      consent('remind:420', 'NOT_ANSWERED'),
      { kind: 'permission', reminder: { minute: 420 }, answer: 'denied' },
    ],
    [
      { type: 'Connections.Response', name: 'AskFor', payload: null },
      { kind: 'permission', reminder: null, answer: 'failed' },
    ],
    [consent('remind:1440', 'ACCEPTED'), { kind: 'other' }],
    [consent('other:420', 'ACCEPTED'), { kind: 'other' }],
    [ended('USER_INITIATED'), sessionEnded(false)],
    [ended('EXCEEDED_MAX_REPROMPTS'), sessionEnded(true)],
    [ended('ERROR', { type: 'INVALID_RESPONSE' }), sessionEnded(false, 'INVALID_RESPONSE', true)],
    [ended('ERROR', { type: 'INTERNAL_SERVICE_ERROR' }), sessionEnded(false, 'INTERNAL_SERVICE_ERROR', true)],
    [
      ended('ERROR', { type: 'DEVICE_COMMUNICATION_ERROR' }),
      sessionEnded(false, 'DEVICE_COMMUNICATION_ERROR'),
    ],
    [ended('ERROR', 'INVALID_RESPONSE'), sessionEnded(false)],
    [{ type: 'AlexaSkillEvent.SkillDisabled' }, { kind: 'skill-disabled' }],
    [{ type: 'AlexaSkillEvent.SkillEnabled' }, { kind: 'other' }],
    [{ type: 'SomethingNotInvented.Yet' }, { kind: 'other' }],
  ])('%j is read as %j', (request, expected) => {
    expect(readRequest(envelopeOf(request))).toEqual(expected);
  });
});

describe('the instant', () => {
  const clock = () => 1_000;

  test('the request says when it was made', () => {
    expect(requestInstant({ request: { timestamp: '2026-11-23T07:00:00Z' } }, clock)).toBe(
      Date.UTC(2026, 10, 23, 7),
    );
  });

  test('an offset and fractions of a second are understood', () => {
    expect(requestInstant({ request: { timestamp: '2026-11-23T08:00:00.250+01:00' } }, clock)).toBe(
      Date.UTC(2026, 10, 23, 7, 0, 0, 250),
    );
  });

  test.each([
    ['no request', {}],
    ['no timestamp', { request: {} }],
    ['words', { request: { timestamp: 'this morning' } }],
    ['a number in words', { request: { timestamp: '5' } }],
    ['a number that is no instant', { request: { timestamp: 5 } }],
    ['an instant without a zone', { request: { timestamp: '2026-11-23T07:00:00' } }],
    ['a month that does not exist', { request: { timestamp: '2026-13-23T07:00:00Z' } }],
    ['null', { request: { timestamp: null } }],
    ['an instant before there was Alexa', { request: { timestamp: '1960-01-01T00:00:00Z' } }],
    ['an instant of another century', { request: { timestamp: '2100-01-01T00:00:00Z' } }],
  ])('the clock handed in is asked for %s', (_name, envelope) => {
    expect(requestInstant(envelope, clock)).toBe(1_000);
  });
});

describe('whom it names', () => {
  const user = { userId: 'the-account' };
  const person = { personId: 'the-person' };

  test('a recognised person is the speaker', () => {
    expect(speakerOf({ context: { System: { person, user } } })).toBe('the-person');
  });

  test('for an unrecognised voice the account is the speaker', () => {
    expect(speakerOf({ context: { System: { user } } })).toBe('the-account');
  });

  test('the account is found whoever spoke', () => {
    expect(accountOf({ context: { System: { person, user } } })).toBe('the-account');
  });

  test('without a context the session names the account', () => {
    expect(speakerOf({ session: { user } })).toBe('the-account');
  });

  test.each([
    ['an empty id', ''],
    ['a number', 7],
    ['null', null],
    ['an id longer than any key', 'x'.repeat(1_025)],
  ])('%s is no person', (_name, personId) => {
    expect(speakerOf({ context: { System: { person: { personId }, user } } })).toBe('the-account');
  });

  test.each([
    ['an empty envelope', {}],
    [
      'an empty user id',
      { context: { System: { user: { userId: '' } } }, session: { user: { userId: '' } } },
    ],
    ['a user id of another type', { context: { System: { user: { userId: 42 } } } }],
  ])('%s names nobody', (_name, envelope) => {
    expect(speakerOf(envelope)).toBeNull();
    expect(accountOf(envelope)).toBeNull();
  });
});
