import { faultsOfPermission } from './device/permission';
import type { Reply } from './device/reply';
import type { Reach } from './device/traits';
import type { Voice } from './language';
import { breakSeconds, secondsOf, type Speech } from './speech';

/**
 * What Alexa allows, as far as Amazon documents it: "Request and Response JSON Reference" (response limits) and "SSML
 * Reference" (the pause rule). The skill has its own table. This one is apart on purpose, see speaker/README.md.
 */
export const LIMITS = {
  /** Characters of `ssml` or `text`, mark-up counted, in outputSpeech and in reprompt each. JSON Reference. */
  speechCharacters: 8_000,
  /** Bytes of the whole response. JSON Reference. */
  responseBytes: 120 * 1024,
  /** The project's own limit, which the reference had before 2020. */
  ownResponseBytes: 24 * 1024,
  /** Seconds of one break, and of breaks with nothing audible between them. SSML Reference, stamped August 2025. */
  silentRunSeconds: 10,
  /** Audio files in one response. SSML Reference. */
  audioFiles: 5,
  /** Characters of a card, texts and addresses together. JSON Reference. */
  cardCharacters: 8_000,
  /** Real time that an endpoint may take. Reported by several teams; not adjustable. */
  answerMilliseconds: 8_000,
  /** How long the microphone is open after speech, and again after the reprompt. */
  windowSeconds: 8,
  /** How long a session with something on the screen stays alive with its microphone closed. */
  lingerSeconds: 30,
} as const;

/** Tags of Alexa's SSML. A device drops any other tag without a message. */
const TAGS: ReadonlySet<string> = new Set([
  'speak',
  'p',
  's',
  'break',
  'emphasis',
  'prosody',
  'phoneme',
  'say-as',
  'sub',
  'w',
  'voice',
  'lang',
  'audio',
  'alexa:name',
  'amazon:effect',
  'amazon:emotion',
  'amazon:domain',
]);

const BREAK_STRENGTHS: ReadonlySet<string> = new Set([
  'none',
  'x-weak',
  'weak',
  'medium',
  'strong',
  'x-strong',
]);

/** Why Alexa would refuse a reply, and what the project itself forbids. Empty for a good reply. */
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

/**
 * Why a device of limited reach refuses a reply. Alexa makes the sound of speech and reprompt on receipt, so a long
 * reprompt costs the whole response.
 */
export function faultsOfLength({ speech, reprompt }: Reply, reach: Reach, voice: Voice): string[] {
  const parts = [
    { part: 'outputSpeech', spoken: speech, longest: reach.speech },
    { part: 'reprompt', spoken: reprompt, longest: reach.reprompt },
  ];
  return parts.flatMap(({ part, spoken, longest }) => {
    const seconds = spoken ? secondsOf(spoken.speech.segments, voice) : 0;
    return seconds > longest ? [`${part} lasts ${seconds} s, over the ${longest} s of this device`] : [];
  });
}

/** The faults of one spoken part; `part` names it in the message: "outputSpeech", "reprompt". */
function faultsOfSpeech(source: string, speech: Speech, part: string): string[] {
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

/** Text without a letter or a digit is not heard, so the breaks around it make one silence. */
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
