import { limits } from '../routine/limits';
import type { Cue } from '../routine/cue';

/** Breaks are rounded to tenths: finer ones are not heard, and cost characters. */
const tenth = (seconds: number): number => Math.round(seconds * 10) / 10;

/** Escapes text for SSML, once: cues hold plain text, and this is the one place where it becomes mark-up. */
export function escapeText(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}

/**
 * Cues as SSML: text, and breaks between. Neighbouring silences become one break, of at most 9 s, since Alexa
 * may cap adjacent breaks together.
 */
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
