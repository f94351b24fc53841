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
   * What a device is taken to carry, in seconds: a ladder from the shortest speech and reprompt to the longest. Read by turn.ts
   * and session/device.ts. No limit is documented for speech: 240 s and, for a reprompt, 90 s are Alexa's limits for `<audio>`.
   * A device starts at `firstRung` and climbs on proof (design §10).
   */
  reach: [
    { say: 90, reprompt: 30 },
    { say: 240, reprompt: 85 },
    { say: 360, reprompt: 85 },
    { say: 480, reprompt: 85 },
  ],
  firstRung: 1,
  /** Seconds left free in each part, since lengths are estimated. Read by turn.ts. */
  marginSeconds: 1,
  /** Seconds that the microphone stays open after the speech and again after the reprompt; read by timeline.ts. */
  windowSeconds: 8,
  /**
   * What one document of a screen leads at most: spoken cues, and the characters of their words. Each cue costs about 450 bytes
   * of data and commands, so that a response stays under `responseBytes`. Read by screen-turn.ts; checked by tests.
   */
  screen: { cues: 24, characters: 1_800 },
  /** A screen reports where it is at least so often, in planned seconds: 25 s at the slowest voice. Read by screen/. */
  reportSeconds: 15,
  /**
   * Largest response in bytes, session attributes included; checked by tests. Alexa refuses 120 KB; older devices and
   * pages say 24 KB.
   */
  responseBytes: 24_576,
} as const satisfies Record<string, unknown>;
