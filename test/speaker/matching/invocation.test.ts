import { invocationIn } from '../../../speaker/matching/invocation';
import { ENGLISH, GERMAN } from '../fixtures/model';

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
