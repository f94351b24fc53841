import { findCondition } from '../../../lambda/catalogue/conditions';
import { commandOf } from '../../../lambda/intents/table';
import { topicIn } from '../../../lambda/search/topics';
import { nothingKept, openSession } from '../../../lambda/session/state';
import { languages, vocabularyOf } from '../../../scripts/bench/ask/ask';
import { localesOf, narratorOf } from '../routine/support/plans';

const fresh = openSession(nothingKept);

function ask(language: 'en' | 'de', name: string, slot: string, text: string, id: string | null = null) {
  const context = {
    session: fresh,
    narrate: narratorOf(language),
    locale: localesOf(language)[0] ?? 'en-US',
    vocabulary: () => vocabularyOf(language),
  };
  return commandOf(name, { [slot]: { text, id } }, context);
}
const line = (topic: string) => ({ kind: 'answer', lines: [{ key: `talk.${topic}` }] });

test.each(languages)(
  '%s: every topic has examples, the same in all languages, and every topic but a wish has words',
  (language) => {
    const [one, two] = languages.map((code) =>
      [...vocabularyOf(code).topics.meanings.keys()].filter((id) => findCondition(id) === null).sort(),
    );
    expect(one).toEqual(two);
    for (const id of (one ?? []).filter((topic) => topic !== 'goodbye'))
      expect(narratorOf(language)({ key: `talk.${id}` })).not.toEqual([]);
  },
);

test.each([
  ['thanks ever so much, coach', 'thanks'],
  ['have you had any medical training', 'doctor-me'],
  ['may I put a rolled towel under my neck', 'pillow'],
  ['I am eighty four, is that a problem', 'age'],
  ['ought I to go and see my physio', 'see-doctor'],
  ['what shall I wear', 'clothes'],
  ['your breathing is far too slow for me', 'breath-pace'],
  ['my budgie died this morning', 'grief'],
])('"%s" is about %s, in whatever slot it arrived', (text, topic) => {
  expect(topicIn(text, vocabularyOf('en'))?.id).toBe(topic);
  for (const [name, slot] of [
    ['SmallTalkIntent', 'topic'],
    ['WhatHelpsIntent', 'condition'],
    ['StartPoseIntent', 'pose'],
  ] as const)
    expect(ask('en', name, slot, text)).toMatchObject(line(topic));
});

test.each([
  ['lieben dank dir', 'thanks'],
  ['bist du denn überhaupt ausgebildet', 'doctor-me'],
  ['darf ich mir ein Kissen unterlegen', 'pillow'],
  ['ich komme leider nicht mehr auf den Boden', 'chair'],
  ['gestern ist unser Kater gestorben', 'grief'],
  ['wie oft in der Woche muss ich das machen', 'how-often'],
])('"%s" is about %s', (text, topic) => {
  expect(ask('de', 'SmallTalkIntent', 'topic', text)).toMatchObject(line(topic));
});

test('an alarm comes before small talk, and a sure complaint before a topic that only sounds like it', () => {
  expect(ask('en', 'SmallTalkIntent', 'topic', 'thanks but my chest hurts badly')).toMatchObject({
    kind: 'send-to-help',
  });
  expect(ask('en', 'WhatHelpsIntent', 'condition', 'my back is stiff as a board')).toMatchObject({
    kind: 'condition',
  });
});

test('a topic that Alexa resolved is answered, one that no longer exists is searched as words', () => {
  expect(ask('en', 'SmallTalkIntent', 'topic', 'so long', 'thanks')).toMatchObject(line('thanks'));
  expect(ask('en', 'SmallTalkIntent', 'topic', 'qqq vvv', 'gone')).toEqual({
    kind: 'word',
    word: 'unknown',
  });
});

test('feelings leave the microphone open and offer nothing; somebody who is stuck is not led on', () => {
  expect(ask('en', 'SmallTalkIntent', 'topic', 'I feel so lonely')).toMatchObject({ openly: true });
  expect(ask('en', 'SmallTalkIntent', 'topic', 'help I am stuck')).toMatchObject({ kind: 'careful' });
});
