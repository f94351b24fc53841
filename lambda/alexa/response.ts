import type { Directive, Response, ui } from 'ask-sdk-model';
import type { Answer } from './handler';
import type { Part } from '../routine/types';
import type { Reply } from '../dialogue/apply';
import { toSsml } from '../speech/ssml';

/**
 * A reply as Alexa takes it. An open microphone always has a reprompt. `screen`: the document that shows it. Where that plays the
 * reply, nothing is said about the session: the screen keeps it, and no microphone opens.
 */
export function toResponse({ turn, mic }: Reply, screen: Directive | null = null): Response {
  const directives = screen === null ? {} : { directives: [screen] };
  if (mic === 'screen' && screen !== null) return directives;
  const outputSpeech = speech(turn.say);
  return mic === 'closed' || turn.reprompt === null
    ? { outputSpeech, ...directives, shouldEndSession: true }
    : {
        outputSpeech,
        reprompt: { outputSpeech: speech(turn.reprompt) },
        ...directives,
        shouldEndSession: false,
      };
}

/** Alexa herself asks the person something, and the session goes on with what comes of it. */
export function askedByAlexa(directive: Directive): Response {
  // No word about the session: the directive keeps it open by itself.
  return { directives: [directive] };
}

function speech({ cues }: Part): ui.OutputSpeech {
  return { type: 'SSML', ssml: toSsml(cues) };
}

/** The size of an answer as Alexa gets it. */
export function bytesOf({ response, attributes }: Answer): number {
  return Buffer.byteLength(JSON.stringify({ version: '1.0', response, sessionAttributes: attributes }));
}
