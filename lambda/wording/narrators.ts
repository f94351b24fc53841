import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Narrate } from '../routine/line';
import { languageOf, loadLanguage } from './load';
import { narrating } from './narrator';
import { remembering, type Narrations } from './remembering';

/**
 * Narrators by locale, each made when it is first asked for and then kept. `ready`: a folder with the lines of each
 * language that are narrated already; the language itself is only read for others.
 */
export function narratorsIn(root: string, ready?: string): (locale: string) => Narrate {
  const known = new Map<string, Narrate>();
  return (locale) => {
    const code = languageOf(locale, root);
    const found = known.get(code) ?? narratorOf(code, root, ready);
    known.set(code, found);
    return found;
  };
}

function narratorOf(code: string, root: string, ready: string | undefined): Narrate {
  return remembering(
    () => narrating(loadLanguage(code, root)),
    ready === undefined ? [] : narrationsIn(ready, code),
  );
}

function narrationsIn(folder: string, code: string): Narrations {
  const file = join(folder, `${code}.json.gz`);
  // Our own build wrote it, with this very narrator; a test compares the two line by line.
  return existsSync(file) ? (JSON.parse(gunzipSync(readFileSync(file)).toString()) as Narrations) : [];
}
