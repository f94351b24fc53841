import { limits } from '../routine/limits';
import type { Cue } from '../routine/cue';

/** Rounds breaks to tenths of a second: finer steps cannot be heard and cost characters. */
const tenth = (seconds: number): number => Math.round(seconds * 10) / 10;

/** Escapes plain text for SSML. Cues hold plain text; only this room makes mark-up of it. */
export function escapeText(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}

/** Cues as SSML. Neighbouring silences become one break of at most `silentSeconds`: Alexa may cap adjacent breaks together. */
export function toSsml(cues: readonly Cue[]): string {
  const parts: string[] = [];
  let silence = 0;
  const flush = (): void => {
    const seconds = Math.min(limits.silentSeconds, tenth(silence));
    if (seconds > 0) parts.push(`<break time="${String(seconds)}s"/>`);
    silence = 0;
  };
  for (const cue of cues) {
    if (cue.kind === 'wait') {
      silence += cue.seconds;
    } else {
      flush();
      parts.push(escapeText(cue.text));
    }
  }
  flush();
  return `<speak>${parts.join(' ')}</speak>`;
}
