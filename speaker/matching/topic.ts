import type { Model, Sample } from './model';

/** So much of a word is enough to know it by: "remind", "reminder" and "reminding" are one. */
const STEM = 5;
/** From this share of an intent's samples on, a word is what the intent is about. */
const NEARLY_ALWAYS = 0.75;

/**
 * The word that nearly all samples of an intent have, if there is one: "turn off the lights" shares much with "turn off
 * the reminders", and is not meant.
 */
export function topicOf(intent: string, samples: readonly Sample[], model: Model): string | undefined {
  const known = topics.get(model) ?? topicsOf(samples, model);
  topics.set(model, known);
  return known.get(intent);
}

export function isAbout(topic: string, tags: Iterable<string>): boolean {
  return [...tags].some((tag) => stemOf(tag) === topic);
}

const topics = new WeakMap<Model, ReadonlyMap<string, string>>();

function topicsOf(samples: readonly Sample[], model: Model): ReadonlyMap<string, string> {
  const intents = new Set(samples.map(({ intent }) => intent));
  return new Map(
    [...intents].flatMap((intent): [string, string][] => {
      const topic = commonest(
        samples.filter((sample) => sample.intent === intent),
        model,
      );
      return topic === undefined ? [] : [[intent, topic]];
    }),
  );
}

function commonest(samples: readonly Sample[], { fillers }: Model): string | undefined {
  const counts = new Map<string, number>();
  for (const { parts } of samples) {
    const said = parts.flatMap((part) =>
      'word' in part && !fillers.has(part.word) ? [stemOf(part.word)] : [],
    );
    for (const stem of new Set(said)) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  }
  const [stem, count] = [...counts].sort(([, one], [, other]) => other - one)[0] ?? ['', 0];
  return count > 0 && count >= samples.length * NEARLY_ALWAYS ? stem : undefined;
}

function stemOf(word: string): string {
  return word.slice(0, STEM);
}
