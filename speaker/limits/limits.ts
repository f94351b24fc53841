/**
 * What Alexa allows, as far as it is known outside Amazon: the sources are in Amazon's "Request and Response JSON
 * Reference" and "SSML Reference" (the response limits, the pause rule). The skill has its own table; this one is
 * apart on purpose, so that a wrong number there is found here.
 */
export const LIMITS = {
  /** Characters of `ssml` or `text`, mark-up counted, in outputSpeech and in reprompt each. JSON Reference. */
  speechCharacters: 8_000,
  /** Bytes of the whole response. JSON Reference. */
  responseBytes: 120 * 1024,
  /** Our own: what the reference said before 2020, and what the project promises (design, section 7). */
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
  /** How long a session with something on the screen lives on with its microphone closed. */
  lingerSeconds: 30,
} as const;

/** Tags of Alexa's SSML. Anything else is dropped in silence on a device, so that nobody would notice it. */
export const TAGS: ReadonlySet<string> = new Set([
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

export const BREAK_STRENGTHS: ReadonlySet<string> = new Set([
  'none',
  'x-weak',
  'weak',
  'medium',
  'strong',
  'x-strong',
]);
