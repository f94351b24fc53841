import { breakSeconds, type Speech } from '../ssml';
import { BREAK_STRENGTHS, LIMITS, TAGS } from './limits';

/** What is wrong with one spoken part; `part` names it in the message: "outputSpeech", "reprompt". */
export function faultsOfSpeech(source: string, speech: Speech, part: string): string[] {
  const faults: string[] = [];
  if (source.length > LIMITS.speechCharacters) {
    faults.push(`${part} has ${source.length} characters, over Alexa's ${LIMITS.speechCharacters}`);
  }
  if (speech.fault !== null) {
    return [...faults, `${part} is not SSML that Alexa can read: ${speech.fault}`];
  }
  for (const { name, attributes } of speech.tags) {
    if (!TAGS.has(name)) faults.push(`${part} has <${name}>, which Alexa does not know and drops in silence`);
    if (name === 'break') faults.push(...faultsOfBreak(attributes, part));
    if (name === 'audio' && !/^(https|soundbank):\/\/\S+$/.test(attributes['src'] ?? '')) {
      faults.push(
        `${part} has <audio> from "${attributes['src'] ?? ''}": Alexa takes https and soundbank only`,
      );
    }
  }
  const silence = longestSilence(speech);
  if (silence > LIMITS.silentRunSeconds) {
    faults.push(`${part} is silent for ${silence} s on end, over Alexa's ${LIMITS.silentRunSeconds} s`);
  }
  return faults;
}

function faultsOfBreak({ time, strength }: Readonly<Record<string, string>>, part: string): string[] {
  if (time !== undefined) {
    const seconds = breakSeconds(time);
    if (seconds === undefined)
      return [`${part} has a break of "${time}": Alexa takes seconds (s) or milliseconds (ms)`];
    if (seconds > LIMITS.silentRunSeconds) {
      return [`${part} has a break of ${time}, over Alexa's ${LIMITS.silentRunSeconds} s`];
    }
  }
  if (strength !== undefined && !BREAK_STRENGTHS.has(strength)) {
    return [`${part} has a break of strength "${strength}", which Alexa does not know`];
  }
  return [];
}

/** Words without a letter or a digit are not heard, so that breaks around them are one silence. */
function longestSilence(speech: Speech): number {
  let run = 0;
  let longest = 0;
  for (const segment of speech.segments) {
    if (segment.kind === 'silence') run += segment.seconds;
    else if (/[\p{L}\p{N}]/u.test(segment.text)) run = 0;
    longest = Math.max(longest, run);
  }
  return longest;
}
