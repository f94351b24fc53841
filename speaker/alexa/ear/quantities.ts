import type { Language } from '../language';
import { timesOf } from './times';
import { words } from './tokens';

/** Reads spelled or written numbers, lengths of time and times of day, as Alexa's own slot types do. */
export interface Quantities {
  readonly number: (spoken: readonly string[]) => number | undefined;
  /** ISO 8601, as Alexa writes it: "PT10M". */
  readonly duration: (spoken: readonly string[]) => string | undefined;
  /** "19:30", or "EV" for the evening; see times.ts. */
  readonly time: (spoken: readonly string[]) => string | undefined;
}

export function quantitiesOf(language: Language): Quantities {
  const form = (text: string): string => words(text, language.alike).join(' ');
  const numbers = new Map(Object.entries(language.numbers).map(([word, value]) => [form(word), value]));
  const units = new Map(Object.entries(language.durations.units).map(([word, value]) => [form(word), value]));
  const phrases = new Map(Object.entries(language.durations.phrases).map(([text, iso]) => [form(text), iso]));
  const halves = language.durations.half.map((text) => form(text).split(' '));
  const and = new Set(language.and.map(form));

  function number(spoken: readonly string[]): number | undefined {
    if (spoken.length === 0) return undefined;
    let total = 0;
    let smallest = Infinity;
    for (const word of spoken) {
      if (and.has(word) && total >= 100) continue;
      const value = /^\d+$/.test(word) ? Number(word) : numbers.get(word);
      if (value === undefined) return undefined;
      if (value === 100 && total > 0 && total < 10) {
        total *= 100;
      } else if (
        value < smallest &&
        (total % 100 === 0 || (total % 10 === 0 && value < 10 && total % 100 > 10))
      ) {
        total += value;
      } else {
        return undefined;
      }
      smallest = value;
    }
    return total;
  }

  /** "ten minutes", "one and a half hours", "an hour": the seconds and their unit. */
  function single(spoken: readonly string[]): number | undefined {
    const phrase = phrases.get(spoken.join(' '));
    if (phrase !== undefined) return secondsOf(phrase);
    const unit = units.get(spoken.at(-1) ?? '');
    if (unit === undefined) return undefined;
    let count = spoken.slice(0, -1);
    const half = halves.find((words) => count.slice(-words.length).join(' ') === words.join(' '));
    if (half) count = count.slice(0, -half.length);
    const value = number(count);
    return value === undefined ? undefined : (value + (half ? 0.5 : 0)) * unit;
  }

  function duration(spoken: readonly string[]): string | undefined {
    const phrase = phrases.get(spoken.join(' '));
    if (phrase !== undefined) return phrase;
    const whole = single(spoken);
    if (whole !== undefined) return isoOf(whole, units.get(spoken.at(-1) ?? '') ?? 1);
    for (let cut = 1; cut < spoken.length; cut += 1) {
      const first = single(spoken.slice(0, cut));
      const rest = spoken.slice(and.has(spoken[cut] ?? '') ? cut + 1 : cut);
      const second = single(rest);
      if (first !== undefined && second !== undefined && first > second) return isoOf(first + second, 3600);
    }
    return undefined;
  }

  return { number, duration, time: timesOf(language, number) };
}

function secondsOf(iso: string): number {
  const [, hours = '0', minutes = '0', seconds = '0'] =
    /^PT(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?$/.exec(iso) ?? [];
  return Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
}

/** Alexa keeps the unit that was said: "ninety minutes" is PT90M, "one hour thirty" PT1H30M. */
function isoOf(seconds: number, largest: number): string {
  const hours = largest >= 3600 ? Math.floor(seconds / 3600) : 0;
  const minutes = largest >= 60 ? Math.floor((seconds - hours * 3600) / 60) : 0;
  const rest = seconds - hours * 3600 - minutes * 60;
  const parts = [hours ? `${hours}H` : '', minutes ? `${minutes}M` : '', rest ? `${rest}S` : ''].join('');
  return `PT${parts || '0S'}`;
}
