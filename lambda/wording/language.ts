import type { SpeakingRate } from '../speech/estimate';

/** How a language is spoken: its `voice.json`. */
export interface Voice {
  readonly speaking: SpeakingRate;
  /** Number words by number. Other numbers are left as digits. */
  readonly numbers: Readonly<Record<string, string>>;
  /** The words for each side, in every form that the language needs: "{{side}}", "{{Side}}", "{{other}}" ... */
  readonly sides: Readonly<Record<'right' | 'left', Readonly<Record<string, string>>>>;
}

/** One language's wording. */
export interface Language {
  readonly code: string;
  readonly voice: Voice;
  /** The lines by group. A line's key is the path to it: "launch.ask.begin". */
  readonly lines: Readonly<Record<string, unknown>>;
  /** The file of each group, for errors. */
  readonly files: Readonly<Record<string, string>>;
}
