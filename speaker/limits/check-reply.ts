import { faultsOfPermission } from '../device/permission';
import type { Reply } from '../device/reply';
import { faultsOfSpeech } from './check-speech';
import { LIMITS } from './limits';

/** Everything that Alexa would refuse in an answer, and what the project itself forbids. Empty when it is good. */
export function faultsOf(reply: Reply): string[] {
  const faults: string[] = [];
  if (reply.bytes > LIMITS.responseBytes) {
    faults.push(`the response has ${reply.bytes} bytes, over Alexa's 120 KB`);
  } else if (reply.bytes > LIMITS.ownResponseBytes) {
    faults.push(`the response has ${reply.bytes} bytes, over 24 KB (the project's own limit)`);
  }
  for (const [part, spoken] of Object.entries({ outputSpeech: reply.speech, reprompt: reply.reprompt })) {
    if (spoken) faults.push(...faultsOfSpeech(spoken.source, spoken.speech, part));
  }
  const audio = [reply.speech, reply.reprompt]
    .flatMap((spoken) => spoken?.speech.tags ?? [])
    .filter((tag) => tag.name === 'audio').length;
  if (audio > LIMITS.audioFiles) {
    faults.push(`the response plays ${audio} audio files, over Alexa's ${LIMITS.audioFiles}`);
  }
  if (reply.cardCharacters > LIMITS.cardCharacters) {
    faults.push(`the card has ${reply.cardCharacters} characters, over Alexa's ${LIMITS.cardCharacters}`);
  }
  if (reply.keepsOpen && !reply.reprompt) {
    faults.push('the microphone stays open without a reprompt (the project wants one always)');
  }
  return [...faults, ...faultsOfPermission(reply.directives)];
}
