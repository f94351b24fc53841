import { finding, type Finding } from './finding';
import type { Words } from './words';

export interface Text {
  readonly where: string;
  readonly text: string;
}

/** Alexa's health policy: a stretch may ease, it never cures. */
export function promiseFindings(texts: readonly Text[], words: Words): Finding[] {
  const promise = new RegExp(`(?<!\\p{L})(?:${words.promises.join('|')})(?!\\p{L})`, 'giu');
  return texts.flatMap(({ where, text }) =>
    [...text.matchAll(promise)].map(([word]) => finding(where, `"${word}" is a word of promise`)),
  );
}

/** All strings in a piece of JSON, each with the path to it. */
export function textsIn(where: string, data: unknown): Text[] {
  if (typeof data === 'string') return [{ where, text: data }];
  if (typeof data !== 'object' || data === null) return [];
  return Object.entries(data).flatMap(([key, value]) => textsIn(`${where} ${key}`, value));
}
