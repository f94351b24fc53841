import type { Narrate } from '../routine/line';
import { languageOf, loadLanguage } from './load';
import { createNarrator } from './narrator';

/** Narrators by locale, each language read when it is first asked for and then kept. */
export function narratorsIn(root: string): (locale: string) => Narrate {
  const known = new Map<string, Narrate>();
  return (locale) => {
    const code = languageOf(locale, root);
    const found = known.get(code) ?? createNarrator(loadLanguage(code, root));
    known.set(code, found);
    return found;
  };
}
