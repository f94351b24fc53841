import { memo } from '../memo';

/**
 * How fast a language is spoken: the seconds that a clause, a word and each sound add, as the mean of Amazon's voices speaks.
 * `npm run fit:voice` fits the numbers; `npm run bench:timing` measures the error.
 */
export interface SpeakingRate {
  readonly perClause: number;
  readonly perWord: number;
  /** For each comma, colon or semicolon inside the clause. */
  readonly perComma: number;
  /** For each full stop, question or exclamation mark inside the clause. */
  readonly perSentence: number;
  /** Seconds by spelling: for single letters, and for groups that make one sound ("th", "sch"). */
  readonly sounds: Readonly<Record<string, number>>;
  /** For each letter that `sounds` does not list. */
  readonly otherSound: number;
}

/** The counts of a clause that belong to each number of a speaking rate. */
export interface Features {
  readonly perClause: number;
  readonly perWord: number;
  readonly perComma: number;
  readonly perSentence: number;
  readonly otherSound: number;
  readonly sounds: Readonly<Record<string, number>>;
}

/** Matches one letter or group at a time, the longest group first. */
const patternOf = memo((sounds: SpeakingRate['sounds']) => {
  const groups = Object.keys(sounds).sort((a, b) => b.length - a.length);
  return new RegExp([...groups, '\\p{L}'].join('|'), 'gu');
});

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

/** The seconds it takes to say a clause, in hundredths. */
export function estimateSeconds(text: string, rate: SpeakingRate): number {
  return Math.max(0.2, Math.round(secondsFor(featuresOf(text, rate.sounds), rate) * 100) / 100);
}

/** The seconds that the counts of a clause add up to. */
export function secondsFor({ sounds, ...counts }: Features, rate: SpeakingRate): number {
  const spelled = Object.entries(sounds).reduce(
    (sum, [sound, count]) => sum + count * (rate.sounds[sound] ?? 0),
    0,
  );
  return (
    spelled +
    counts.perClause * rate.perClause +
    counts.perWord * rate.perWord +
    counts.perComma * rate.perComma +
    counts.perSentence * rate.perSentence +
    counts.otherSound * rate.otherSound
  );
}
