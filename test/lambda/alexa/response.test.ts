import { secondsOf, type Cue } from '../../../lambda/routine/cue';
import { buildTurn } from '../../../lambda/routine/turn';
import type { Part } from '../../../lambda/routine/types';
import { toResponse } from '../../../lambda/alexa/response';
import { toSsml } from '../../../lambda/speech/ssml';
import { leadFrom, narratorOf, wholeRoutine } from '../routine/support/plans';

const part = (text: string): Part => {
  const cues: Cue[] = [{ kind: 'say', text, seconds: 1, place: null }];
  return { cues, seconds: secondsOf(cues), first: null, last: null, next: null };
};

test('an open microphone has speech, a reprompt and a session that goes on', () => {
  expect(toResponse({ turn: { say: part('Ready?'), reprompt: part('Still there?') }, mic: 'open' })).toEqual({
    outputSpeech: { type: 'SSML', ssml: '<speak>Ready?</speak>' },
    reprompt: { outputSpeech: { type: 'SSML', ssml: '<speak>Still there?</speak>' } },
    shouldEndSession: false,
  });
});

test('a closed microphone has no reprompt and ends the session', () => {
  const closed = { outputSpeech: { type: 'SSML', ssml: '<speak>Goodbye.</speak>' }, shouldEndSession: true };
  expect(toResponse({ turn: { say: part('Goodbye.'), reprompt: null }, mic: 'closed' })).toEqual(closed);
  expect(toResponse({ turn: { say: part('Goodbye.'), reprompt: part('Hm?') }, mic: 'closed' })).toEqual(
    closed,
  );
});

test('without a reprompt no microphone is opened', () => {
  const response = toResponse({ turn: { say: part('Ready?'), reprompt: null }, mic: 'open' });
  expect(response.shouldEndSession).toBe(true);
  expect(response).not.toHaveProperty('reprompt');
});

test.each(wholeRoutine)('from $pose, $side, $step on both parts are spoken as planned', (place) => {
  const turn = buildTurn(leadFrom(place), { pace: 'normal', mode: 'flow' }, narratorOf('en'));
  const { outputSpeech, reprompt, shouldEndSession } = toResponse({ turn, mic: 'open' });
  expect(shouldEndSession).toBe(false);
  expect(outputSpeech).toMatchObject({ ssml: toSsml(turn.say.cues) });
  expect(reprompt?.outputSpeech).toMatchObject({ ssml: toSsml(turn.reprompt?.cues ?? []) });
});
