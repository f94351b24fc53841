import {
  ForeignRequestError,
  NoRequestError,
  acceptEnvelope,
  intentName,
  localeOf,
  requestType,
  sessionAttributes,
} from '../../../lambda/alexa/request';
import { slotIn, slotsOf } from '../../../lambda/alexa/slots';
import { envelopeOf, intent, launch, skillId } from '../intents/support';

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

describe('a slot', () => {
  const status = (code: string): unknown => ({ code });
  const values = [{ value: { name: 'sciatica', id: 'sciatica' } }];
  const heard = (slot: unknown): unknown =>
    slotIn(slotsOf(envelopeOf(intent('WhatHelpsIntent', { condition: slot }))), 'condition');
  const resolved = (...resolutionsPerAuthority: unknown[]): unknown => ({
    name: 'condition',
    value: 'sigh attica',
    resolutions: { resolutionsPerAuthority },
  });

  test('that was matched has what was said and the id', () => {
    expect(heard(resolved({ status: status('ER_SUCCESS_MATCH'), values }))).toEqual({
      text: 'sigh attica',
      id: 'sciatica',
    });
  });

  test('that only one authority matched has that one’s id', () => {
    const none = { status: status('ER_SUCCESS_NO_MATCH') };
    expect(heard(resolved(none, { status: status('ER_SUCCESS_MATCH'), values }))).toMatchObject({
      id: 'sciatica',
    });
  });

  test('that was not matched has no id', () => {
    expect(heard(resolved({ status: status('ER_SUCCESS_NO_MATCH'), values }))).toEqual({
      text: 'sigh attica',
      id: null,
    });
  });

  test.each([
    undefined,
    null,
    7,
    {},
    { name: 'condition' },
    { value: '  ' },
    { value: 3, resolutions: 'none' },
    { resolutions: { resolutionsPerAuthority: [null, { status: null, values: null }] } },
    { resolutions: { resolutionsPerAuthority: [{ status: { code: 'ER_SUCCESS_MATCH' } }] } },
  ])('that is empty or broken has nothing: %j', (slot) => {
    expect(heard(slot)).toEqual({ text: null, id: null });
  });
});
