import { execFileSync, spawnSync } from 'node:child_process';
import { type Cue, secondsOf } from '../../lambda/routine/cue';
import { limits } from '../../lambda/routine/limits';
import type { Part, Turn } from '../../lambda/routine/types';

/** A calm reading: espeak-ng's words a minute. */
const wordsPerMinute = 150;
const bytesPerSample = 2;
const headerBytes = 44;

const lengths = new Map<string, number>();

export function hasEspeak(): boolean {
  return spawnSync('espeak-ng', ['--version']).status === 0;
}

/** What to do on a machine without it. */
export function howToGetEspeak(command: string): string {
  return `${command} needs espeak-ng, which is not installed. Debian and Ubuntu: apt-get install espeak-ng; macOS: brew install espeak-ng.`;
}

/** Seconds espeak-ng takes to say a clause, from the sound it makes. */
export function secondsToSay(text: string, language: string): number {
  const key = `${language} ${text}`;
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

/** The turn as it is heard: clauses as long as they sound, silences as the SSML rounds and caps them. */
export function measured(turn: Turn, language: string): Turn {
  const part = (planned: Part): Part => {
    const cues = planned.cues.map((cue): Cue => {
      if (cue.kind === 'say') return { ...cue, seconds: secondsToSay(cue.text, language) };
      return { ...cue, seconds: Math.min(limits.silentSeconds, Math.round(cue.seconds * 10) / 10) };
    });
    return { ...planned, cues, seconds: secondsOf(cues) };
  };
  return { say: part(turn.say), reprompt: turn.reprompt === null ? null : part(turn.reprompt) };
}
