/**
 * The limits that the skill keeps, each with its source and its reader. Limits that only Alexa enforces (10 s a break,
 * 5 audio files, 8 s for an answer) are enforced by the speaker: `speaker/alexa/limits.ts`.
 */
export const limits = {
  /** Alexa refuses more characters of `outputSpeech`, mark-up included (request and response JSON reference). Checked by tests. */
  speechCharacters: 8_000,
  /** Characters planned for one part; read by guide.ts. The margin below 8,000 leaves room for escapes and `<speak>`. */
  plannedCharacters: 7_500,
  /**
   * Longest silence in seconds; read by hold.ts, pacing.ts and ssml.ts. Alexa allows 10 s a break, but may cap adjacent
   * breaks together, so longer waits are voiced.
   */
  silentSeconds: 9,
  /**
   * Longest spoken part in seconds; checked by tests. 240 s is Alexa's limit for `<audio>`; none is documented for
   * speech, so the same length is our default until devices have played longer parts.
   */
  partSeconds: 240,
  /** Seconds planned for one part; read by guide.ts. 1 s below `partSeconds`, since lengths are estimated. */
  plannedSeconds: 239,
  /** Seconds that the microphone stays open after the speech and again after the reprompt; read by timeline.ts. */
  windowSeconds: 8,
  /**
   * Largest response in bytes, session attributes included; checked by tests. Alexa refuses 120 KB; older devices and
   * pages say 24 KB.
   */
  responseBytes: 24_576,
} as const;
