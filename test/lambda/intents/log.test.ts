import type { RequestEnvelope } from 'ask-sdk-model';
import { turnLine } from '../../../lambda/intents/log';
import { TurnBudget } from '../../../lambda/alexa/budget';
import { intents } from '../../../lambda/intents/table';
import { envelopeOf, intent, launch } from './support';

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

test.each(['LaunchRequest', 'SessionEndedRequest', 'Connections.Response', 'AlexaSkillEvent.SkillDisabled'])(
  'knows a %s',
  (type) => {
    expect(line(envelopeOf({ type }))['request']).toBe(type);
  },
);

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
