import {
  isRedFlag,
  judge,
  languages,
  phrasesOf,
  vocabularyOf,
  type Judged,
  type Language,
  type Verdict,
} from './bench/ask/score';

const verdicts: readonly Verdict[] = ['right', 'wrong', 'unsure', 'missed'];

function summary(name: string, judged: readonly Judged[]): string {
  const count = (verdict: Verdict): number => judged.filter((each) => each.verdict === verdict).length;
  const flags = judged.filter(({ expect }) => isRedFlag(expect));
  const caught = flags.filter(({ found }) => isRedFlag(found)).length;
  const share = ((100 * count('right')) / judged.length).toFixed(1);
  const counts = verdicts.map((verdict) => `${verdict} ${count(verdict)}`).join(', ');
  return `  ${name}: ${share} % of ${judged.length} right (${counts}); red flags ${caught} of ${flags.length}`;
}

function report(language: Language): void {
  const vocabulary = vocabularyOf(language);
  const phrases = phrasesOf(language);
  phrases.forEach((asked) => judge(asked, vocabulary));
  const before = performance.now();
  const judged = phrases.map((asked) => judge(asked, vocabulary));
  const each = (performance.now() - before) / phrases.length;
  console.log(`${language}: ${phrases.length} phrases, ${each.toFixed(2)} ms each`);
  const tuned = judged.filter(({ heldOut }) => !heldOut);
  const held = judged.filter(({ heldOut }) => heldOut);
  console.log(summary('tuned on', tuned));
  console.log(summary('held out', held));
  // What is held out is counted, not shown: who has read it would tune on it.
  const shown = process.argv.includes('--all')
    ? judged
    : judged.filter(({ heldOut, verdict }) => !heldOut || verdict === 'wrong');
  for (const { verdict, phrase, expect, found } of shown)
    if (verdict !== 'right') console.log(`  ${verdict}: "${phrase}" is ${expect}, found ${found}`);
}

const named = languages.filter((language) => process.argv.includes(language));
for (const language of named.length > 0 ? named : languages) report(language);
