import type { IncomingMessage } from 'node:http';
import { reachOf, type Traits, USUAL, voiceRateOf } from '../../../alexa/device/traits';
import { localeOf } from '../../../built';
import type { Settings } from '../../../engine';
import { Misuse } from '../../../errors';
import { bodyOf } from '../../../http';
import { isObject, type Json, parsed } from '../../../json';

const LONGEST_TEXT = 400;
const LONGEST_NAME = 60;
/** The last instant that JavaScript has. */
const LAST_INSTANT = 8.64e15;

export function listIn(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** An utterance from the page. */
export function textIn(value: unknown): string {
  const text = typeof value === 'string' ? value.replace(/\s+/g, ' ').trim() : '';
  if (text === '') throw new Misuse('The text is empty: say something.');
  if (text.length > LONGEST_TEXT) throw new Misuse(`Say at most ${LONGEST_TEXT} characters at once.`);
  return text;
}

/** A number of seconds, or an instant; undefined if left out. */
export function secondsIn(value: unknown): number | undefined {
  if (value === undefined || value === null) return undefined;
  if (typeof value !== 'number' || !Number.isFinite(value) || value < 0 || value > LAST_INSTANT / 2) {
    throw new Misuse('A time must be a number of 0 or more.');
  }
  return value;
}

/** The given settings, each checked. */
export function settingsIn(value: unknown, locales: readonly string[]): Partial<Settings> {
  if (value === undefined) return {};
  if (!isObject(value)) throw new Misuse('The settings must be an object.');
  const { locale, device, user, person, traits } = value;
  if (locale !== undefined && typeof locale !== 'string') throw new Misuse('The locale must be a string.');
  if (device !== undefined && device !== 'dot' && device !== 'show') {
    throw new Misuse('The device must be dot or show.');
  }
  return {
    ...(locale === undefined ? {} : { locale: localeOf(locale, locales) }),
    ...(device === undefined ? {} : { device }),
    ...(user === undefined ? {} : { user: nameIn(user) }),
    ...(person === undefined ? {} : { person: person === null || person === '' ? null : nameIn(person) }),
    ...(traits === undefined ? {} : { traits: traitsIn(traits) }),
  };
}

function traitsIn(value: unknown): Traits {
  if (!isObject(value)) throw new Misuse('The traits must be an object.');
  const { voiceRate = String(USUAL.voiceRate), reach = '', reportsEnd = USUAL.reportsEnd } = value;
  if (typeof voiceRate !== 'string') throw new Misuse('The voice rate must be a string, like "175".');
  if (typeof reach !== 'string') throw new Misuse('The reach must be a string, like "240/85".');
  if (typeof reportsEnd !== 'boolean') throw new Misuse('reportsEnd must be true or false.');
  return {
    voiceRate: voiceRateOf(voiceRate),
    reach: reach.trim() === '' ? null : reachOf(reach),
    reportsEnd,
  };
}

function nameIn(value: unknown): string {
  const name = typeof value === 'string' ? value.trim() : '';
  if (name === '' || name.length > LONGEST_NAME) {
    throw new Misuse(`A name has between 1 and ${LONGEST_NAME} characters.`);
  }
  return name;
}

/** More than any utterance needs. */
const MOST_BYTES = 4_096;

export class BadBody extends Error {
  constructor(
    readonly status: number,
    message: string,
  ) {
    super(message);
  }
}

/** The JSON edge of the page: accepts a JSON object of limited size, with the right content type. */
export async function readBody(request: IncomingMessage): Promise<Json> {
  if (!/^application\/json(;|$)/i.test(request.headers['content-type'] ?? '')) {
    throw new BadBody(415, 'The body must be JSON.');
  }
  const text = await bodyOf(request, MOST_BYTES);
  if (text === null) throw new BadBody(413, `The body is over ${MOST_BYTES} bytes.`);
  const body = parsed(text);
  if (!isObject(body)) throw new BadBody(400, 'The body is not a JSON object.');
  return body;
}
