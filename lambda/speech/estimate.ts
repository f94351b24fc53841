/**
 * How fast a language is spoken, in seconds: what a clause, a word and each of its sounds add. Fitted by
 * `npm run fit:voice` to espeak-ng at 150 words a minute, a calm reading; `npm run bench:timing` holds the estimate
 * against it.
 */
export interface SpeakingRate {
  readonly perClause: number;
  readonly perWord: number;
  /** A comma, colon or semicolon inside the clause. */
  readonly perComma: number;
  /** A full stop, question or exclamation mark inside the clause, that is between two sentences. */
  readonly perSentence: number;
  /** Seconds by spelling: single letters, and groups of them that are one sound ("th", "sch"). */
  readonly sounds: Readonly<Record<string, number>>;
  /** A letter that `sounds` does not have. */
  readonly otherSound: number;
}

/** What of a clause takes time: each part of a rate, and how often the clause has it. */
export interface Features {
  readonly perClause: number;
  readonly perWord: number;
  readonly perComma: number;
  readonly perSentence: number;
  readonly otherSound: number;
  readonly sounds: Readonly<Record<string, number>>;
}

const patterns = new WeakMap<SpeakingRate['sounds'], RegExp>();

/** One letter or group at a time, the longest group first. Made once a language: every clause needs it. */
function patternOf(sounds: SpeakingRate['sounds']): RegExp {
  const known = patterns.get(sounds);
  if (known !== undefined) return known;
  const groups = Object.keys(sounds).sort((a, b) => b.length - a.length);
  const pattern = new RegExp([...groups, '\\p{L}'].join('|'), 'gu');
  patterns.set(sounds, pattern);
  return pattern;
}

export function featuresOf(text: string, sounds: SpeakingRate['sounds']): Features {
  const lower = text.toLowerCase();
  const count = (pattern: RegExp): number => lower.match(pattern)?.length ?? 0;
  const heard = lower.match(patternOf(sounds)) ?? [];
  const counts: Record<string, number> = {};
  for (const sound of heard) if (sound in sounds) counts[sound] = (counts[sound] ?? 0) + 1;
  return {
    perClause: 1,
    perWord: count(/[\p{L}\p{N}'-]+/gu),
    perComma: count(/[,;:]/g),
    perSentence: count(/[.?!](?=\s)/g),
    otherSound: heard.filter((sound) => !(sound in sounds)).length,
    sounds: counts,
  };
}

/** Seconds it takes to say a clause. */
export function estimateSeconds(text: string, rate: SpeakingRate): number {
  const { sounds, ...counts } = featuresOf(text, rate.sounds);
  const spelled = Object.entries(sounds).reduce(
    (sum, [sound, count]) => sum + count * (rate.sounds[sound] ?? 0),
    0,
  );
  const seconds =
    spelled +
    counts.perClause * rate.perClause +
    counts.perWord * rate.perWord +
    counts.perComma * rate.perComma +
    counts.perSentence * rate.perSentence +
    counts.otherSound * rate.otherSound;
  return Math.max(0.2, Math.round(seconds * 100) / 100);
}
