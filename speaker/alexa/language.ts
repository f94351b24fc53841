/** How fast the speaker's voice reads a language. See speech.ts. */
export interface Voice {
  readonly secondsPerVowelGroup: number;
  readonly secondsPerLetter: number;
  readonly secondsPerWord: number;
  readonly secondsPerComma: number;
  readonly secondsPerSentence: number;
  readonly secondsPerPart: number;
}

/** The half of the day into which a phrase puts an hour. At night, ten is 22:00 and three is 03:00. */
export type HalfOfDay = 'am' | 'pm' | 'night';

/** How a time of day is said. See ear/times.ts. */
interface Times {
  /** A part of the day alone -> Alexa's sign for it: "in the morning" -> "MO". */
  readonly parts: Readonly<Record<string, 'MO' | 'AF' | 'EV' | 'NI'>>;
  /** A time with a name of its own -> "12:00". */
  readonly named: Readonly<Record<string, string>>;
  /** What follows an hour: "in the evening" -> "pm". */
  readonly halves: Readonly<Record<string, HalfOfDay>>;
  readonly oclock: readonly string[];
  /** "half past", "twenty minutes to": words for minutes that are not numbers, and the words that follow them. */
  readonly quarters: Readonly<Record<string, number>>;
  readonly minute: readonly string[];
  readonly past: readonly string[];
  readonly to: readonly string[];
  /** Words before an hour that move it, in minutes: "halb acht" is -30. */
  readonly beforeHour: Readonly<Record<string, number>>;
  /** "seven oh five". */
  readonly zero: readonly string[];
}

/** What Amazon knows about a language, for every skill: one JSON file in speaker/languages. */
export interface Language {
  readonly wake: readonly string[];
  readonly launch: readonly string[];
  /** Launch words that stand on both sides of the name: "setze ... fort". */
  readonly launchAround: readonly (readonly [string, string])[];
  readonly ask: readonly string[];
  readonly connectors: readonly string[];
  readonly from: readonly string[];
  readonly polite: { readonly lead: readonly string[]; readonly trail: readonly string[] };
  readonly exit: readonly string[];
  readonly articles: readonly string[];
  /** Polite and grammatical words, which tell little of what is meant. */
  readonly fillers: readonly string[];
  /** What people add without meaning anything by it. See ear/plain.ts. */
  readonly additions: {
    readonly asides: readonly string[];
    readonly lead: readonly string[];
    readonly trail: readonly string[];
  };
  /** Words that turn a meaning around. See ear/contraries.ts. */
  readonly negations: readonly string[];
  /** "Too" before a word that has a contrary. */
  readonly excess: readonly string[];
  readonly contraries: readonly (readonly [string, string])[];
  /** Endings that inflection adds, each with what is left in its place. See ear/stems.ts. */
  readonly stems: {
    /** Letters that are left at least. */
    readonly shortest: number;
    readonly endings: Readonly<Record<string, string>>;
    /** Words that only look inflected. */
    readonly keep: readonly string[];
  };
  readonly alike: Readonly<Record<string, string>>;
  readonly numbers: Readonly<Record<string, number>>;
  readonly and: readonly string[];
  readonly durations: {
    readonly units: Readonly<Record<string, number>>;
    /** A part of a unit, said before it: "half an" hour. */
    readonly fractions: Readonly<Record<string, number>>;
    /** A part of a unit, said after a number or the unit: "an hour and a half". */
    readonly more: Readonly<Record<string, number>>;
    /** "one point five". */
    readonly point: readonly string[];
    /** "ten to fifteen". */
    readonly to: readonly string[];
    readonly phrases: Readonly<Record<string, string>>;
  };
  readonly times: Times;
  /** Amazon's documented phrases for its built-in intents, which match word for word. */
  readonly builtIns: Readonly<Record<string, readonly string[]>>;
  /** Alexa's question for a permission, and the answers that she accepts beside yes and no. */
  readonly permission: {
    /** {skill} is the skill's name in the store. */
    readonly question: string;
    readonly approve: readonly string[];
    readonly refuse: readonly string[];
  };
  /** What is said in the skill's place. */
  readonly says: {
    /** Alexa's own words for a response that she refuses. */
    readonly badResponse: string;
    /** The speaker's answer to words for a skill while none is open; {opening} opens ours. */
    readonly noSkillOpen: string;
  };
  /** Spoken words that lead a breath, for the circle on the page; normalised as in ear/tokens.ts. */
  readonly breath: { readonly in: readonly string[]; readonly out: readonly string[] };
  readonly voice: Voice;
}
