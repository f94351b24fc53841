import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Language, Voice } from './language';
import { gunzipSync } from 'node:zlib';
import type { Narrate } from '../routine/line';
import { narrating, remembering, type Narrations } from './narrator';

/** What is spoken where a locale's own language is not there. */
export const fallbackLanguage = 'en';

/** The languages there are: one folder each. Adding one is adding a folder. */
export function languagesIn(root: string): string[] {
  return readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}

/** The language for a locale such as `de-DE`, out of those there are. */
export function languageOf(locale: string, root: string): string {
  const code = locale.split('-')[0]?.toLowerCase() ?? '';
  return /^[a-z]{2,3}$/.test(code) && existsSync(join(root, code, 'voice.json')) ? code : fallbackLanguage;
}

/** Reads one language; throws where a file is missing or is not JSON, since nothing could be said then. */
export function loadLanguage(code: string, root: string): Language {
  const folder = join(root, code);
  const files = readdirSync(folder).filter((name) => name.endsWith('.json'));
  const lines = Object.fromEntries(
    files.map((name): [string, unknown] => [
      basename(name, '.json'),
      JSON.parse(readFileSync(join(folder, name), 'utf8')),
    ]),
  );
  // The one place where wording files come in; a test holds every language's shape against the English one.
  return { code, voice: lines['voice'] as Voice, lines };
}

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
