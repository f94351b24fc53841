import type { Clause, Line, Narrate, Value } from '../routine/line';
import { backStretch } from '../routine/routines';
import i18next, { type i18n } from 'i18next';
import { estimateSeconds } from '../speech/estimate';
import type { Language } from './language';

/** Lines with their clauses. */
export type Narrations = readonly (readonly [Line, readonly Clause[]])[];

/** Lines remembered for each language. Bounded, since lines may hold free text and a process may live long. */
const most = 2_000;

/** A narrator that remembers its lines. It begins with those in `ready`, and calls `make` at the first line that is missing. */
export function remembering(make: () => Narrate, ready: Narrations = []): Narrate {
  const known = new Map(ready.map(([line, clauses]) => [nameOf(line), clauses]));
  let narrate: Narrate | undefined;
  return (line: Line) => {
    const name = nameOf(line);
    const found = known.get(name);
    if (found !== undefined) return found;
    narrate ??= make();
    const clauses = narrate(line);
    if (known.size < most) known.set(name, clauses);
    return clauses;
  };
}

/** A text that identifies a line. Built for every line of a turn, so values are written only where there are some. */
function nameOf({ key, side, context, variant, values }: Line): string {
  const name = `${key} ${side ?? ''} ${context ?? ''} ${variant ?? 0}`;
  return values === undefined ? name : `${name} ${JSON.stringify(values)}`;
}

/** A language lacks the words for a key. */
export class MissingWordingError extends Error {
  override readonly name = 'MissingWordingError';
  constructor(key: string, { code, files }: Language) {
    const path = `lambda/wording/${code}/${files[key.split('.')[0] ?? ''] ?? ''}`;
    super(`The language "${code}" has no wording for "${key}". Add it to ${path}.`);
  }
}

/**
 * Ends a clause. One mark is a short pause, two are the time to breathe in, three the time to move or to breathe out: a movement
 * that goes with an out-breath takes at least three seconds.
 */
const pauseMarks = /(\|+)/;
const restOf: Readonly<Record<string, number>> = { '||': 2.2, '|||': 3.2 };

/** The number of poses, which lines may use as "{{poseCount}}". */
const poseCount = backStretch.entries.length;

/** Turns lines into words of one language, and estimates how long each clause takes. Remembers its lines. */
export function createNarrator(language: Language): Narrate {
  return remembering(() => narrating(language));
}

/** The same without remembering. `poses` is the number of poses that the lines name. */
export function narrating(language: Language, poses: number = poseCount): Narrate {
  const wording = i18next.createInstance();
  void wording.init({
    lng: language.code,
    fallbackLng: false,
    resources: { [language.code]: { translation: language.lines } },
    interpolation: {
      escapeValue: false,
      defaultVariables: { poseCount: language.voice.numbers[poses] ?? String(poses) },
    },
    nsSeparator: false,
    returnObjects: true,
    initAsync: false,
  });
  return (line) => clausesOf(textOf(line, wording, language), language);
}

function clausesOf(text: string, { code, voice }: Language): readonly Clause[] {
  const parts = text.split(pauseMarks).map((part) => part.trim());
  return parts.flatMap((part, index): Clause[] => {
    if (index % 2 === 1 || part === '') return [];
    const clause = part.charAt(0).toLocaleUpperCase(code) + part.slice(1);
    const rest = restOf[parts[index + 1] ?? ''];
    const seconds = estimateSeconds(clause, voice.speaking);
    return [{ text: clause, seconds, ...(rest === undefined ? {} : { rest }) }];
  });
}

function textOf(line: Line, wording: i18n, language: Language): string {
  const { side, context, variant = 0, values = {} } = line;
  const sides = side === 'right' || side === 'left' ? language.voice.sides[side] : {};
  const spoken = Object.entries(values).map(([name, value]): [string, string] => [
    name,
    spell(value, wording, language),
  ]);
  const options = {
    ...(context === undefined ? {} : { context }),
    // i18next needs `count` as a number to choose the plural; `replace` has the words for it.
    ...(typeof values['count'] === 'number' ? { count: values['count'] } : {}),
    replace: { ...sides, ...Object.fromEntries(spoken) },
  };
  const found: unknown = wording.t(line.key, options);
  const phrasings: readonly unknown[] = Array.isArray(found) ? found : [found];
  const text = phrasings[variant % phrasings.length];
  if (typeof text !== 'string' || text === line.key) throw new MissingWordingError(line.key, language);
  return text;
}

function spell(value: Value, wording: i18n, language: Language): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return language.voice.numbers[value] ?? String(value);
  // Digits are said one by one, with a rest where the number is written with a space.
  if ('digits' in value)
    return value.digits
      .split(' ')
      .map((group) => Array.from(group, (digit) => language.voice.numbers[digit] ?? digit).join(' '))
      .join(', ');
  if ('key' in value) {
    const { key, count } = value;
    return textOf(count === undefined ? { key } : { key, values: { count } }, wording, language);
  }
  if ('minute' in value) return spellTime(value.minute, wording, language);
  if ('seconds' in value) return spellLength(value.seconds, wording, language);
  const items = value.list.map((key) => textOf({ key }, wording, language));
  return new Intl.ListFormat(language.code, {
    type: value.joined === 'or' ? 'disjunction' : 'conjunction',
  }).format(items);
}

/** A time of day with its part of the day. The language's lines choose between hours of 12 and of 24. */
function spellTime(minuteOfDay: number, wording: i18n, language: Language): string {
  const [hour, minute] = [Math.floor(minuteOfDay / 60), minuteOfDay % 60];
  if (minute === 0 && hour % 12 === 0) {
    return textOf({ key: `voice.clock.${hour === 12 ? 'noon' : 'midnight'}` }, wording, language);
  }
  const part = hour < 4 || hour >= 22 ? 'night' : hour < 12 ? 'morning' : hour < 18 ? 'afternoon' : 'evening';
  const exact = minute === 0 ? 'hour' : minute < 10 ? 'few' : 'minutes';
  const clock = textOf(
    { key: `voice.clock.${exact}`, values: { hour, hour12: hour % 12 || 12, minute } },
    wording,
    language,
  );
  return textOf({ key: `voice.clock.${part}`, values: { clock } }, wording, language);
}

/** A length of time as people say it: below 90 s in seconds, then in whole or half minutes, one hour, and from two hours on in hours. */
function spellLength(seconds: number, wording: i18n, language: Language): string {
  const say = (unit: string, count: number): string =>
    textOf({ key: `voice.length.${unit}`, values: { count } }, wording, language);
  if (seconds < 90 && seconds % 60 !== 0) return say('seconds', seconds);
  if (seconds >= 7_200 || seconds === 3_600) return say('hours', Math.round(seconds / 3_600));
  if (seconds % 60 === 30) return say('minutesAndHalf', Math.floor(seconds / 60));
  return say('minutes', Math.max(1, Math.round(seconds / 60)));
}
