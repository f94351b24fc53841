import { join } from 'node:path';
import type { Attributes, Store } from '../../lambda/keeping/store';
import type { Narrate } from '../../lambda/routine/line';
import { createSkill, type Handler } from '../../lambda/skill';
import { narratorsIn } from '../../lambda/wording/narrators';
import { vocabulariesIn } from '../../lambda/wording/vocabularies';
import { root } from '../project';

/** Keeps items in memory. Nothing else is asked of it in a benchmark. */
function memory(): Store {
  const items = new Map<string, Attributes>();
  return {
    read: (id) => Promise.resolve(items.get(id) ?? {}),
    write: (id, attributes) => {
      const version = Number(attributes['version'] ?? 0) + 1;
      items.set(id, { ...attributes, version });
      return Promise.resolve(version);
    },
    people: {
      add: () => Promise.resolve(),
      forgetPerson: () => Promise.resolve(),
      forgetAccount: () => Promise.resolve(),
      forgetEverybody: () => Promise.resolve(),
    },
  };
}

/** The instant at which every benchmark of what is understood begins. */
export const start = Date.parse('2026-11-23T07:00:00Z');

/** What people may say, as the build ships it. */
export const vocabularyOf = vocabulariesIn(join(root, 'build/lambda/interaction-models'));

/** A skill made of what the build ships. `hears` is told each line that is put into words. */
export function builtSkill(skillId?: string, hears?: (key: string) => void): Handler {
  const built = join(root, 'build/lambda');
  const wording = narratorsIn(join(built, 'wording'));
  const narrators = new Map<string, Narrate>();
  const narratorFor = (locale: string): Narrate => {
    const known = narrators.get(locale);
    if (known !== undefined) return known;
    const words = wording(locale);
    const narrate: Narrate = (line) => {
      hears?.(line.key);
      return words(line);
    };
    narrators.set(locale, narrate);
    return narrate;
  };
  return createSkill({
    store: memory(),
    narratorFor,
    vocabularyFor: vocabularyOf,
    clock: () => start,
    stopwatch: () => 0,
    log: () => undefined,
    skillId,
  });
}
