import { judge, type Arrived } from '../../../lambda/device-check/judge';
import type { ProbeId } from '../../../lambda/device-check/probes';

/** Four minutes of speech, of which 80 s are silence. */
const long = { say: { speech: 160, silence: 80 }, reprompt: { speech: 3, silence: 0 } };
const reprompt = { say: { speech: 10, silence: 1 }, reprompt: { speech: 40, silence: 20 } };
const breaks = { say: { speech: 22, silence: 70 }, reprompt: { speech: 3, silence: 0 } };
const interruption = {
  say: { speech: 40, silence: 18 },
  reprompt: { speech: 2, silence: 0 },
  mark: { speech: 20, silence: 8 },
};
const silence = { say: { speech: 40, silence: 17 }, reprompt: { speech: 4, silence: 0 } };
const plans = { 'speech-240': long, 'reprompt-60': reprompt, breaks, interruption, silence };

type Case = [keyof typeof plans & ProbeId, Arrived['what'], number, string];

test.each<Case>([
  ['speech-240', 'word', 244, 'played'],
  // A voice that is a third faster.
  ['speech-240', 'word', 203, 'played'],
  ['speech-240', 'word', 120, 'early'],
  ['speech-240', 'silence', 259, 'played'],
  ['speech-240', 'silence', 106, 'cut'],
  ['speech-240', 'refused', 1, 'refused'],
  ['speech-240', 'opened', 600, 'unreported'],
  ['reprompt-60', 'word', 80, 'played'],
  ['reprompt-60', 'word', 15, 'early'],
  ['reprompt-60', 'word', 50, 'early'],
  ['reprompt-60', 'silence', 87, 'played'],
  // The session ended after the first window, or after two windows without a reprompt.
  ['reprompt-60', 'silence', 19, 'cut'],
  ['reprompt-60', 'silence', 27, 'cut'],
  ['reprompt-60', 'refused', 1, 'refused'],
  ['breaks', 'word', 95, 'played'],
  // The words alone, or with ten seconds of silence in all.
  ['breaks', 'word', 25, 'early'],
  ['breaks', 'word', 36, 'early'],
  ['interruption', 'word', 30, 'interrupted'],
  ['interruption', 'word', 12, 'early'],
  ['interruption', 'word', 60, 'late'],
  ['interruption', 'silence', 76, 'late'],
  ['silence', 'silence', 77, 'played'],
  ['silence', 'silence', 40, 'cut'],
  ['silence', 'word', 59, 'early'],
  ['silence', 'opened', 300, 'unreported'],
])('%s, and then %s after %d s: %s', (probe, what, seconds, verdict) => {
  expect(judge(probe, plans[probe], { what, seconds })).toMatchObject({ probe, verdict });
});

test('a session that ends in silence tells the rate exactly', () => {
  // 44 s of speech at rate 1.1, 17 s of silence in it, two windows.
  const seconds = 44 / 1.1 + 17 + 16;
  expect(judge('silence', silence, { what: 'silence', seconds })).toMatchObject({
    planned: 44,
    observed: 40,
    rate: 1.1,
    exact: true,
  });
});

test('an interruption tells the rate roughly: the person takes two seconds', () => {
  const seconds = 20 / 1.2 + 8 + 2;
  expect(judge('interruption', interruption, { what: 'word', seconds })).toMatchObject({
    rate: 1.2,
    exact: false,
  });
});

test('a length that no voice has tells no rate', () => {
  expect(judge('silence', silence, { what: 'silence', seconds: 500 }).rate).toBeNull();
});

test('what was cut tells how long it was', () => {
  expect(judge('speech-240', long, { what: 'silence', seconds: 119 })).toMatchObject({
    planned: 240,
    observed: 100,
  });
  expect(judge('reprompt-60', reprompt, { what: 'silence', seconds: 27 })).toMatchObject({
    planned: 60,
    observed: 0,
  });
});
