import type { Response } from 'ask-sdk-model';
import type { Reply } from '../session/reply';
import { toSsml } from './ssml';

/** A reply as Alexa takes it. An open microphone always has a reprompt. */
export function toResponse({ turn, mic }: Reply): Response {
  return {
    outputSpeech: { type: 'SSML', ssml: toSsml(turn.say.cues) },
    ...(mic === 'open' && turn.reprompt !== null
      ? { reprompt: { outputSpeech: { type: 'SSML', ssml: toSsml(turn.reprompt.cues) } } }
      : {}),
    shouldEndSession: mic === 'closed',
  };
}
