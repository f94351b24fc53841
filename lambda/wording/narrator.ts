import type { Clause, Line, Narrate, Value } from '../routine/line';
import i18next, { type i18n } from 'i18next';
import { estimateSeconds } from '../speech/estimate';
import type { Language } from './language';

/** Lines, each with the clauses that are its words. */
export type Narrations = readonly (readonly [Line, readonly Clause[]])[];

/** Bounded: lines with a free text in them must not fill the memory of a long-lived process. */
const most = 2_000;

/** Gives a line its words once, or as they are ready; `make` is asked for a narrator when a line is not there yet. */
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

/** All that a line says, in one text. Most have no values, and this is asked for each cue of a turn. */
function nameOf({ key, side, context, variant, values }: Line): string {
  const name = `${key} ${side ?? ''} ${context ?? ''} ${variant ?? 0}`;
  return values === undefined ? name : `${name} ${JSON.stringify(values)}`;
}

/** A key that a language has no words for: a fault of ours, which a test finds before a person does. */
export class MissingWordingError extends Error {
  override readonly name = 'MissingWordingError';
  constructor(key: string, language: string) {
    super(`The language "${language}" has no wording for "${key}". Add it to lambda/wording/${language}/.`);
  }
}

/** Where a line pauses for a moment; each stretch between two of these is one clause. */
const pauseMark = '|';

/** Gives lines their words, and each clause its length, in one language. Made once a language and kept. */
export function createNarrator(language: Language): Narrate {
  return remembering(() => narrating(language));
}

/** The same, working out each line anew. */
export function narrating(language: Language): Narrate {
  const wording = i18next.createInstance();
  void wording.init({
    lng: language.code,
    fallbackLng: false,
    resources: { [language.code]: { translation: language.lines } },
    interpolation: { escapeValue: false },
    nsSeparator: false,
    returnObjects: true,
    initAsync: false,
  });
  return (line) => clausesOf(textOf(line, wording, language), language);
}

function clausesOf(text: string, { code, voice }: Language): readonly Clause[] {
  return text
    .split(pauseMark)
    .map((clause) => clause.trim())
    .filter((clause) => clause !== '')
    .map((clause) => clause.charAt(0).toLocaleUpperCase(code) + clause.slice(1))
    .map((clause) => ({ text: clause, seconds: estimateSeconds(clause, voice.speaking) }));
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
    // `count` itself stays a number and chooses the plural; what is put in are words.
    ...(typeof values['count'] === 'number' ? { count: values['count'] } : {}),
    replace: { ...sides, ...Object.fromEntries(spoken) },
  };
  const found: unknown = wording.t(line.key, options);
  const phrasings: readonly unknown[] = Array.isArray(found) ? found : [found];
  const text = phrasings[variant % phrasings.length];
  if (typeof text !== 'string' || text === line.key) throw new MissingWordingError(line.key, language.code);
  return text;
}

function spell(value: Value, wording: i18n, language: Language): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return language.voice.numbers[value] ?? String(value);
  if ('digits' in value)
    return Array.from(value.digits, (digit) => language.voice.numbers[digit] ?? digit).join(' ');
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

/** A time of day, in the part of the day it is in. Which hours are said, of 12 or of 24, is the language's. */
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

/** A length of time as people say it: seconds up to 90, then whole or half minutes, a whole hour and from two on hours. */
function spellLength(seconds: number, wording: i18n, language: Language): string {
  const say = (unit: string, count: number): string =>
    textOf({ key: `voice.length.${unit}`, values: { count } }, wording, language);
  if (seconds < 90 && seconds % 60 !== 0) return say('seconds', seconds);
  if (seconds >= 7_200 || seconds === 3_600) return say('hours', Math.round(seconds / 3_600));
  if (seconds % 60 === 30) return say('minutesAndHalf', Math.floor(seconds / 60));
  return say('minutes', Math.max(1, Math.round(seconds / 60)));
}
