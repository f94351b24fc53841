import { builtLocales, builtModels } from '../../../speaker/built';
import { wordsByIntent } from '../../../lambda/intents/intents';
import { words } from '../../../lambda/dialogue/command';
import { FakeStore, intent, skillOn, Talk, textOf } from './support';

const handledByName = [
  'StartRoutineIntent',
  'WhatHelpsIntent',
  'StartPoseIntent',
  'DescribePoseIntent',
  'ListPosesIntent',
  'RemindMeIntent',
  'RoutineLengthIntent',
  'WholeRoutineIntent',
];
const known = [...Object.keys(wordsByIntent), ...handledByName].sort();

test.each(builtLocales())(
  'every intent of the model %s has a handler, and no handler lacks its intent',
  (locale) => {
    const model = builtModels()(locale);
    expect([...model.slots.keys()].sort()).toEqual(known);
  },
);

test('every word that is no launch and no start can be said', () => {
  const said = new Set(Object.values(wordsByIntent));
  expect(words.filter((word) => !said.has(word))).toEqual(['launch', 'start']);
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
