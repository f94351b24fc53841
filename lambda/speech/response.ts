import type { Response, ui } from 'ask-sdk-model';
import type { Part } from '../routine/turn';
import type { Reply } from '../session/reply';
import { toSsml } from './ssml';

/** A reply as Alexa takes it. An open microphone always has a reprompt. */
export function toResponse({ turn, mic }: Reply): Response {
  const outputSpeech = speech(turn.say);
  return mic === 'closed' || turn.reprompt === null
    ? { outputSpeech, shouldEndSession: true }
    : { outputSpeech, reprompt: { outputSpeech: speech(turn.reprompt) }, shouldEndSession: false };
}

function speech({ cues }: Part): ui.OutputSpeech {
  return { type: 'SSML', ssml: toSsml(cues) };
}
