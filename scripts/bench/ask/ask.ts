import { join } from 'node:path';
import type { Vocabulary } from '../../../lambda/search/vocabulary';
import { vocabulariesIn } from '../../../lambda/wording/vocabularies';
import { search } from '../../../lambda/search/search';
import { root } from '../../project';
import { parseArgs } from 'node:util';
import { isRedFlag, phrasesOf, type Asked } from './phrases';

export const languages = ['en', 'de'] as const;
export type Language = (typeof languages)[number];

export type Verdict = 'right' | 'wrong' | 'unsure' | 'missed';

export interface Judged extends Asked {
  readonly verdict: Verdict;
  readonly found: string;
}

/** What the built skill knows of a language. */
export const vocabularyOf: (language: Language) => Vocabulary = vocabulariesIn(
  join(root, 'build/lambda/interaction-models'),
);

/** The phrases of a language. */
export function fileOf(language: Language): string {
  return join(__dirname, `${language}.json`);
}

/** Right: the expected id, or none where none is expected. Wrong: a claim that must not be made. */
export function judge(asked: Asked, vocabulary: Vocabulary): Judged {
  const found = search(asked.phrase, vocabulary);
  // A sore part is answered with what to leave out: no pose is named for it.
  const id = found.kind === 'none' || found.kind === 'sore' ? 'none' : found.id;
  const meant = asked.expect.split('|').includes(id);
  if (found.kind === 'unsure') return { ...asked, verdict: 'unsure', found: `${id}?` };
  if (meant) return { ...asked, verdict: 'right', found: id };
  return { ...asked, verdict: found.kind === 'none' ? 'missed' : 'wrong', found: id };
}

/** Phrases for which the skill should know nothing. */
export function isNegative({ expect }: Asked): boolean {
  return expect === 'none';
}

function summary(name: string, judged: readonly Judged[]): string[] {
  const share = (part: number, of: number): string =>
    `${part} of ${of} (${((100 * part) / (of || 1)).toFixed(1)} %)`;
  const having = (list: readonly Judged[], verdict: Verdict): number =>
    list.filter((each) => each.verdict === verdict).length;
  const flags = judged.filter(({ expect }) => isRedFlag(expect));
  const negatives = judged.filter(isNegative);
  const ours = judged.filter((asked) => !isRedFlag(asked.expect) && !isNegative(asked));
  const caught = flags.filter(({ found }) => isRedFlag(found)).length;
  const alarms = negatives.filter(({ found }) => isRedFlag(found)).length;
  const claims = having(negatives, 'wrong') - alarms;
  return [
    `  ${name}: ${share(having(judged, 'right'), judged.length)} right`,
    `    ours: ${share(having(ours, 'right'), ours.length)} right, wrong ${having(ours, 'wrong')}, ` +
      `unsure ${having(ours, 'unsure')}, missed ${having(ours, 'missed')}`,
    `    red flags: ${share(caught, flags.length)} caught`,
    `    negatives: false claims ${share(claims, negatives.length)}, unsure ${having(negatives, 'unsure')}, ` +
      `alarms ${alarms}`,
  ];
}

interface Options {
  readonly all: boolean;
  readonly count: boolean;
  readonly file?: string | undefined;
}

function report(language: Language, options: Options): void {
  const vocabulary = vocabularyOf(language);
  const phrases = phrasesOf(options.file ?? fileOf(language));
  phrases.forEach((asked) => judge(asked, vocabulary));
  const before = performance.now();
  const judged = phrases.map((asked) => judge(asked, vocabulary));
  const each = (performance.now() - before) / phrases.length;
  console.log(`${language}: ${phrases.length} phrases, ${each.toFixed(2)} ms each`);
  if (options.file === undefined) {
    console.log(
      summary(
        'tuned on',
        judged.filter(({ heldOut }) => !heldOut),
      ).join('\n'),
    );
    console.log(
      summary(
        'held out',
        judged.filter(({ heldOut }) => heldOut),
      ).join('\n'),
    );
  } else console.log(summary(options.file, judged).join('\n'));
  if (!options.count) for (const line of shown(judged, options)) console.log(line);
}

/** Held-out phrases are shown only where the answer is wrong, or with --all. */
function shown(judged: readonly Judged[], options: Options): string[] {
  const all = options.all || options.file !== undefined;
  return judged
    .filter(({ heldOut, verdict }) => verdict !== 'right' && (all || !heldOut || verdict === 'wrong'))
    .map(({ verdict, phrase, expect, found }) => `  ${verdict}: "${phrase}" is ${expect}, found ${found}`);
}

/**
 * npm run bench:ask -- [en] [de] [--all] [--file FILE] [--count]: scores the search on the phrases of each language
 * named, or on those of another file; `--count` prints figures and no phrase, for files that are to stay unseen.
 */
function main(): void {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      all: { type: 'boolean', default: false },
      count: { type: 'boolean', default: false },
      file: { type: 'string' },
    },
  });
  const named = languages.filter((language) => positionals.includes(language));
  for (const language of named.length > 0 ? named : languages) report(language, values);
}

if (require.main === module) main();
