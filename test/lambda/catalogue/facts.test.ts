import { getPose, poses } from '../../../lambda/catalogue/poses';
import { textOf, narratorOf, planOf } from '../routine/support/plans';
import { purposeOf } from '../../../lambda/dialogue/lengths';
import { planRoutine, type Block } from '../../../lambda/routine/plan';
import { backStretch } from '../../../lambda/routine/routines';
import type { Narrate } from '../../../lambda/routine/line';
import { facts, isOfArticle, type Fact } from './article-facts';

const english = narratorOf('en');
const routine = planOf('en');
const ofArticle = poses.filter(isOfArticle);

test.each(facts.filter(({ first }) => first !== undefined))('$pose, first side: $fact', (fact) => {
  expect(lost(routine, fact, 0)).toEqual([]);
});

test.each(facts.filter(({ second }) => second !== undefined))('$pose, second side: $fact', (fact) => {
  expect(lost(routine, fact, 1)).toEqual([]);
});

test.each(facts.filter(({ spoken }) => spoken !== undefined))('$pose, on either side: $fact', (fact) => {
  expect(lost(routine, { ...fact, first: fact.spoken ?? [] }, 'either')).toEqual([]);
});

test.each(facts.filter(({ asked }) => asked !== undefined))('$pose, to who asks: $fact', (fact) => {
  expect(isAnswered(fact, english)).toBe(true);
  expect(isHeard(routine, { ...fact, spoken: fact.asked ?? [] })).toBe(false);
});

test('every pose of the article has its rows, and rows for a second side only where there is one', () => {
  expect([...new Set(facts.map(({ pose }) => pose))]).toEqual(ofArticle.map(({ id }) => id));
  for (const { id, sides } of ofArticle) {
    const rows = facts.filter(({ pose, second }) => pose === id && second !== undefined);
    expect(rows.length > 0).toBe(sides.length === 2);
  }
});

const wordings = ofArticle.flatMap(({ id, steps, benefits }) => [
  ...steps.filter(({ source }) => source === 'article').map((step) => `poses.${id}.steps.${step.id}`),
  ...benefits.map((benefit) => `poses.${id}.benefits.${benefit.id}`),
]);

test.each(wordings)('without %s the table misses a fact', (key) => {
  const without = planRoutine(backStretch, { pace: 'normal' }, silenced(key));
  const before = facts.filter((fact) => isHeard(routine, fact) && isAnswered(fact, english));
  const after = (fact: Fact): boolean => isHeard(without, fact) && isAnswered(fact, silenced(key));
  expect(before.filter((fact) => !after(fact)).map(({ fact }) => fact)).not.toEqual([]);
});

test('a fact that is spoken in another pose, or on the other side alone, is a lost one', () => {
  const fact: Fact = { pose: 'knees-to-chest', fact: 'of another pose', first: ['sit bones'] };
  expect(lost(routine, fact, 0)).toEqual(['sit bones']);
  const left: Fact = { pose: 'cross-legged-seated-twist', fact: 'of one side', second: ['sit bones'] };
  expect(lost(routine, left, 1)).toEqual(['sit bones']);
});

function isHeard(blocks: readonly Block[], fact: Fact): boolean {
  const anywhere = fact.spoken === undefined ? [] : lost(blocks, { ...fact, first: fact.spoken }, 'either');
  return lost(blocks, fact, 0).length + lost(blocks, fact, 1).length + anywhere.length === 0;
}

/** Whether it is in the answer to "what is this for", as far as an answer has room. */
function isAnswered({ pose, asked = [] }: Fact, narrate: Narrate): boolean {
  const answer = purposeOf(getPose(pose), narrate);
  return asked.every((pattern) =>
    heard(pattern, '', '').test(
      answer
        .flatMap(narrate)
        .map(({ text }) => text)
        .join(' '),
    ),
  );
}

/** The patterns that no step of that side has together with the others; of the step that has most of them. */
function lost(
  blocks: readonly Block[],
  { pose, first, second }: Fact,
  order: 0 | 1 | 'either',
): readonly string[] {
  const sides = poses.find(({ id }) => id === pose)?.sides ?? [];
  const side = order === 'either' ? undefined : sides[order];
  const patterns = (order === 1 ? second : first) ?? [];
  const other = side === 'right' ? 'left' : 'right';
  const steps = blocks.filter(
    ({ place }) => place.pose === pose && (order === 'either' || place.side === side),
  );
  return steps
    .map(({ cues }) => patterns.filter((pattern) => !heard(pattern, side ?? '', other).test(textOf(cues))))
    .reduce((least, missing) => (missing.length < least.length ? missing : least), patterns);
}

function heard(pattern: string, side: string, other: string): RegExp {
  const words = pattern.replaceAll('{side}', side).replaceAll('{other}', other);
  return new RegExp(`(?<![a-z])(?:${words})`, 'i');
}

/** English with nothing left of one wording. */
function silenced(key: string): Narrate {
  return (line) => (line.key === key ? [{ text: 'Mm.', seconds: 1 }] : english(line));
}
