import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Language, Voice } from './language';
import { brotliDecompressSync } from 'node:zlib';
import type { Narrate } from '../routine/line';
import { narrating, remembering, type Narrations } from './narrator';

/** The language for locales whose own language is missing. */
export const fallbackLanguage = 'en';

/** All languages: each folder of the wording is one. */
export function languagesIn(root: string): string[] {
  return readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}

/** The language of a locale such as `de-DE`; the fallback language if there is no wording for it. */
export function languageOf(locale: string, root: string): string {
  const code = locale.split('-')[0]?.toLowerCase() ?? '';
  return /^[a-z]{2,3}$/.test(code) && isThere(join(root, code, 'voice.json')) ? code : fallbackLanguage;
}

/**
 * Reads one language. `voice.json` says how it is spoken; every other file holds groups of lines, and the first part of a
 * line's key is its group. Throws if a file is missing, is not JSON, or repeats a group: the skill could say nothing then.
 */
export function loadLanguage(code: string, root: string): Language {
  const folder = join(root, code);
  // Only our own wording is read here; a test compares every language's keys with the English ones.
  const read = (name: string): unknown => JSON.parse(textIn(join(folder, name)));
  const voice = read('voice.json') as Voice;
  const lines: Record<string, unknown> = { voice };
  const fileOf: Record<string, string> = { voice: 'voice.json' };
  const names = readdirSync(folder).map((name) => name.replace(/\.br$/, ''));
  const files = names.filter((name) => name.endsWith('.json') && name !== 'voice.json');
  for (const name of files.sort())
    for (const [group, texts] of Object.entries(read(name) as object)) {
      if (group in lines) throw new RepeatedGroupError(group, join(folder, name));
      lines[group] = texts;
      fileOf[group] = name;
    }
  return { code, voice, lines, files: fileOf };
}

/** The build packs the wording, so that a cold start reads less. */
function isThere(path: string): boolean {
  return existsSync(path) || existsSync(`${path}.br`);
}

function textIn(path: string): string {
  return existsSync(path)
    ? readFileSync(path, 'utf8')
    : brotliDecompressSync(readFileSync(`${path}.br`)).toString();
}

/** Two files of a language have the same group of lines. */
class RepeatedGroupError extends Error {
  override readonly name = 'RepeatedGroupError';
  constructor(group: string, path: string) {
    super(
      `${path} has a group "${group}" that another file of the language has. Merge the two into one file.`,
    );
  }
}

/**
 * Narrators by locale. Each is made at its first use and kept. `ready` is a folder with lines that the build has narrated;
 * a language's own files are read only when another line is needed.
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
  const file = join(folder, `${code}.json.br`);
  // The build wrote this file with the same narrator; a test compares the two line by line.
  return existsSync(file)
    ? (JSON.parse(brotliDecompressSync(readFileSync(file)).toString()) as Narrations)
    : [];
}
