import { instantOf, localeOf } from '../arguments';
import type { Settings } from '../engine';
import { Misuse } from '../misuse';
import { offsetSeconds } from '../say/script';

/** What a line beginning with a colon asks of the terminal itself. */
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
  :clock +1d                  let a day go by (or :clock 2026-11-23T07:00:00Z)
  :user NAME  :person NAME    speak for another account; be recognised as somebody (:person alone: nobody)
  :locale de-DE               speak another language
  :device show                use a device with a screen (or dot)
  :json                       print the raw record of each turn, or stop doing so
  :quit                       end (Ctrl-D does, too)`;

export function commandOf(line: string, now: number, locales: readonly string[]): Command {
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
      return { kind: 'clock', instant: laterInstant(value, now) };
    case 'user':
      if (value === '') throw new Misuse('Whose account? :user NAME');
      return { kind: 'settings', settings: { user: value } };
    case 'person':
      return { kind: 'settings', settings: { person: value === '' ? null : value } };
    case 'locale':
      return { kind: 'settings', settings: { locale: localeOf(value, locales) } };
    case 'device':
      if (value !== 'dot' && value !== 'show') throw new Misuse(':device dot, or :device show');
      return { kind: 'settings', settings: { device: value } };
    default:
      throw new Misuse(`There is no command :${name}. Type :help for those there are.`);
  }
}

function laterInstant(value: string, now: number): number {
  const offset = offsetSeconds(value.startsWith('+') ? value : `+${value}`);
  const instant = offset === undefined ? instantOf(value) : now + offset * 1000;
  if (instant < now) throw new Misuse('The clock goes forward only.');
  return instant;
}
