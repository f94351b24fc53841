import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { words, type Word } from '../../../lambda/dialogue/command';
import { table as meanings } from '../../../lambda/dialogue/table';
import { stateNames, type StateName, openSession, type Session } from '../../../lambda/session/state';
import { clockOf, effectOf, kept, led, returned, say } from './support';

// The whole table of the design's section 9: what every word comes to in every state. In flow and in step by step the
// third step of the first pose is being spoken; what was offered is to resume there; idle is a person who was here before. What becomes of reminders is said
// by whoever asks Alexa for them.
const table = JSON.parse(readFileSync(join(__dirname, 'table.json'), 'utf8')) as Record<
  string,
  Record<StateName, string>
>;

const hands = 'cross-legged-seated-twist/right/hands';
const flow = led('cross-legged-seated-twist/right/sit');
const stepByStep = led(hands, { mode: 'step-by-step' });
const states: Record<StateName, [Session, number]> = {
  idle: [openSession(kept()), 0],
  flow: [flow, clockOf(flow).during(hands)],
  stepByStep: [stepByStep, clockOf(stepByStep).during(hands)],
  offered: [say(returned(hands), 'launch').session, 2],
};

test('every word has a meaning in every state, and the table below knows them all', () => {
  expect(Object.keys(meanings).sort()).toEqual([...words].sort());
  expect(Object.keys(table).sort()).toEqual([...words].sort());
  expect(Object.keys(states)).toEqual([...stateNames]);
});

const cases = words.flatMap((word) => stateNames.map((state): [Word, StateName] => [word, state]));

test.each(cases)('"%s" in the state "%s" comes to what the table says', (word, state) => {
  const [session, seconds] = states[state];
  const effect = effectOf(say(session, word, seconds))
    .replaceAll('cross-legged-seated-twist/right/', '')
    .replaceAll('knees-to-chest/both/', 'knees/')
    .replace(state === 'stepByStep' ? '; step-by-step, normal' : '<nothing>', '');
  expect(effect).toBe(table[word]?.[state]);
});
