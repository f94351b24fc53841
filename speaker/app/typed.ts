import { localeOf } from '../built';
import type { Settings, Speaker } from '../engine';
import { Misuse } from '../errors';
import type { TurnRecord } from '../record';
import { laterInstant, LONGEST_OFFSET_SECONDS, offsetSeconds } from '../time';

/** One line of a script: say something, at once or `after` seconds after the last turn began, or stay silent. */
export type ScriptLine =
  | { readonly kind: 'say'; readonly text: string; readonly after: number | undefined }
  | { readonly kind: 'silence'; readonly text: string };

/** The words of a command line as a script. An offset may be a word of its own or lead an utterance. */
export function parseScript(words: readonly string[]): ScriptLine[] {
  const lines: ScriptLine[] = [];
  let after: number | undefined;
  for (const word of words) {
    const { offset, text } = split(word);
    if (offset !== undefined) {
      if (after !== undefined) throw new Misuse(`Two offsets before one utterance: give one, like +1m30s.`);
      after = offset;
    }
    if (text === '') continue;
    if (isSilence(text)) {
      if (after !== undefined)
        throw new Misuse('Silence takes no offset. Put the offset before the next utterance.');
      lines.push({ kind: 'silence', text });
      continue;
    }
    lines.push({ kind: 'say', text, after });
    after = undefined;
  }
  if (after !== undefined)
    throw new Misuse('Nothing follows the offset. Write an utterance after it: +20s "repeat".');
  return lines;
}

export function isSilence(text: string): boolean {
  return text === '...' || text === '…';
}

function split(word: string): { offset: number | undefined; text: string } {
  const trimmed = word.trim();
  if (trimmed === '') throw new Misuse('An utterance is empty. Write ... to stay silent.');
  const [first = '', ...rest] = trimmed.split(/\s+/);
  if (!first.startsWith('+')) return { offset: undefined, text: trimmed };
  const offset = offsetSeconds(first);
  if (offset !== undefined && offset > LONGEST_OFFSET_SECONDS)
    throw new Misuse(`"${first}" is too long: at most ten years, +3650d.`);
  if (offset === undefined) {
    throw new Misuse(`"${first}" is not an offset. Write +45s, +10m, +2h or +1d before an utterance.`);
  }
  return { offset, text: rest.join(' ') };
}

/** Runs a script and yields each record as soon as it is there. */
export async function* run(speaker: Speaker, script: readonly ScriptLine[]): AsyncGenerator<TurnRecord> {
  for (const line of script) {
    yield* line.kind === 'silence'
      ? await speaker.silence(line.text)
      : await speaker.say(line.text, { after: line.after });
  }
}

/** A command for the terminal itself, from a line that begins with a colon. */
export type Command =
  | { readonly kind: 'help' }
  | { readonly kind: 'quit' }
  | { readonly kind: 'json' }
  | { readonly kind: 'clock'; readonly instant: number }
  | { readonly kind: 'settings'; readonly settings: Partial<Settings> };

export const HELP = `  open back stretch routine   begin, or take up where you stopped
  next, repeat, pause ...     whatever you would say to a speaker
  (empty line) or ...         stay quiet until the microphone opens again
  +20s repeat                 say it 20 seconds after the coach began to speak
  :clock +1d                  let a day go by (or :clock tomorrow, :clock 2026-11-23T07:00:00Z)
  :user NAME  :person NAME    speak for another account; be recognised as a person (:person alone: as nobody)
  :locale de-DE               speak another language
  :device show                use a device with a screen (or dot)
  :json                       print the raw record of each turn, or stop doing so
  :quit                       end (Ctrl-D does, too)`;

export function commandOf(line: string, now: number, locales: readonly string[], zone: string): Command {
  const [name = '', ...rest] = line.slice(1).trim().split(/\s+/);
  const value = rest.join(' ');
  switch (name) {
    case 'help':
    case 'h':
      return { kind: 'help' };
    case 'quit':
    case 'q':
    case 'exit':
      return { kind: 'quit' };
    case 'json':
      return { kind: 'json' };
    case 'clock':
      return { kind: 'clock', instant: laterInstant(value, now, zone) };
    case 'user':
      if (value === '') throw new Misuse('Name the account: :user NAME');
      return { kind: 'settings', settings: { user: value } };
    case 'person':
      return { kind: 'settings', settings: { person: value === '' ? null : value } };
    case 'locale':
      return { kind: 'settings', settings: { locale: localeOf(value, locales) } };
    case 'device':
      if (value !== 'dot' && value !== 'show') throw new Misuse('Write :device dot or :device show.');
      return { kind: 'settings', settings: { device: value } };
    default:
      throw new Misuse(`Unknown command :${name}. Type :help for a list.`);
  }
}
