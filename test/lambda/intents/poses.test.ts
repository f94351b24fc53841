import { commandOf } from '../../../lambda/intents/table';
import type { Command } from '../../../lambda/dialogue/command';
import { nothingKept, openSession } from '../../../lambda/session/state';
import { vocabularyOf } from '../../../scripts/bench/ask/ask';
import { localesOf, narratorOf } from '../routine/support/plans';

const fresh = openSession(nothingKept);

function ask(language: 'en' | 'de', name: string, text: string, slot = 'pose', underway = false): Command {
  return commandOf(
    name,
    { [slot]: { text, id: null } },
    {
      session: { ...fresh, underway },
      narrate: narratorOf(language),
      locale: localesOf(language)[0] ?? 'en-US',
      vocabulary: () => vocabularyOf(language),
    },
  );
}

const offered = (pose: string) => ({
  kind: 'answer',
  lines: [{ key: 'answers.perhapsPose', values: { pose: { key: `poses.${pose}.spoken` } } }],
  offer: { kind: 'pose', pose },
});
const described = (pose: string) => ({
  kind: 'answer',
  lines: expect.arrayContaining([
    { key: 'answers.pose', values: { title: { key: `poses.${pose}.name` } } },
  ]) as unknown,
  offer: { kind: 'pose', pose },
});

test.each<['en' | 'de', string, string]>([
  ['en', 'that floor thing on your back where the knee sinks across', 'lying-single-leg-twist'],
  ['en', 'some seated turning with an outstretched leg', 'straight-leg-seated-twist'],
  ['en', 'squeezing the knees tight against my tummy', 'knees-to-chest'],
  ['en', 'no, stretching behind the left thigh', 'single-leg-hamstring-stretch'],
  ['de', 'die auf dem Rücken, bei der das Knie zur Seite sinkt', 'lying-single-leg-twist'],
  ['de', 'sitzen, ein Bein lang und drehen', 'straight-leg-seated-twist'],
  ['de', 'etwas für hinten an beiden Schenkeln', 'single-leg-hamstring-stretch'],
])('%s: "%s" is not led at once, but offered', (language, text, pose) => {
  for (const underway of [false, true])
    expect(ask(language, 'StartPoseIntent', text, 'pose', underway)).toMatchObject(offered(pose));
});

test.each<['en' | 'de', string]>([
  ['en', 'some seated turning'],
  ['de', 'irgendwas mit Drehung'],
])('%s: "%s" may be several twists, and is asked about', (language, text) => {
  expect(ask(language, 'StartPoseIntent', text)).toEqual({ kind: 'word', word: 'which-twist' });
});

test('a name in the sentence is led at once', () => {
  const led = { kind: 'pose', pose: 'legs-up-the-wall' };
  expect(ask('en', 'StartPoseIntent', 'maybe the legs up the wall then')).toEqual(led);
  expect(ask('en', 'SmallTalkIntent', 'shall we try legs up the wall', 'topic')).toEqual(led);
  expect(ask('de', 'SmallTalkIntent', 'ich möchte jetzt Beine an die Wand', 'topic')).toEqual(led);
});

test.each<['en' | 'de', string, string]>([
  ['en', 'so what is this wall affair', 'StartPoseIntent'],
  ['en', 'so what is the legs up the wall pose', 'StartPoseIntent'],
  ['en', 'tell me about legs up the wall', 'AlarmIntent'],
  ['de', 'was ist denn die Sache an der Wand', 'StartPoseIntent'],
  ['de', 'wie geht noch mal Beine an die Wand', 'AlarmIntent'],
])('%s: "%s" to %s is a question, and begins nothing', (language, text, intent) => {
  const slot = intent === 'AlarmIntent' ? 'alarm' : 'pose';
  expect(ask(language, intent, text, slot)).toMatchObject(described('legs-up-the-wall'));
});

test('a pose is described where its name was not said', () => {
  expect(ask('en', 'DescribePoseIntent', 'business of folding towards the toes')).toMatchObject(
    described('single-leg-hamstring-stretch'),
  );
  expect(ask('de', 'DescribePoseIntent', 'mit den überkreuzten Beinen zum Drehen')).toMatchObject(
    described('cross-legged-seated-twist'),
  );
});

test.each<['en' | 'de', string]>([
  ['en', 'my knees hurt against my tummy'],
  ['en', 'my sore knee against my tummy'],
  ['en', 'anything but not on my back with a knee across'],
  ['de', 'mein Knie tut weh am Bauch'],
  ['de', 'die Übung nicht im Liegen mit dem Drehen'],
])('%s: "%s" offers no pose', (language, text) => {
  expect(ask(language, 'StartPoseIntent', text, 'pose', true)).not.toMatchObject({
    offer: { kind: 'pose' },
  });
});
