import { charactersOf, sayAll, secondsOf } from '../../../lambda/routine/cue';
import { toSsml } from '../../../lambda/speech/ssml';
import { planOf, readings } from './support/plans';

const clauses = [
  { text: 'Lie down.', seconds: 1.5 },
  { text: 'Breathe in.', seconds: 1 },
];

test('clauses are said with a pause between two of them, and none around', () => {
  const cues = sayAll(clauses, 0.8, null);
  expect(cues.map((cue) => (cue.kind === 'say' ? cue.text : cue.seconds))).toEqual([
    'Lie down.',
    0.8,
    'Breathe in.',
  ]);
  expect(secondsOf(cues)).toBeCloseTo(3.3, 6);
  expect(sayAll([], 0.8, null)).toEqual([]);
});

test.each(readings)('what is planned for is no less than what the mark-up needs (%s, %s)', (code, pace) => {
  const frame = '<speak></speak>'.length;
  for (const { cues } of planOf(code, pace)) {
    expect(toSsml(cues).length).toBeLessThanOrEqual(charactersOf(cues) + frame);
  }
});
