import type { Language } from '../language';
import { timesOf } from './times';
import { beginning, ending, meaningOf, phrasesOf, type Spoken, words } from './tokens';

/** Reads spelled or written numbers, lengths of time and times of day, as Alexa's own slot types do. */
export interface Quantities {
  readonly number: (spoken: Spoken) => number | undefined;
  /** ISO 8601, as Alexa writes it: "PT10M". */
  readonly duration: (spoken: Spoken) => string | undefined;
  /** "19:30", or "EV" for the evening; see times.ts. */
  readonly time: (spoken: Spoken) => string | undefined;
  /** Whether any of these may hold the word. */
  readonly mayHold: (norm: string) => boolean;
}

interface Length {
  readonly seconds: number;
  /** The seconds of the unit that was said: Alexa writes "ninety minutes" as PT90M. */
  readonly unit: number;
}

const HOUR = 3600;
const MINUTE = 60;

export function quantitiesOf(language: Language): Quantities {
  const { durations } = language;
  const form = (text: string): Spoken => words(text, language.alike);
  const phrasesIn = <Value>(of: Readonly<Record<string, Value>>): ReturnType<typeof phrasesOf<Value>> =>
    phrasesOf(of, form);
  const listed = (texts: readonly string[]): ReturnType<typeof phrasesOf<true>> =>
    phrasesIn(Object.fromEntries(texts.map((text) => [text, true as const])));
  const numbers = new Map(
    Object.entries(language.numbers).map(([word, value]) => [form(word).join(' '), value]),
  );
  const and = new Set(language.and.flatMap(form));
  const [units, whole] = [phrasesIn(durations.units), phrasesIn(durations.phrases)];
  const [fractions, more] = [phrasesIn(durations.fractions), phrasesIn(durations.more)];
  const [point, to] = [listed(durations.point), listed(durations.to)];

  function number(spoken: Spoken): number | undefined {
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

  /** "ten", "1.5", "one point five", "two and a half", "three quarters of an", "ten to fifteen". */
  function count(spoken: Spoken): number | undefined {
    const simple = number(spoken) ?? decimal(spoken) ?? meaningOf(spoken, fractions);
    if (simple !== undefined) return simple;
    const added = ending(spoken, more);
    const base = added && number(added.rest);
    return added && base !== undefined ? base + added.value : range(spoken);
  }

  /** Each word after the point is one digit. */
  function decimal(spoken: Spoken): number | undefined {
    const [written = '', ...others] = spoken;
    if (others.length === 0 && /^\d+[.,]\d+$/.test(written)) return Number(written.replace(',', '.'));
    for (let cut = 1; cut < spoken.length; cut += 1) {
      const after = beginning(spoken.slice(cut), point)?.rest.map((digit) => number([digit]));
      const before = number(spoken.slice(0, cut));
      if (before !== undefined && after?.every((digit) => digit !== undefined && digit < 10)) {
        return Number(`${before}.${after.join('')}`);
      }
    }
    return undefined;
  }

  /** The longer of two: it stands beside the unit, where Alexa, who knows no ranges, finds it. */
  function range(spoken: Spoken): number | undefined {
    for (let cut = 1; cut < spoken.length; cut += 1) {
      const rest = spoken.slice(cut);
      const written = /^\d+$/.test(`${spoken[cut - 1] ?? ''}${rest[0] ?? ''}`);
      const until = beginning(rest, to)?.rest ?? (written ? rest : []);
      const [low, high] = [count(spoken.slice(0, cut)), until.length > 0 ? count(until) : undefined];
      if (low !== undefined && high !== undefined && low < high) return high;
    }
    return undefined;
  }

  /** "ten minutes", "one and a half hours", "an hour and a half". */
  function single(spoken: Spoken): Length | undefined {
    const known = meaningOf(spoken, whole);
    if (known !== undefined) return { seconds: secondsOf(known), unit: known.includes('H') ? HOUR : MINUTE };
    const counted = ending(spoken, units);
    const value = counted && count(counted.rest);
    if (counted && value !== undefined) return { seconds: value * counted.value, unit: counted.value };
    const added = ending(spoken, more);
    const base = added && single(added.rest);
    return added && base && { ...base, seconds: base.seconds + added.value * base.unit };
  }

  /** "ten minutes", "an hour and ten minutes", "an hour ten". */
  function duration(spoken: Spoken): string | undefined {
    const alone = single(spoken);
    if (alone) return isoOf(alone);
    for (let cut = 1; cut < spoken.length; cut += 1) {
      const first = single(spoken.slice(0, cut));
      if (!first) continue;
      const rest = spoken.slice(and.has(spoken[cut] ?? '') ? cut + 1 : cut);
      const bare = first.unit === HOUR ? number(rest) : undefined;
      const second = bare !== undefined && bare < 60 ? bare * MINUTE : single(rest)?.seconds;
      if (second !== undefined && second < first.unit)
        return isoOf({ ...first, seconds: first.seconds + second });
    }
    return undefined;
  }

  const { times } = language;
  const known = new Set(
    [
      ...[language.numbers, durations.units, durations.phrases, durations.fractions, durations.more],
      ...[times.parts, times.named, times.halves, times.quarters, times.beforeHour],
    ]
      .flatMap((listing) => Object.keys(listing))
      .concat(language.and, durations.point, durations.to, times.oclock, times.minute)
      .concat(times.past, times.to, times.zero)
      .flatMap(form),
  );
  return {
    number,
    duration,
    time: timesOf(language, number),
    mayHold: (norm) => known.has(norm) || /^\d/.test(norm),
  };
}

function secondsOf(iso: string): number {
  const [, hours = '0', minutes = '0', seconds = '0'] =
    /^PT(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?$/.exec(iso) ?? [];
  return Number(hours) * HOUR + Number(minutes) * MINUTE + Number(seconds);
}

/** Alexa keeps the unit that was said: "ninety minutes" is PT90M, "one hour thirty" PT1H30M. */
function isoOf({ seconds: exact, unit }: Length): string {
  const seconds = Math.round(exact);
  const hours = unit >= HOUR ? Math.floor(seconds / HOUR) : 0;
  const minutes = unit >= MINUTE ? Math.floor((seconds - hours * HOUR) / MINUTE) : 0;
  const rest = seconds - hours * HOUR - minutes * MINUTE;
  const parts = [hours ? `${hours}H` : '', minutes ? `${minutes}M` : '', rest ? `${rest}S` : ''].join('');
  return `PT${parts || '0S'}`;
}
