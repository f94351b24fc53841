// Like lambda/search/likely.ts, and apart on purpose: the speaker stands for Alexa and imports nothing of the skill.

/** Samples of several groups, counted: in how many samples of a group a feature occurs. */
export interface Learnt {
  readonly meanings: ReadonlyMap<string, Counts>;
  readonly features: ReadonlySet<string>;
}

interface Counts {
  readonly counts: Map<string, number>;
  all: number;
}

/** What a feature that a group lacks counts for, in occurrences: little, so that those that it has decide. */
const UNSEEN = 0.05;

/** Counts the samples of each group. A sample is its stems. */
export function learn(samples: Iterable<readonly [group: string, stems: readonly string[]]>): Learnt {
  const meanings = new Map<string, Counts>();
  const features = new Set<string>();
  for (const [group, stems] of samples) {
    const meaning = meanings.get(group) ?? { counts: new Map<string, number>(), all: 0 };
    meanings.set(group, meaning);
    for (const feature of featuresOf(stems)) {
      meaning.counts.set(feature, (meaning.counts.get(feature) ?? 0) + 1);
      meaning.all += 1;
      features.add(feature);
    }
  }
  return { meanings, features };
}

/** How likely the sentence is of each group, from 0 to 1, together 1 (naive Bayes, all groups alike beforehand). */
export function likelihoods(
  stems: readonly string[],
  { meanings, features }: Learnt,
): ReadonlyMap<string, number> {
  const heard = [...featuresOf(stems)].filter((feature) => features.has(feature));
  const logs = [...meanings].map(([group, { counts, all }]) => {
    const whole = Math.log(all + UNSEEN * features.size);
    const log = heard.reduce(
      (sum, feature) => sum + Math.log((counts.get(feature) ?? 0) + UNSEEN) - whole,
      0,
    );
    return { group, log };
  });
  const most = Math.max(...logs.map(({ log }) => log));
  const all = logs.reduce((sum, { log }) => sum + Math.exp(log - most), 0);
  return new Map(logs.map(({ group, log }) => [group, Math.exp(log - most) / all]));
}

/** Single words and pairs of neighbours; the full stop stands for the beginning and the end. */
function featuresOf(stems: readonly string[]): ReadonlySet<string> {
  const pairs = [...stems, '.'].map((stem, at) => `${stems[at - 1] ?? '.'} ${stem}`);
  return new Set([...stems, ...pairs]);
}
