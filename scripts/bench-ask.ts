import { parseArgs } from 'node:util';
import {
  isNegative,
  isRedFlag,
  judge,
  languages,
  phrasesOf,
  vocabularyOf,
  type Judged,
  type Language,
  type Verdict,
} from './bench/ask/score';

/**
 * npm run bench:ask -- [en] [de] [--all] [--file FILE] [--count]: scores the search on the phrases of each language
 * named, or on those of another file; `--count` prints figures and no phrase, for files that are to stay unseen.
 */
const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    all: { type: 'boolean', default: false },
    count: { type: 'boolean', default: false },
    file: { type: 'string' },
  },
});

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

function report(language: Language): void {
  const vocabulary = vocabularyOf(language);
  const phrases = phrasesOf(language, options.file);
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
  if (!options.count) for (const line of shown(judged)) console.log(line);
}

/** What is held out is counted, not shown: who has read it would tune on it. */
function shown(judged: readonly Judged[]): string[] {
  const all = options.all || options.file !== undefined;
  return judged
    .filter(({ heldOut, verdict }) => verdict !== 'right' && (all || !heldOut || verdict === 'wrong'))
    .map(({ verdict, phrase, expect, found }) => `  ${verdict}: "${phrase}" is ${expect}, found ${found}`);
}

const named = languages.filter((language) => positionals.includes(language));
for (const language of named.length > 0 ? named : languages) report(language);
