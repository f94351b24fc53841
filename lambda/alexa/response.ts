import type { Directive, Response, ui } from 'ask-sdk-model';
import type { Part } from '../routine/types';
import type { Reply } from '../dialogue/apply';
import { toSsml } from '../speech/ssml';

/** A reply as Alexa takes it. An open microphone always has a reprompt. */
export function toResponse({ turn, mic }: Reply): Response {
  const outputSpeech = speech(turn.say);
  return mic === 'closed' || turn.reprompt === null
    ? { outputSpeech, shouldEndSession: true }
    : { outputSpeech, reprompt: { outputSpeech: speech(turn.reprompt) }, shouldEndSession: false };
}

/** Alexa herself asks the person something, and the session goes on with what comes of it. */
export function askedByAlexa(directive: Directive): Response {
  // No word about the session: the directive keeps it open by itself.
  return { directives: [directive] };
}

function speech({ cues }: Part): ui.OutputSpeech {
  return { type: 'SSML', ssml: toSsml(cues) };
}
