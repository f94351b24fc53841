/**
 * Every limit the product keeps to, with its source. The planner obeys them, the speaker enforces Alexa's own,
 * and a test breaks each one on purpose.
 */
export const limits = {
  /** Alexa refuses more than 8,000 characters of `outputSpeech`, mark-up counted (request and response JSON reference). */
  speechCharacters: 8_000,
  /** What we plan for: 8,000 less a margin for wordings that grow. */
  plannedCharacters: 7_500,
  /** Seconds of one `<break>` (Alexa's SSML reference). */
  breakSeconds: 10,
  /** Seconds of silence in a row: adjacent breaks may be capped together, so long holds are voiced. */
  silentSeconds: 9,
  /** Seconds of one spoken part: the longest audio known to play through, taken as our default. */
  partSeconds: 240,
  /** What we plan for: how long speech takes is an estimate, right to within a hundredth over a part. */
  plannedSeconds: 239,
  /** Seconds the microphone stays open after speech, and once more after the reprompt. */
  windowSeconds: 8,
  /** Alexa refuses 120 KB; older devices and docs say 24 KB, session attributes counted: we stay under that. */
  responseBytes: 24_576,
  /** Audio files in one response (Alexa's SSML reference). */
  audioFiles: 5,
  /** Seconds Alexa waits for the endpoint's answer. */
  answerSeconds: 8,
} as const;
