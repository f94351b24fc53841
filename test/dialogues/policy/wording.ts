import { join } from 'node:path';
import { loadLanguage } from '../../../lambda/wording/narrators';
import { wordingsOf, type Wording } from '../../lambda/wording/support/lines';
import grammars from './grammar.json';
import { codeOf } from './stage';

interface Grammar {
  readonly says: readonly string[];
  readonly joins: readonly string[];
  readonly purposes: readonly string[];
  readonly invites: readonly string[];
  readonly disclaims: readonly string[];
}

export const grammarOf = (locale: string): Grammar => grammars[codeOf(locale)];

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
