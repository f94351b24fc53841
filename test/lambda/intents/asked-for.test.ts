import { conditions, findCondition } from '../../../lambda/catalogue/conditions';
import { redFlags } from '../../../lambda/catalogue/red-flags';
import { answerFor } from '../../../lambda/intents/asked-for';
import type { Heard } from '../../../lambda/intents/request';
import type { Command } from '../../../lambda/session/command';
import { vocabularyFor } from './support';

const ask = (heard: Heard, locale = 'en-US'): Command =>
  answerFor(heard, locale, () => vocabularyFor(locale));

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
  expect(ask({ id: null, text: 'my lower back is killing me' })).toMatchObject({
    offer: { kind: 'pose', pose: 'knees-to-chest' },
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
  '$id names only poses that the catalogue has for it, and offers the first',
  ({ id, poses }) => {
    const answer = ask({ id, text: 'whatever was said' });
    expect(answer).toMatchObject({ kind: 'answer', offer: { kind: 'pose', pose: poses[0] } });
    const named = JSON.stringify(answer).match(/poses\.([a-z-]+)\.spoken/g) ?? [];
    expect(named.length).toBeGreaterThan(0);
    for (const key of named) expect(poses).toContain(key.split('.')[1]);
  },
);

test.each(['disc', 'constructor', '__proto__', ''])('the id "%s" helps nothing', (id) => {
  expect(findCondition(id)).toBeNull();
  expect(ask({ id, text: id })).toMatchObject({ lines: [{ key: 'helps.unknown' }] });
});
