import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../project';

/** A calm reading: espeak-ng's words a minute, from which sounds are learned. */
export const calm = 150;
const bytesPerSample = 2;
const headerBytes = 44;

/** Lengths already measured, kept between runs. */
const file = join(root, 'build', 'espeak-lengths.json');
let lengths: Map<string, number> | undefined;

export function hasEspeak(): boolean {
  return spawnSync('espeak-ng', ['--version']).status === 0;
}

/** What to do on a machine without it. */
export function howToGetEspeak(command: string): string {
  return `${command} needs espeak-ng, which is not installed. Debian and Ubuntu: apt-get install espeak-ng; macOS: brew install espeak-ng.`;
}

/** Seconds espeak-ng takes to say a clause, from the sound it makes. */
export function secondsToSay(text: string, language: string, wordsPerMinute = calm): number {
  lengths ??= kept();
  const key = createHash('sha256')
    .update(`${language} ${String(wordsPerMinute)} ${text}`)
    .digest('base64url');
  const known = lengths.get(key);
  if (known !== undefined) return known;
  const voice = language === 'en' ? 'en-us' : language;
  const wav = execFileSync('espeak-ng', ['-v', voice, '-s', String(wordsPerMinute), '--stdout', text], {
    maxBuffer: 1 << 26,
  });
  const seconds = (wav.length - headerBytes) / bytesPerSample / wav.readUInt32LE(24);
  lengths.set(key, seconds);
  return seconds;
}

function kept(): Map<string, number> {
  process.once('exit', keep);
  // Only `keep` writes this file.
  return existsSync(file)
    ? new Map(Object.entries(JSON.parse(readFileSync(file, 'utf8')) as Record<string, number>))
    : new Map<string, number>();
}

function keep(): void {
  mkdirSync(join(root, 'build'), { recursive: true });
  writeFileSync(file, JSON.stringify(Object.fromEntries(lengths ?? [])));
}
