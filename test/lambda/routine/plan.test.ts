import { getPose, poses } from '../../../lambda/catalogue/poses';
import type { Pose, SideId } from '../../../lambda/catalogue/types';
import { type Pace, paces, type Timing } from '../../../lambda/routine/pacing';
import { secondsOf } from '../../../lambda/routine/cue';
import { stepsOf } from '../../../lambda/routine/place';
import { benefitLines } from '../../../lambda/routine/arrive';
import {
  blockFromAnywhere,
  instructionOf,
  planRoutine,
  type Block,
  continued,
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

test.each(languages)('what is told in the time to move takes none of it (%s)', (code) => {
  const plan = planOf(code);
  const silent = planRoutine(backStretch, { pace: 'normal', talk: 'less' }, narratorOf(code));
  const change = (blocks: readonly Block[]): Block | undefined =>
    blocks.find(({ place }) => place.pose === 'cross-legged-seated-twist' && place.step === 'change');
  expect(change(plan)?.seconds).toBeGreaterThanOrEqual((change(silent)?.seconds ?? Infinity) - 1e-6);
  expect(textOf(change(plan)?.cues ?? [])).not.toBe(textOf(change(silent)?.cues ?? []));
});

test('a pose begins otherwise for somebody who comes from anywhere', () => {
  const plan = planOf('en');
  const firsts = poses.slice(1).map(({ id }) => plan.find(({ place }) => place.pose === id) as Block);
  for (const { place, cues, seconds } of firsts) {
    const anew = blockFromAnywhere(backStretch, place, { pace: 'normal' }, english);
    expect(textOf(anew?.cues ?? [])).not.toBe(textOf(cues));
    expect(textOf(anew?.cues ?? [])).not.toMatch(/uncross|stay|roll onto/i);
    expect(seconds).toBeGreaterThan(0);
  }
  const inside = plan.find(({ place }) => place.step === 'hold') as Block;
  expect(blockFromAnywhere(backStretch, inside.place, { pace: 'normal' }, english)).toEqual(inside);
  const nowhere = { ...inside.place, step: 'nowhere' };
  expect(blockFromAnywhere(backStretch, nowhere, { pace: 'normal' }, english)).toBeUndefined();
});

test('in few words a routine tells nothing of what a pose is for, and takes less time', () => {
  const less = planRoutine(backStretch, { pace: 'normal', talk: 'less' }, english);
  const spoken = textOf(less.flatMap(({ cues }) => cues));
  for (const pose of poses)
    for (const line of benefitLines(pose))
      for (const { text } of english(line)) expect(spoken).not.toContain(text);
  expect(secondsOf(less)).toBeLessThan(secondsOf(planOf('en')));
  expect(spoken).toContain('Two.');
});

test('what is heard every day has another wording the next day, and holds and sides have one', () => {
  const on = (form: number): readonly Block[] => planRoutine(backStretch, { pace: 'normal', form }, english);
  const [today, tomorrow] = [on(0), on(1)].map((blocks) => blocks.map(({ cues }) => textOf(cues)));
  const changed = planOf('en').filter((_, index) => today?.[index] !== tomorrow?.[index]);
  const steps = changed.map(({ place }) => place.step);
  expect(steps).toEqual(expect.arrayContaining(['change', 'hold']));
  for (const exact of ['align', 'hands', 'twist', 'raise', 'drop', 'press', 'fold', 'bend', 'turn'])
    expect(steps).not.toContain(exact);
});

test.each(languages)('a slower pace takes longer, a faster one less (%s)', (code) => {
  const [slowest = 0, slower = 0, normal = 0, faster = 0] = paces.map((pace) =>
    planOf(code, pace).reduce((sum, { seconds }) => sum + seconds, 0),
  );
  expect(slowest).toBeGreaterThan(slower);
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
  const led = cuesLed(secondsOfText('Inhale seven.', record({})) + 4, turn, record({}));

  const rest = buildTurn(record({ fromCue: led }), settings, narrate).say.cues;

  const said = rest.filter((cue) => cue.kind === 'say').map((cue) => cue.text);
  expect(said[0]).toBe('Inhale seven.');
  expect(said.indexOf('Inhale eight.')).toBeGreaterThan(0);
});

test('a hold that is left twice counts what was led both times', () => {
  const first = buildTurn(record({}), settings, narrate);
  const afterFirst = record({
    fromCue: cuesLed(secondsOfText('Inhale three.', record({})) + 1, first, record({})),
  });
  const second = buildTurn(afterFirst, settings, narrate);

  const led = cuesLed(secondsOfText('Inhale eight.', afterFirst) + 1, second, afterFirst);

  expect(buildTurn(record({ fromCue: led }), settings, narrate).say.cues[0]).toMatchObject({
    text: 'Inhale eight.',
  });
});

test('a hold of which nothing was led begins with its instruction', () => {
  expect(continued(holdOfTheTwist(), 0)).toEqual(holdOfTheTwist());
});

test('more cues than a hold has leave its last breath', () => {
  const last = continued(holdOfTheTwist(), 10_000);
  expect(textOf(last.cues)).toBe('Inhale ten, the last one.');
});

const told = (pose: Pose) => pose.benefits.filter((benefit) => benefit.told !== 'asked');
const noteRows = readings.flatMap(([code, pace]) =>
  poses.flatMap((pose) =>
    told(pose).map((benefit): [string, Pace, string, string] => {
      const side = benefit.told === 'arriving' ? pose.sides[0] : pose.sides.at(-1);
      return [code, pace, `poses.${pose.id}.benefits.${benefit.id}`, side ?? 'both'];
    }),
  ),
);

test('of every pose one thing is told as it begins, and no more before the hold', () => {
  for (const { benefits } of poses)
    expect(benefits.filter((benefit) => benefit.told === 'arriving')).toHaveLength(1);
});

test.each(noteRows)('it is told once, whole, on its side (%s, %s, %s, %s)', (code, pace, key, on) => {
  const pose = poses.find(({ id }) => key.startsWith(`poses.${id}.`));
  const lines = narratorOf(code)({ key }).map(({ text }) => text);
  const heard = pose?.sides.map((side) =>
    planOf(code, pace)
      .filter(({ place }) => place.pose === pose.id && place.side === side)
      .flatMap(({ cues }) => cues.flatMap((cue) => (cue.kind === 'say' ? [cue.text] : [])))
      .filter((text) => lines.includes(text)),
  );
  expect(heard).toEqual(pose?.sides.map((side) => (side === on ? lines : [])));
});

test.each(languages)('what is told only to who asks is not told in the routine (%s)', (code) => {
  const spoken = textOf(planOf(code).flatMap(({ cues }) => cues));
  const asked = poses.flatMap((pose) => benefitLines(pose, 'asked'));
  expect(asked.length).toBeGreaterThan(0);
  for (const line of asked) for (const { text } of narratorOf(code)(line)) expect(spoken).not.toContain(text);
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
