import type { TurnRecord } from '../../../speaker/record';
import { join } from 'node:path';
import { loadLanguage } from '../../../lambda/wording/narrators';
import { wordingsOf, type Wording } from '../../lambda/wording/support/lines';
import allLanguages from './languages.json';
import { codeOf } from './stage';

interface Grammar {
  readonly says: readonly string[];
  readonly joins: readonly string[];
  readonly purposes: readonly string[];
  readonly invites: readonly string[];
  readonly disclaims: readonly string[];
}

export const grammarOf = (locale: string): Grammar => allLanguages[codeOf(locale)].grammar;

/** What may stand before an open microphone: questions, and what invites a word or silence. */
const cueKeys =
  /^(ask\.\w+|launch\.ask\.\w+|tailored\.ask|routine\.(cue|step|end|poseEnd)\.\w+|routine\.(closing|poseClosing))$/;

function wordingOf(locale: string): readonly Wording[] {
  return wordingsOf(loadLanguage(codeOf(locale), join(__dirname, '../../../lambda/wording')));
}

export const cuesOf = (locale: string): readonly Wording[] =>
  wordingOf(locale).filter(({ key }) => cueKeys.test(key));

export function textsOf(key: RegExp, locale: string): string[] {
  return wordingOf(locale)
    .filter((wording) => key.test(wording.key))
    .map(({ text }) => text);
}

/**
 * The utterances that a text tells people to say: what stands after "say", "ask" or "you can say", each one
 * between commas and "or". "Yes or no" are two.
 */
export function utterancesIn(text: string, locale: string): string[] {
  const { says, joins, purposes } = grammarOf(locale);
  const lead = new RegExp(`^(?:${[...says].sort((a, b) => b.length - a.length).join('|')})\\b:?\\s*`, 'iu');
  const trail = new RegExp(`\\s+(?:${purposes.join('|')})$`, 'iu');
  const between = new RegExp(
    `,\\s*(?:(?:${joins.join('|')})\\s+)?|\\s+(?:${joins.join('|')})\\s+|:\\s+`,
    'iu',
  );
  const told = /[,:]\s*(?:or |oder )?(?:ask|say|frag|sag)\b/iu;
  const stripped = (part: string): string => {
    const shorter = part.replace(trail, '').replace(lead, '').trim();
    return shorter === part || shorter === '' ? shorter : stripped(shorter);
  };
  return text
    .split(/(?<=[.?!])\s+/u)
    .filter((sentence) => lead.test(sentence) || told.test(sentence))
    .flatMap((sentence) => sentence.replace(/[.?!]+$/u, '').split(between))
    .map((part) => stripped(part.trim()))
    .filter((part) => part !== '');
}

const even = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** Without regular expressions of its own, and any value where the wording has a placeholder. */
function patternOf(text: string): string {
  return even(text.replace(/\|+/g, ' '))
    .split(/\{\{\w+\}\}/)
    .map((part) => part.replace(/[.*+?^${}()[\]\\]/g, '\\$&'))
    .join('.+');
}

/** The wording of one of those keys with which a speech begins; empty where it begins with none. */
export function lineOf(key: RegExp, speech: string, locale: string): string {
  const begins = (text: string): boolean => new RegExp(`^${patternOf(text)}`, 'u').test(even(speech));
  return textsOf(key, locale).find(begins) ?? '';
}

const cueEnds = new Map<string, RegExp>();

function endsInCue(text: string, locale: string): boolean {
  const known = cueEnds.get(locale);
  const ends =
    known ??
    new RegExp(
      `(?:${cuesOf(locale)
        .map(({ text: cue }) => patternOf(cue))
        .join('|')})$`,
      'u',
    );
  cueEnds.set(locale, ends);
  return ends.test(even(text));
}

/** Asks something, or says which word or silence does what. */
export function invites(cue: string, locale: string): boolean {
  const words = grammarOf(locale).invites.join('|');
  return cue.trim().endsWith('?') || new RegExp(`(?<!\\p{L})(?:${words})(?!\\p{L})`, 'iu').test(cue);
}

/** What certification finds wrong about the microphone after a reply. */
export function microphoneFaults(record: TurnRecord, locale: string): string[] {
  const { speech, reprompt, mic, error } = record;
  if (error !== null) return [`fails: ${error}`];
  if (mic === 'closed') return speech.trim().endsWith('?') ? [`closes after a question: ${speech}`] : [];
  const faults: string[] = [];
  if (!endsInCue(speech, locale)) faults.push(`opens without a cue: ...${speech.slice(-90)}`);
  if (!endsInCue(reprompt, locale)) faults.push(`opens again without a cue: ...${reprompt.slice(-90)}`);
  return faults;
}

export function isUnknown(speech: string, locale: string): boolean {
  return textsOf(/^unknown\./, locale).some((text) => speech.startsWith(even(text)));
}

/** Sends to a doctor or to the emergency number, which each locale has its own of. */
export function isRedFlag(speech: string, locale: string): boolean {
  return textsOf(/^redFlags\./, locale).some((text) =>
    new RegExp(`^${patternOf(text)}$`, 'u').test(even(speech)),
  );
}

/** Every name by which a pose is spoken. */
export function namesPose(speech: string, locale: string): boolean {
  const names = textsOf(/^poses\.[\w-]+\.(name|spoken|short)$/, locale);
  return names.some((name) => speech.toLowerCase().includes(name.toLowerCase()));
}

export const wordsIn = (speech: string): number =>
  speech.split(/\s+/).filter((word) => /\p{L}/u.test(word)).length;

/** What Amazon's own types give is a value, not one of a list. */
const amazonsSlots = ['duration', 'time'];

/** Matched word for word, and every slot resolved to something that is known. */
export function understoodFaults(record: TurnRecord): string[] {
  const { said, match, request } = record;
  if (request?.type === 'LaunchRequest') return [];
  const intent = request?.intent ?? 'nothing';
  if (match !== 'literal' || intent === 'AMAZON.FallbackIntent')
    return [`"${said ?? ''}" is ${match ?? 'no'} match of ${intent}`];
  return Object.entries(request?.slots ?? {})
    .filter(([name, { id }]) => !amazonsSlots.includes(name) && id === null)
    .map(([name, { value }]) => `"${said ?? ''}" names a ${name} that nobody knows: ${value}`);
}
