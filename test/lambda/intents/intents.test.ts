import { builtLocales, builtModels } from '../../../speaker/built';
import { intents } from '../../../lambda/intents/table';
import { words as allWords } from '../../../lambda/dialogue/command';
import { nothingKept, openSession } from '../../../lambda/session/state';
import { FakeStore, intent, narratorFor, vocabularyFor, skillOn, Talk, textOf } from './support';

const known = Object.keys(intents).sort();

test.each(builtLocales())(
  'every intent of the model %s has a handler, and no handler lacks its intent',
  (locale) => {
    const model = builtModels()(locale);
    expect([...model.slots.keys()].sort()).toEqual(known);
  },
);

const context = {
  session: openSession(nothingKept),
  narrate: narratorFor('en-US'),
  locale: 'en-US',
  vocabulary: () => vocabularyFor('en-US'),
};

test('every word that is no launch can be said', () => {
  const said = Object.values(intents).map((intent) => intent({}, context));
  const words = said.flatMap((command) => (command.kind === 'word' ? [command.word] : []));
  expect(allWords.filter((word) => !words.includes(word))).toEqual(['launch']);
});

test.each([
  ...known,
  'AMAZON.LoopOnIntent',
  'AMAZON.ShuffleOffIntent',
  'NobodyKnowsIntent',
  '',
  '__proto__',
  'constructor',
  'toString',
])('"%s" as the first request of all is answered as Alexa wants it', async (name) => {
  const answer = await new Talk(skillOn(new FakeStore()).handler).ask(intent(name, {}));
  expect(textOf(answer)).not.toBe('');
  expect(answer.response.reprompt === undefined).toBe(answer.response.shouldEndSession);
  expect(textOf(answer)).not.toContain('went wrong');
});
