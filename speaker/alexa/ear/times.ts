import type { HalfOfDay, Language } from '../language';
import { beginning, ending, meaningOf, phrasesOf, type Spoken, words } from './tokens';

/** Minutes since midnight. */
export type Minutes = number;

const HALF_DAY = 12 * 60;
const DAY = 2 * HALF_DAY;

/** "19:30", as Alexa writes it. */
export function clockText(minutes: Minutes): string {
  return [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0')).join(':');
}

export function minutesOf(text: string): Minutes {
  const [hours = '0', minutes = '0'] = text.split(':');
  return Number(hours) * 60 + Number(minutes);
}

/** Minutes before midnight wrap around: the date does not matter here. */
export function wrapped(minutes: Minutes): Minutes {
  return (minutes + DAY) % DAY;
}

/** Puts an hour of the clock face into a half of the day: "seven in the evening" is 19:00. Hours from 13 on stay. */
export function inHalf(minutes: Minutes, half: HalfOfDay): Minutes {
  if (minutes >= HALF_DAY + 60) return minutes;
  const twelve = minutes >= HALF_DAY;
  if (half === 'pm') return twelve ? minutes : minutes + HALF_DAY;
  if (twelve) return minutes - HALF_DAY;
  // Ten at night is 22:00, three at night is 03:00.
  return half === 'night' && minutes >= HALF_DAY / 2 ? minutes + HALF_DAY : minutes;
}

const DIGITS = /^\d+$/;

/**
 * Reads a time of day as AMAZON.TIME does: "19:30", or "MO", "AF", "EV", "NI" for a part of the day alone. An hour
 * with nothing beside it is taken as a morning hour; the skill knows better what "seven" answers.
 */
export function timesOf(
  language: Language,
  number: (spoken: Spoken) => number | undefined,
): (spoken: Spoken) => string | undefined {
  const { times } = language;
  const form = (text: string): Spoken => words(text, language.alike);
  const listed = (texts: readonly string[]): ReturnType<typeof phrasesOf<true>> =>
    phrasesOf(Object.fromEntries(texts.map((text) => [text, true])), form);
  const [parts, named] = [phrasesOf(times.parts, form), phrasesOf(times.named, form)];
  const [halves, quarters] = [phrasesOf(times.halves, form), phrasesOf(times.quarters, form)];
  const beforeHour = phrasesOf(times.beforeHour, form);
  const [oclock, past, to] = [listed(times.oclock), listed(times.past), listed(times.to)];
  const [zero, minute] = [listed(times.zero), listed(times.minute)];
  const articles = new Set(language.articles.flatMap(form));

  /** "seven", "seven o'clock". "Ein" alone is an article, "ein Uhr" an hour. */
  function fullHour(spoken: Spoken): Minutes | undefined {
    const count = ending(spoken, oclock)?.rest;
    const hour = count ?? spoken;
    // Each word of digits is a number of its own: "20" and "03" do not make 23.
    if (hour.length > 1 && hour.every(isDigits)) return undefined;
    if (count === undefined && articles.has(hour[0] ?? '')) return undefined;
    const value = number(hour);
    return value !== undefined && value <= 24 ? wrapped(value * 60) : undefined;
  }

  /** "seven thirty", "seven oh five", "sieben Uhr fünf"; not "twenty five", which is a number. */
  function hourAndMinutes(spoken: Spoken): Minutes | undefined {
    if (number(spoken) !== undefined && !spoken.every(isDigits)) return undefined;
    for (let cut = 1; cut < spoken.length; cut += 1) {
      const hour = spoken.slice(0, cut);
      const [whole, more] = [fullHour(hour), minutes(spoken.slice(cut), ending(hour, oclock) !== undefined)];
      if (whole !== undefined && more !== undefined) return whole + more;
    }
    return undefined;
  }

  /** A single digit counts only after "oh" or "o'clock": "seven five" is not a time. */
  function minutes(spoken: Spoken, told: boolean): Minutes | undefined {
    const small = beginning(spoken, zero)?.rest;
    const value = number(small ?? spoken);
    if (value === undefined || value > 59) return undefined;
    if (small) return value < 10 ? value : undefined;
    return told || value >= 10 || spoken[0]?.startsWith('0') ? value : undefined;
  }

  /** "half past seven", "a quarter to eight", "fünf vor halb acht", "ten to midnight". */
  function aroundHour(spoken: Spoken): Minutes | undefined {
    for (let cut = 1; cut < spoken.length - 1; cut += 1) {
      const away = distance(spoken.slice(0, cut));
      const rest = spoken.slice(cut);
      const after = beginning(rest, past);
      const hour = (after ?? beginning(rest, to))?.rest;
      const from = hour && (fullHour(hour) ?? namedTime(hour) ?? beforeTheHour(hour));
      if (away !== undefined && from !== undefined) return wrapped(from + (after ? away : -away));
    }
    return undefined;
  }

  function distance(spoken: Spoken): Minutes | undefined {
    const quarter = meaningOf(spoken, quarters);
    const value = quarter ?? number(ending(spoken, minute)?.rest ?? spoken);
    return value !== undefined && value > 0 && value < 60 ? value : undefined;
  }

  /** "halb acht" is half an hour before eight, the British "half seven" half an hour after seven. */
  function beforeTheHour(spoken: Spoken): Minutes | undefined {
    const begun = beginning(spoken, beforeHour);
    const hour = begun && fullHour(begun.rest);
    return begun && hour !== undefined ? wrapped(hour + begun.value) : undefined;
  }

  function namedTime(spoken: Spoken): Minutes | undefined {
    const text = meaningOf(spoken, named);
    return text === undefined ? undefined : minutesOf(text);
  }

  function onTheClock(spoken: Spoken): Minutes | undefined {
    // "19:30 Uhr" is written with the word behind, and said with it in the middle.
    const written = ending(spoken, oclock)?.rest ?? spoken;
    return (
      fullHour(spoken) ??
      hourAndMinutes(spoken) ??
      hourAndMinutes(written) ??
      aroundHour(spoken) ??
      beforeTheHour(spoken)
    );
  }

  return (written) => {
    const spoken = written.flatMap(apart);
    const known = meaningOf(spoken, parts) ?? meaningOf(spoken, named);
    if (known !== undefined) return known;
    const half = ending(spoken, halves);
    const halved = half && onTheClock(half.rest);
    if (half && halved !== undefined) return clockText(inHalf(halved, half.value));
    const bare = onTheClock(spoken);
    return bare === undefined ? undefined : clockText(bare);
  };
}

function isDigits(word: string): boolean {
  return DIGITS.test(word);
}

/** "7am" and "7.30" are written as one word and said as two. */
function apart(word: string): string[] {
  const { count, rest } = /^(?<count>\d+)[.,]?(?<rest>\p{L}+|(?<=[.,])\d\d)$/u.exec(word)?.groups ?? {};
  return count !== undefined && rest !== undefined ? [count, rest] : [word];
}
