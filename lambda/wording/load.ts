import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Language, Voice } from './language';

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
