import { commandOf, intents, meantIntent } from '../../../lambda/intents/table';
import { nothingKept, openSession } from '../../../lambda/session/state';
import { vocabularyOf } from '../../../scripts/bench/ask/ask';

const slot = (text: string, id: string | null = null) => ({ condition: { text, id } });
const meant = (language: 'en' | 'de', text: string, name = 'WhatHelpsIntent', id: string | null = null) =>
  meantIntent(name, slot(text, id), () => vocabularyOf(language));

describe.each(['en', 'de'] as const)('the commands of "%s"', (language) => {
  const { commands } = vocabularyOf(language);

  test('are intents that need no slot', () => {
    const context = {
      session: openSession(nothingKept),
      narrate: () => [],
      locale: language,
      vocabulary: () => vocabularyOf(language),
    };
    expect(commands.length).toBeGreaterThan(25);
    for (const { id } of commands) {
      expect(Object.keys(intents)).toContain(id);
      expect(commandOf(id, {}, context)).not.toMatchObject({ word: 'unknown' });
    }
  });
});

test.each<['en' | 'de', string, string | null]>([
  ['en', 'a cup of tea would be nice', null],
  ['en', 'you go much too quickly for me', 'SlowerIntent'],
  ['en', 'there goes the doorbell, hang on', 'BreakIntent'],
  ['en', 'i missed what you said there', 'AgainIntent'],
  ['en', 'where should my other arm go', 'HowToIntent'],
  ['en', 'wipe all of my history', 'ForgetMeIntent'],
  ['en', 'please do not skip it', 'GoOnIntent'],
  ['en', 'the room is going round', 'DizzyIntent'],
  ['de', 'du machst mir viel zu schnell', 'SlowerIntent'],
  ['de', 'es klingelt an der tür, warte kurz', 'BreakIntent'],
  ['de', 'wohin soll der linke arm', 'HowToIntent'],
  ['de', 'welche hand war gemeint', 'WhichSideIntent'],
  ['de', 'bei mir dreht sich alles', 'DizzyIntent'],
  ['de', 'bitte nicht überspringen', 'GoOnIntent'],
])('%s "%s" means %s', (language, text, intent) => {
  expect(meant(language, text)).toBe(intent ?? 'WhatHelpsIntent');
});

test.each<['en' | 'de', string]>([
  ['en', 'what helps tight hips'],
  ['en', 'a stiff lower back'],
  ['de', 'meine hüften sind steif'],
])('%s "%s" stays a complaint', (language, text) => {
  expect(meant(language, text)).toBe('WhatHelpsIntent');
});

test('what Alexa resolved, and what she matched to another intent, stands', () => {
  expect(meant('en', 'too quick', 'WhatHelpsIntent', 'sciatica')).toBe('WhatHelpsIntent');
  expect(meant('en', 'too quick', 'RemindMeIntent')).toBe('RemindMeIntent');
});
