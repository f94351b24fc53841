import { getPose, poses } from '../../../lambda/catalogue/poses';
import type { Pose, SideId } from '../../../lambda/catalogue/types';
import { type Pace, paces, type Timing } from '../../../lambda/routine/pacing';
import { secondsOf } from '../../../lambda/routine/cue';
import { stepsOf } from '../../../lambda/routine/place';
import {
  instructionOf,
  planRoutine,
  type Block,
  continued,
  benefitLines,
  plannedRoutine,
} from '../../../lambda/routine/plan';
import { getRoutine, backStretch } from '../../../lambda/routine/routines';
import {
  holdCues,
  instructionText,
  languages,
  longestSilence,
  narratorOf,
  planOf,
  readings,
  textOf,
  wholeRoutine,
  words,
} from './support/plans';
import { join } from 'node:path';
import { cuesLed } from '../../../lambda/routine/timeline';
import { buildTurn } from '../../../lambda/routine/turn';
import type { TurnRecord } from '../../../lambda/routine/types';
import { loadLanguage } from '../../../lambda/wording/narrators';
import { createNarrator } from '../../../lambda/wording/narrator';

const twoSided = poses.filter(({ sides }) => sides.length === 2);
const rows = readings.flatMap(([code, pace]) =>
  twoSided.map((pose): [string, Pace, string, Pose] => [code, pace, pose.id, pose]),
);

test.each(readings)('every place has its block, in order (%s, %s)', (code, pace) => {
  const plan = planOf(code, pace);
  expect(plan.map(({ place }) => place)).toEqual(wholeRoutine);
  for (const { cues, seconds, place } of plan) {
    expect(cues[0]?.kind).toBe('say');
    expect(cues.every((cue) => cue.place === place && cue.seconds > 0)).toBe(true);
    expect(seconds).toBeCloseTo(secondsOf(cues), 6);
  }
});

test('a block ends a step, a side, a pose or the routine', () => {
  const ends = planOf('en').filter(({ end }) => end !== 'step');
  const sides = poses.flatMap((pose) =>
    pose.sides.map((side) => ({ pose, side, isLast: side === pose.sides.at(-1) })),
  );
  expect(ends.map(({ place, end }) => `${place.pose} ${place.side}: ${end}`)).toEqual(
    sides.map(({ pose, side, isLast }, index) => {
      const end = index === sides.length - 1 ? 'routine' : isLast ? 'pose' : 'side';
      return `${pose.id} ${side}: ${end}`;
    }),
  );
});

test('the routine of one pose is that pose, and ends as a routine', () => {
  const plan = planRoutine(getRoutine('knees-to-chest'), { pace: 'normal' }, narratorOf('en'));
  expect(plan.map(({ place }) => place.step)).toEqual(getPose('knees-to-chest').steps.map(({ id }) => id));
  expect(plan.at(-1)?.end).toBe('routine');
});

test.each(rows)('both sides are held equally long (%s, %s, %s)', (code, pace, _id, pose) => {
  const [right, left] = pose.sides.map((side) => secondsOf(holdCues(code, pace, pose, side)));
  expect(right).toBeGreaterThan(0);
  expect(left).toBeCloseTo(right ?? 0, 6);
});

test.each(rows)(
  'the second side has fewer words, but every instruction (%s, %s, %s)',
  (code, pace, id, pose) => {
    const [first = [], second = []] = pose.sides.map((side) => wordsOfSteps(code, pose, side));
    for (const [index, count] of second.entries()) expect(count).toBeLessThanOrEqual(first[index] ?? 0);
    expect(sum(second)).toBeLessThan(sum(first));
    const blocks = planOf(code, pace).filter(({ place }) => place.pose === id);
    const [right, left] = pose.sides.map((side) => textOf(cuesOn(blocks, side)));
    expect(words(left ?? '').length).toBeLessThan(words(right ?? '').length);
  },
);

test.each(languages)('a second side begins with its changeover, and it is spoken (%s)', (code) => {
  for (const pose of twoSided) {
    const [, second = 'both'] = pose.sides;
    const [change] = stepsOf(pose, second);
    const block = planOf(code).find(({ place }) => place.pose === pose.id && place.side === second);
    expect(block?.place.step).toBe(change?.id);
    expect(change?.on).toBe('second');
    expect(textOf(block?.cues ?? []).trim()).not.toBe('');
  }
});

test.each(readings)('a pose is named before anything of it is asked (%s, %s)', (code, pace) => {
  for (const pose of poses) {
    const first = planOf(code, pace).find(({ place }) => place.pose === pose.id)?.cues[0];
    const [name] = narratorOf(code)({ key: `poses.${pose.id}.name` });
    expect(first && textOf([first]).toLowerCase()).toContain(name?.text.toLowerCase());
  }
});

test.each(readings)('nobody lies in silence for more than nine seconds (%s, %s)', (code, pace) => {
  const long = planOf(code, pace).filter(({ cues }) => longestSilence(cues) > 9.05);
  expect(long.map(({ place }) => place)).toEqual([]);
});

test.each(languages)('whoever moves farther is given longer to settle (%s)', (code) => {
  const moves = ['still', 'small', 'medium', 'large'] as const;
  for (const pace of ['slower', 'normal', 'faster'] as const) {
    const settled = moves.map((move) => planOf(code, pace).filter((block) => moveOf(block) === move));
    const seconds = settled.map((blocks) => blocks.map(({ cues }) => cues.at(-1)?.seconds ?? 0));
    for (const [index, some] of seconds.entries()) {
      const before = seconds[index - 1] ?? [0];
      expect(Math.min(...some)).toBeGreaterThan(Math.max(...before));
    }
  }
});

test.each(languages)('a slower pace takes longer, a faster one less (%s)', (code) => {
  const [slower = 0, normal = 0, faster = 0] = (['slower', 'normal', 'faster'] as const).map((pace) =>
    planOf(code, pace).reduce((sum, { seconds }) => sum + seconds, 0),
  );
  expect(slower).toBeGreaterThan(normal);
  expect(normal).toBeGreaterThan(faster);
});

function cuesOn(blocks: readonly Block[], side: SideId) {
  return blocks.filter(({ place }) => place.side === side).flatMap(({ cues }) => cues);
}

/** How many words a side has for each step that both sides have; none may be left without any. */
function wordsOfSteps(code: string, pose: Pose, side: SideId): number[] {
  const texts = stepsOf(pose, side).map((step) => instructionText(code, instructionOf(pose, { side }, step)));
  expect(texts.filter((text) => words(text).length === 0)).toEqual([]);
  const shared = pose.steps.filter(({ on }) => on === 'each');
  return shared.map((step) => words(instructionText(code, instructionOf(pose, { side }, step))).length);
}

const sum = (counts: readonly number[]): number => counts.reduce((total, count) => total + count, 0);

/** How far one moves in a step that one settles after; null for a hold, which has its own time. */
function moveOf({ place }: Block) {
  const step = stepsOf(getPose(place.pose), place.side).find(({ id }) => id === place.step);
  return step === undefined || step.hold !== undefined ? null : step.move;
}

const narrate = createNarrator(loadLanguage('en', join(__dirname, '../../../lambda/wording')));
const settings = { pace: 'normal', mode: 'flow' } as const;

function holdOfTheTwist(): Block {
  const hold = planRoutine(backStretch, settings, narrate).find(({ place }) => place.step === 'hold');
  if (hold === undefined) throw new Error('The routine has no hold.');
  return hold;
}

function record(change: Partial<TurnRecord>): TurnRecord {
  return { at: 0, lead: [], guide: 'now', from: holdOfTheTwist().place, ask: null, ...change };
}

/** The seconds of a turn at which that text begins. */
function secondsOfText(text: string, of: TurnRecord): number {
  const { cues } = buildTurn(of, settings, narrate).say;
  const index = cues.findIndex((cue) => cue.kind === 'say' && cue.text === text);
  return cues.slice(0, index).reduce((sum, cue) => sum + cue.seconds, 0);
}

test('a hold that was left at the seventh breath goes on with the seventh', () => {
  const turn = buildTurn(record({}), settings, narrate);
  const led = cuesLed(secondsOfText('Seven.', record({})) + 4, turn, record({}));

  const rest = buildTurn(record({ fromCue: led }), settings, narrate).say.cues;

  const said = rest.filter((cue) => cue.kind === 'say').map((cue) => cue.text);
  expect(said[0]).toBe('Seven.');
  expect(said.indexOf('Eight.')).toBeGreaterThan(0);
});

test('a hold that is left twice counts what was led both times', () => {
  const first = buildTurn(record({}), settings, narrate);
  const afterFirst = record({ fromCue: cuesLed(secondsOfText('Three.', record({})) + 1, first, record({})) });
  const second = buildTurn(afterFirst, settings, narrate);

  const led = cuesLed(secondsOfText('Eight.', afterFirst) + 1, second, afterFirst);

  expect(buildTurn(record({ fromCue: led }), settings, narrate).say.cues[0]).toMatchObject({
    text: 'Eight.',
  });
});

test('a hold of which nothing was led begins with its instruction', () => {
  expect(continued(holdOfTheTwist(), 0)).toEqual(holdOfTheTwist());
});

test('more cues than a hold has leave its last words', () => {
  const last = continued(holdOfTheTwist(), 10_000);
  expect(last.cues.filter((cue) => cue.kind === 'say')).toHaveLength(1);
});

const noteRows = readings.flatMap(([code, pace]) =>
  poses.flatMap((pose) =>
    (['arriving', 'holding'] as const).flatMap((told) =>
      benefitLines(pose, told).map(({ key }): [string, Pace, string] => [code, pace, key]),
    ),
  ),
);

test('there is something to tell of every pose', () => {
  for (const pose of poses) expect(noteRows.some(([, , key]) => key.includes(pose.id))).toBe(true);
});

test.each(noteRows)('it is told once, whole, on the first side (%s, %s, %s)', (code, pace, key) => {
  const pose = poses.find(({ id }) => key.startsWith(`poses.${id}.`));
  const told = narratorOf(code)({ key }).map(({ text }) => text);
  const sides = pose?.sides.map((side) =>
    planOf(code, pace)
      .filter(({ place }) => place.pose === pose.id && place.side === side)
      .flatMap(({ cues }) => cues.flatMap((cue) => (cue.kind === 'say' ? [cue.text] : [])))
      .filter((text) => told.includes(text)),
  );
  expect(sides).toEqual(pose?.sides.map((_, index) => (index === 0 ? told : [])));
});

const english = narratorOf('en');
const timings: readonly Timing[] = paces.flatMap((pace): Timing[] => [
  { pace },
  { pace, holds: 'long' },
  { pace, cautioned: ['knees-to-chest'] },
  { pace, cautioned: ['knees-to-chest', 'legs-up-the-wall'] },
]);
const routines = [backStretch, getRoutine('knees-to-chest'), getRoutine('legs-up-the-wall')];

test('is the plan, for each routine, timing and language, also when it is asked for again', () => {
  for (const narrate of [english, narratorOf('de')])
    for (const round of [1, 2])
      for (const routine of routines)
        for (const timing of timings)
          expect([round, plannedRoutine(routine, timing, narrate)]).toEqual([
            round,
            planRoutine(routine, timing, narrate),
          ]);
});

test('is made once', () => {
  const timing: Timing = { pace: 'normal' };
  expect(plannedRoutine(backStretch, timing, english)).toBe(plannedRoutine(backStretch, timing, english));
  expect(plannedRoutine(backStretch, { pace: 'normal', holds: 'usual' }, english)).toBe(
    plannedRoutine(backStretch, timing, english),
  );
});
