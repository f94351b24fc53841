import { localeOf } from '../../arguments';
import type { Settings } from '../../engine';
import { isObject } from '../../json';
import { Misuse } from '../../misuse';

const LONGEST_TEXT = 400;
const LONGEST_NAME = 60;
/** No date lies beyond. */
const LAST_INSTANT = 8.64e15;

/** What somebody said to the page; nothing is no word. */
export function textIn(value: unknown): string {
  const text = typeof value === 'string' ? value.replace(/\s+/g, ' ').trim() : '';
  if (text === '') throw new Misuse('Nothing was said.');
  if (text.length > LONGEST_TEXT) throw new Misuse(`Say at most ${LONGEST_TEXT} characters at once.`);
  return text;
}

/** A number of seconds, or an instant; undefined where there is none. */
export function secondsIn(value: unknown): number | undefined {
  if (value === undefined || value === null) return undefined;
  if (typeof value !== 'number' || !Number.isFinite(value) || value < 0 || value > LAST_INSTANT / 2) {
    throw new Misuse('That is no time.');
  }
  return value;
}

/** The settings that are given, each one that can be had. */
export function settingsIn(value: unknown, locales: readonly string[]): Partial<Settings> {
  if (value === undefined) return {};
  if (!isObject(value)) throw new Misuse('The settings are no object.');
  const { locale, device, user, person } = value;
  if (locale !== undefined && typeof locale !== 'string') throw new Misuse('A locale is a text.');
  if (device !== undefined && device !== 'dot' && device !== 'show') {
    throw new Misuse('A device is a dot or a show.');
  }
  return {
    ...(locale === undefined ? {} : { locale: localeOf(locale, locales) }),
    ...(device === undefined ? {} : { device }),
    ...(user === undefined ? {} : { user: nameIn(user) }),
    ...(person === undefined ? {} : { person: person === null || person === '' ? null : nameIn(person) }),
  };
}

function nameIn(value: unknown): string {
  const name = typeof value === 'string' ? value.trim() : '';
  if (name === '' || name.length > LONGEST_NAME) {
    throw new Misuse(`A name has between 1 and ${LONGEST_NAME} characters.`);
  }
  return name;
}
