import { EMPTY_REPLY, type Reply, type Spoken } from './device/reply';
import { secondsOf } from './duration';
import type { Voice } from './language';
import { plainText } from './ssml';
import type { Measured } from './record';

/** What is heard of a reply. Of one that Alexa refuses nothing is, but its SSML is shown to whoever must mend it. */
export function measure(reply: Reply | null, voice: Voice, refused: boolean): Measured {
  const { speech, reprompt } = reply ?? EMPTY_REPLY;
  const text = (spoken: Spoken | null): string => (spoken && !refused ? plainText(spoken.speech) : '');
  const seconds = (spoken: Spoken | null): number =>
    spoken && !refused ? secondsOf(spoken.speech.segments, voice) : 0;
  return {
    speech: text(speech),
    ssml: speech?.source ?? '',
    reprompt: text(reprompt),
    repromptSsml: reprompt?.source ?? '',
    seconds: seconds(speech),
    repromptSeconds: seconds(reprompt),
  };
}
