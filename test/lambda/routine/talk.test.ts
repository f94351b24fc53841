import type { Narrate } from '../../../lambda/routine/line';
import { pauseInTalk, talk, talkPart } from '../../../lambda/routine/closing';

const narrate: Narrate = ({ key }) => [
  { text: key, seconds: 2 },
  { text: 'more', seconds: 1 },
];

test('talk is what a line says, with a pause between its clauses, and at no place', () => {
  const cues = talk({ key: 'line' }, narrate);
  expect(cues).toEqual([
    { kind: 'say', text: 'line', seconds: 2, place: null },
    { kind: 'wait', seconds: pauseInTalk, place: null },
    { kind: 'say', text: 'more', seconds: 1, place: null },
  ]);
  expect(talkPart(cues)).toEqual({ cues, seconds: 3 + pauseInTalk, first: null, last: null, next: null });
});
