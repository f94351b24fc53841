import { hear, invocationIn, understand } from '../../../../speaker/alexa/ear/understand';
import { builtModel } from '../../../support/models';
import { ENGLISH, GERMAN } from '../../fixtures/model';

test('with no session open, any other words are taken as a one-shot', () => {
  expect(understand('go on', ENGLISH, false)).toMatchObject({ kind: 'intent', assumed: true });
});

test('a one-shot by name is not assumed', () => {
  expect(understand('ask garden helper to skip', ENGLISH, false)).toMatchObject({
    kind: 'intent',
    assumed: false,
    heard: { intent: 'SkipIntent', match: 'literal' },
  });
});

test('the wake word may come first inside a session', () => {
  expect(understand('Alexa, go on', ENGLISH, true)).toMatchObject({ heard: { intent: 'AMAZON.NextIntent' } });
});

test('exit ends a session, and is a word like any other without one', () => {
  expect(understand('exit', ENGLISH, true)).toEqual({ kind: 'exit' });
  expect(understand('beenden', GERMAN, true)).toEqual({ kind: 'exit' });
  expect(understand('exit', ENGLISH, false)).toMatchObject({ heard: { intent: 'AMAZON.FallbackIntent' } });
});

test('the name opens the skill anew, even inside a session', () => {
  expect(understand('open garden helper', ENGLISH, true)).toEqual({ kind: 'launch' });
});

test('nobody listens to a thousand words: what is beyond one breath is not heard', () => {
  const { kind } = understand('word '.repeat(3_000), ENGLISH, false);
  expect(kind).toBe('intent');
  // Without a bound this takes minutes, which the test's own limit ends.
});

const model = builtModel('en-US');

test.each([
  'there is a dull ache at the bottom of my back whenever i stand for long',
  'ever since the car crash my back has been hurting badly',
  'my left leg has gone all numb since this morning',
])('"%s" is handed over whole, in whatever slot is open', (text) => {
  const { slots } = hear(text, model);
  expect(Object.values(slots).map(({ value }) => value)).toEqual([text]);
});

test('a value in the middle of something else does not stand for all of it', () => {
  expect(hear('i am tired of winning all the time', model).slots['condition']?.value).not.toBe('tired');
});

test.each(['turn on the lights in the kitchen', 'how tall is the eiffel tower', 'book a table for two'])(
  '"%s" is nothing that the skill can do',
  (text) => {
    // Either nothing, or small talk, whose answer says that this is a matter for Alexa herself.
    expect(['AMAZON.FallbackIntent', 'SmallTalkIntent']).toContain(hear(text, model).intent);
  },
);

test.each([
  ['next', 'AMAZON.NextIntent'],
  ['what should i feel', 'WhatToFeelIntent'],
  ['that hurts', 'PainIntent'],
  ['do knees to chest', 'StartPoseIntent'],
])('"%s" is still %s', (text, intent) => {
  expect(hear(text, model).intent).toBe(intent);
});

test.each([
  'garden helper',
  'open garden helper',
  'Alexa, open Garden Helper.',
  'please start garden helper',
  'can you resume my garden helper please',
  'I want to launch the garden helper skill',
  'ask garden helper',
  'begin garden helper now',
  'Alexa, talk to garden helper',
])('"%s" launches the skill', (text) => {
  expect(invocationIn(text, ENGLISH)).toEqual({ kind: 'launch' });
});

test.each([
  ['ask garden helper to water the rose', 'water the rose'],
  ['Alexa, ask garden helper water the rose', 'water the rose'],
  ["ask garden helper what's good for roses", "what's good for roses"],
  ['tell garden helper to skip', 'skip'],
  ['open garden helper and skip this plant', 'skip this plant'],
  ['water the rose with garden helper', 'water the rose'],
])('"%s" asks it for "%s"', (text, asked) => {
  const invocation = invocationIn(text, ENGLISH);
  expect(invocation).toMatchObject({ kind: 'one-shot' });
  expect(invocation?.kind === 'one-shot' ? invocation.readings[0] : '').toBe(asked);
});

test('the connecting word may belong to what is asked', () => {
  expect(invocationIn('ask garden helper for ten minutes', ENGLISH)).toEqual({
    kind: 'one-shot',
    readings: ['ten minutes', 'for ten minutes'],
  });
});

test.each(['next', 'open the door', 'i dislike garden helper', 'what is garden helper worth'])(
  '"%s" is no call of the skill',
  (text) => {
    expect(invocationIn(text, ENGLISH)).toBeUndefined();
  },
);

describe('German', () => {
  test.each([
    'öffne Garten Hilfe',
    'starte bitte Garten Hilfe',
    'Alexa, setze Garten Hilfe fort',
    'mach Garten Hilfe auf',
  ])('"%s" launches the skill', (text) => {
    expect(invocationIn(text, GERMAN)).toEqual({ kind: 'launch' });
  });

  test.each([
    ['frage Garten Hilfe nach Rosen', 'rosen'],
    ['sage Garten Hilfe gieße die Rosen', 'gieße die rosen'],
  ])('"%s" asks it for "%s"', (text, asked) => {
    const invocation = invocationIn(text, GERMAN);
    expect(invocation?.kind === 'one-shot' ? invocation.readings[0] : '').toBe(asked);
  });
});
