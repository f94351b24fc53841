import { conditions, findCondition } from '../../../lambda/catalogue/conditions';
import { redFlags } from '../../../lambda/catalogue/red-flags';
import { answerFor } from '../../../lambda/intents/asked-for';
import type { SlotValue } from '../../../lambda/alexa/slots';
import type { Command } from '../../../lambda/dialogue/command';
import { reduce } from '../../../lambda/dialogue/engine';
import { nothingKept, openSession } from '../../../lambda/session/state';
import { narratorFor, start, vocabularyFor } from './support';

const ask = (heard: SlotValue, locale = 'en-US', session = openSession(nothingKept)): Command =>
  answerFor(heard, {
    session,
    locale,
    narrate: narratorFor(locale),
    vocabulary: () => vocabularyFor(locale),
  });

test.each([
  ['en-US', 'my back hurts'],
  ['en-US', 'my lower back is killing me'],
  ['de-DE', 'mein rücken tut weh'],
])('in a pose "%s: %s" is a pain and no question; before anything began it is one', (locale, text) => {
  const led = { ...openSession(nothingKept), underway: true };
  expect(ask({ id: null, text }, locale, led)).toEqual({ kind: 'word', word: 'pain' });
  expect(ask({ id: null, text }, locale)).toMatchObject({ kind: 'condition' });
});

test('in a pose a question stays a question, and a red flag one', () => {
  const led = { ...openSession(nothingKept), underway: true };
  expect(ask({ id: 'sciatica', text: 'sciatica' }, 'en-US', led)).toMatchObject({ kind: 'condition' });
  expect(ask({ id: null, text: 'my chest hurts and i cannot breathe' }, 'en-US', led)).toMatchObject({
    kind: 'send-to-help',
  });
});

test.each(redFlags)('$id sends to help, offers no pose and names the number', ({ id, urgency }) => {
  expect(ask({ id, text: 'whatever was said' })).toEqual({
    kind: 'send-to-help',
    line: { key: `redFlags.${urgency}`, values: { number: { digits: '911' } } },
  });
});

test.each([
  ['en-GB', 'i lost control of my bladder', '999'],
  ['en-AU', 'chest pain', '000'],
  ['de-DE', 'ich bekomme keine luft', '112'],
])('in %s "%s" names %s', (locale, text, digits) => {
  expect(ask({ id: null, text }, locale)).toMatchObject({
    kind: 'send-to-help',
    line: { key: 'redFlags.emergency', values: { number: { digits } } },
  });
});

test('words that sound an alarm win over what Alexa matched in them', () => {
  const heard = { id: 'sciatica', text: 'sciatica and my foot is numb' };
  expect(ask(heard)).toMatchObject({ kind: 'send-to-help' });
});

test('what Alexa did not match is searched in what people say', () => {
  expect(ask({ id: null, text: 'my lower back is killing me' })).toEqual({
    kind: 'condition',
    condition: 'lower-back-pain',
  });
  expect(ask({ id: null, text: 'pizza with mushrooms' })).toMatchObject({
    lines: [{ key: 'helps.unknown' }],
  });
});

test('what is only perhaps meant is asked', () => {
  expect(ask({ id: null, text: 'hip pain' })).toMatchObject({
    lines: [{ key: 'helps.perhaps' }],
    offer: { kind: 'condition', condition: 'tight-hips' },
  });
});

test.each(conditions)(
  '$id is answered with poses that the catalogue has for it, and the first is offered',
  ({ id, poses }) => {
    const command = ask({ id, text: 'whatever was said' });
    expect(command).toEqual({ kind: 'condition', condition: id });
    const { session } = reduce(openSession(nothingKept), command, start, narratorFor('en-US'));
    expect(session.offer).toEqual({ kind: 'pose', pose: poses[0] });
    const named = [...JSON.stringify(session.turn?.lead).matchAll(/poses\.([a-z-]+)\./g)].map(
      ([, pose]) => pose,
    );
    expect(named.length).toBeGreaterThan(0);
    for (const pose of named) expect(poses).toContain(pose);
  },
);

test.each(['disc', 'constructor', '__proto__', ''])('the id "%s" helps nothing', (id) => {
  expect(findCondition(id)).toBeNull();
  expect(ask({ id, text: id })).toMatchObject({ lines: [{ key: 'helps.unknown' }] });
});
