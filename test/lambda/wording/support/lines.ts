import { poses } from '../../../../lambda/catalogue/poses';
import type { Language } from '../../../../lambda/wording/language';

/** One text of a language, and the key under which the code asks for it. */
export interface Wording {
  /** As written in the file: `progress.practised_one`. */
  readonly path: string;
  /** Without what the language adds to it: `progress.practised`. */
  readonly key: string;
  readonly text: string;
}

/** Every text of a language but its voice, which has a shape of its own. */
export function wordingsOf({ lines }: Language): Wording[] {
  return Object.entries(lines)
    .filter(([file]) => file !== 'voice')
    .flatMap(([file, tree]) => textsIn(tree, file));
}

/** How a language says lengths of time: the one part of its voice that is spoken as it stands. */
export function lengthsOf({ lines }: Language): Wording[] {
  const voice = lines['voice'];
  const length = typeof voice === 'object' && voice !== null && 'length' in voice ? voice.length : {};
  return textsIn(length, 'voice.length');
}

/** Texts in a tree, each of several phrasings a text of its own. */
function textsIn(tree: unknown, path: string): Wording[] {
  if (typeof tree === 'string') return [{ path, key: keyOf(path), text: tree }];
  if (Array.isArray(tree)) return tree.flatMap((phrasing) => textsIn(phrasing, path));
  if (typeof tree !== 'object' || tree === null) throw new Error(`${path} is not a text.`);
  return Object.entries(tree).flatMap(([name, branch]) => textsIn(branch, `${path}.${name}`));
}

const plural = /_(zero|one|two|few|many|other)$/;

export const pluralOf = (path: string): string | undefined => plural.exec(path)?.[1];
export const withoutPlural = (path: string): string => path.replace(plural, '');
const keyOf = (path: string): string => withoutPlural(path).replace(/_second$/, '');

export function placeholdersIn(text: string): string[] {
  return [...text.matchAll(/\{\{(.*?)\}\}/g)].map(([, name = '']) => name.trim());
}

/** The names of the side words: a language has as many forms as it needs. */
export const sideWordsOf = ({ voice }: Language): string[] => Object.keys(voice.sides.right);

/** The lines that are said of a side, and so may use side words. */
export const sidedKeys: ReadonlySet<string> = new Set([
  'routine.return.sided',
  'routine.coming.side',
  'launch.stopped.sided',
  'answers.where.sided',
  'answers.kept.sided',
  'moves.leaveOut',
  ...poses
    .filter(({ sides }) => sides.length > 1)
    .flatMap(({ id, steps }) => [
      ...steps.map((step) => `poses.${id}.steps.${step.id}`),
      `poses.${id}.return.ready`,
      `poses.${id}.return.there`,
      ...['feel', 'bend', 'easier'].map((question) => `poses.${id}.answers.${question}`),
    ]),
]);

/** A text in sentences; whatever is put in counts as one word. */
export function sentencesIn(text: string): string[][] {
  return text
    .split(/[|.!?]/)
    .map((sentence) => sentence.replace(/\{\{.*?\}\}/g, 'word').match(/[\p{L}\p{N}'’-]+/gu) ?? [])
    .filter((words) => words.length > 0);
}
