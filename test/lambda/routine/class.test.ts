import { getPose, poses } from '../../../lambda/catalogue/poses';
import type { SideId } from '../../../lambda/catalogue/types';
import { secondsOf, type Cue } from '../../../lambda/routine/cue';
import { paces, type Pace } from '../../../lambda/routine/pacing';
import { blockFromAnywhere, planRoutine, type Block } from '../../../lambda/routine/plan';
import { backStretch } from '../../../lambda/routine/routines';
import { languages, longestSilence, narratorOf, planOf, readings, textOf, words } from './support/plans';

// What a teacher's ear asks of a class, by the stopwatch: words a minute in a hold, silences, the time for each change of
// position, in and out of each breath. Every figure of docs/class.md is checked here.

const sides = poses.flatMap((pose) => pose.sides.map((side): [string, SideId] => [pose.id, side]));
const rows = readings.flatMap(([code, pace]) =>
  sides.map(([pose, side]): [string, Pace, string, SideId] => [code, pace, pose, side]),
);
const forms = [0, 1, 2];

const planIn = (code: string, pace: Pace, form: number): readonly Block[] =>
  planRoutine(backStretch, { pace, form }, narratorOf(code));

const blocksOf = (blocks: readonly Block[], pose: string, side: SideId): readonly Block[] =>
  blocks.filter(({ place }) => place.pose === pose && place.side === side);

const wordsAMinute = (cues: readonly Cue[]): number => (words(textOf(cues)).length * 60) / secondsOf(cues);

test.each(rows)('a hold is neither a lecture nor a desert (%s, %s, %s, %s)', (code, pace, pose, side) => {
  for (const form of forms) {
    const held = blocksOf(planIn(code, pace, form), pose, side).find(({ isHold }) => isHold);
    const clauses = held === undefined ? [] : narratorOf(code)(held.instruction);
    const cues = held?.cues ?? [];
    for (const some of [cues, cues.slice(2 * clauses.length)]) {
      expect(wordsAMinute(some)).toBeGreaterThanOrEqual(25);
      expect(wordsAMinute(some)).toBeLessThanOrEqual(45);
    }
  }
});

test.each(readings)('nobody is left alone for more than nine seconds, on any day (%s, %s)', (code, pace) => {
  for (const form of forms)
    expect(longestSilence(planIn(code, pace, form).flatMap(({ cues }) => cues))).toBeLessThanOrEqual(9.05);
});

/** The seconds after the last clause of a line within a block, up to the next order. */
function after(block: Block | undefined, clause: string, until?: string): number {
  const cues = block?.cues ?? [];
  const start = cues.findIndex((cue) => cue.kind === 'say' && cue.text === clause);
  const end = cues.findIndex((cue, index) => index > start && cue.kind === 'say' && cue.text === until);
  return start < 0 ? NaN : secondsOf(cues.slice(start + 1, end < 0 ? cues.length : end));
}

const first = (blocks: readonly Block[], pose: string, step: string): Block | undefined =>
  blocks.find(({ place }) => place.pose === pose && place.step === step);

/** What a stiff body needs for each change, in seconds: at least, and at most. */
const changes: readonly [pose: string, step: string, least: number, most: number][] = [
  ['cross-legged-seated-twist', 'sit', 10, 20],
  ['cross-legged-seated-twist', 'change', 7, 14],
  ['knees-to-chest', 'lie', 12, 20],
  ['single-leg-hamstring-stretch', 'change', 8, 14],
  ['legs-up-the-wall', 'sit-close', 30, 45],
  ['legs-up-the-wall', 'swing', 10, 20],
  ['legs-up-the-wall', 'release', 10, 20],
];

test.each(readings.flatMap(([code, pace]) => changes.map((row) => [code, pace, ...row] as const)))(
  'a change of position has its time (%s, %s, %s %s: %d to %d s)',
  (code, pace, pose, step, least, most) => {
    const block = first(planOf(code, pace), pose, step);
    const clause = block && narratorOf(code)(block.instruction).at(-1)?.text;
    const seconds = after(block, clause ?? '');
    expect(seconds).toBeGreaterThanOrEqual(least);
    const longer = pace === 'slower' ? 4 / 3 : pace === 'slowest' ? 8 / 5 : 1;
    expect(seconds).toBeLessThanOrEqual(most * longer);
  },
);

test.each(readings)(
  'rolling over and sitting up has ten seconds, before the legs are told (%s, %s)',
  (code, pace) => {
    const block = first(planOf(code, pace), 'single-leg-hamstring-stretch', 'sit');
    const sitUp = narratorOf(code)({ key: 'changes.lying.seated' }).at(-1)?.text ?? '';
    const legs = block && narratorOf(code)(block.instruction)[0]?.text;
    expect(after(block, sitUp, legs)).toBeGreaterThanOrEqual(10);
  },
);

test.each(languages)('no change is shorter at a faster pace (%s)', (code) => {
  for (const [pose, step] of changes) {
    const [normal, faster] = (['normal', 'faster'] as const).map((pace) => {
      const block = first(planOf(code, pace), pose, step);
      return after(block, (block && narratorOf(code)(block.instruction).at(-1)?.text) ?? '');
    });
    expect(faster).toBeCloseTo(normal ?? NaN, 6);
  }
});

test.each(readings)('a pose that begins from anywhere has the time from standing (%s, %s)', (code, pace) => {
  for (const { id } of poses) {
    const start = planOf(code, pace).find(({ place }) => place.pose === id);
    const block = start && blockFromAnywhere(backStretch, start.place, { pace }, narratorOf(code));
    const clause = block && narratorOf(code)(block.instruction).at(-1)?.text;
    expect(after(block, clause ?? '')).toBeGreaterThanOrEqual(10);
  }
});

const breathesIn = /^(Breathe in|(Slowly )?inhale|Atme (tief )?ein\b|(Tief |Ruhig )?einatmen\b)/i;
const breathesOut =
  /^(Breathe out|(And )?exhale|Atme aus|(Und )?(ganz )?(langsam |ruhig )?(wieder )?ausatmen)/i;

test.each(rows)(
  'lungs are never emptied twice, nor filled twice (%s, %s, %s, %s)',
  (code, pace, pose, side) => {
    const said = blocksOf(planOf(code, pace), pose, side)
      .flatMap(({ cues }) => cues)
      .flatMap((cue) => (cue.kind === 'say' ? [cue.text] : []));
    const breaths = said.flatMap((text) =>
      breathesIn.test(text) ? ['in'] : breathesOut.test(text) ? ['out'] : [],
    );
    const twice = breaths.filter((breath, index) => breath === breaths[index - 1]);
    expect(twice).toEqual([]);
  },
);

test.each(rows)(
  'a movement on an out-breath has three seconds and more (%s, %s, %s, %s)',
  (code, pace, pose, side) => {
    const cues = blocksOf(planOf(code, pace), pose, side)
      .filter(({ isHold }) => !isHold)
      .flatMap((block) => block.cues);
    const short = cues.filter((cue, index) => {
      if (cue.kind !== 'say' || !/^(Breathe out|Atme aus)/.test(cue.text)) return false;
      const next = cues.findIndex((other, at) => at > index && other.kind === 'say');
      return secondsOf(cues.slice(index + 1, next < 0 ? cues.length : next)) < 3;
    });
    expect(short).toEqual([]);
  },
);

test.each(rows.filter(([, , pose, side]) => getPose(pose).sides.at(-1) === side))(
  'a pose ends with a moment to notice (%s, %s, %s, %s)',
  (code, pace, pose, side) => {
    const cues = blocksOf(planOf(code, pace), pose, side).at(-1)?.cues ?? [];
    const notice = narratorOf(code)({ key: `poses.${pose}.notice` }).at(-1)?.text;
    const said = cues.findLastIndex((cue) => cue.kind === 'say');
    expect(cues[said]).toMatchObject({ text: notice });
    expect(secondsOf(cues.slice(said + 1))).toBeGreaterThanOrEqual(5);
  },
);

test.each(languages)('the whole class takes about nineteen minutes, and "slower" is heard (%s)', (code) => {
  const [slowest = 0, slower = 0, normal = 0] = paces.map((pace) => secondsOf(planOf(code, pace)));
  expect(Math.round(normal / 60)).toBeLessThanOrEqual(19);
  expect(slower / normal).toBeGreaterThan(1.12);
  expect(slowest).toBeGreaterThan(slower);
});
