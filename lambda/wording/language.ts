import type { SpeakingRate } from '../speech/estimate';

/** What a language's `voice.json` says of how it is spoken. */
export interface Voice {
  readonly speaking: SpeakingRate;
  /** Number words by number; others are spoken from their digits. */
  readonly numbers: Readonly<Record<string, string>>;
  /** The side words a line may use, in whatever forms the language needs. */
  readonly sides: Readonly<Record<'right' | 'left', Readonly<Record<string, string>>>>;
}

/** One language's wording: a tree of lines, its top level named after the files it was read from. */
export interface Language {
  readonly code: string;
  readonly voice: Voice;
  readonly lines: Readonly<Record<string, unknown>>;
}
