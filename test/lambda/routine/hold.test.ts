import fc from 'fast-check';
import { poses } from '../../../lambda/catalogue/poses';
import type { Hold, Pose, SideId } from '../../../lambda/catalogue/types';
import { secondsOf } from '../../../lambda/routine/cue';
import { voiceHold } from '../../../lambda/routine/hold';
import type { Narrate } from '../../../lambda/routine/line';
import { breath, holdSeconds, paces, type Pace } from '../../../lambda/routine/pacing';
import type { Place } from '../../../lambda/routine/place';
import { holdCues, longestSilence, narratorOf, planOf, readings, spokenAt, textOf } from './support/plans';

const rows = readings.flatMap(([code, pace]) =>
  poses.flatMap((pose) =>
    pose.sides.map((side): [string, Pace, string, SideId, Pose] => [code, pace, pose.id, side, pose]),
  ),
);
const breathRows = rows.filter(([, , , , pose]) => heldOf(pose).kind === 'breaths');
const timedRows = rows.filter(([, , , , pose]) => heldOf(pose).kind === 'timed');

test.each(rows)(
  'a hold lasts as long as planned, voiced throughout (%s, %s, %s, %s)',
  (code, pace, _id, side, pose) => {
    const cues = holdCues(code, pace, pose, side);
    expect(secondsOf(cues)).toBeCloseTo(holdSeconds(heldOf(pose), pace), 6);
    expect(longestSilence(cues)).toBeLessThanOrEqual(9.05);
  },
);

test.each(breathRows)(
  'every breath is counted once, in order and in real time (%s, %s, %s, %s)',
  (code, pace, _id, side, pose) => {
    const hold = heldOf(pose);
    if (hold.kind !== 'breaths') throw new Error('Not a hold of breaths.');
    const one = breath(hold.depth, pace);
    const spoken = spokenAt(holdCues(code, pace, pose, side));
    const counts = countsOf(code, hold, pace);
    const heard = spoken.filter(({ text }) => counts.includes(text));
    expect(heard.map(({ text }) => text)).toEqual(counts);
    heard.forEach(({ at }, index) => {
      // A note may run into the moment before a count by less than anyone hears.
      expect(Math.abs(at - index * (one.in + one.out))).toBeLessThanOrEqual(0.4);
    });
  },
);

test.each(timedRows)(
  'half-way and the last moments are said at their seconds (%s, %s, %s, %s)',
  (code, pace, _id, side, pose) => {
    const hold = heldOf(pose);
    if (hold.kind !== 'timed') throw new Error('Not a timed hold.');
    const spoken = spokenAt(holdCues(code, pace, pose, side));
    for (const [key, second] of [
      ['hold.half', hold.length / 2],
      ['hold.timed.last', hold.length - 5],
    ] as const) {
      const [text = ''] = narratorOf(code)({ key }).map((clause) => clause.text);
      const heard = spoken.filter((one) => one.text === text);
      expect(heard).toHaveLength(1);
      expect(Math.abs((heard[0]?.at ?? 0) - second)).toBeLessThanOrEqual(0.4);
    }
  },
);

test.each(breathRows)(
  'every breath is told to go out, at its second, and nothing else takes its place (%s, %s, %s, %s)',
  (code, pace, _id, side, pose) => {
    const hold = heldOf(pose);
    if (hold.kind !== 'breaths') throw new Error('Not a hold of breaths.');
    const one = breath(hold.depth, pace);
    const spoken = spokenAt(holdCues(code, pace, pose, side));
    const half = narratorOf(code)({ key: 'hold.half' }).map(({ text }) => text);
    const counts = countsOf(code, hold, pace);
    const out = spoken.filter(({ text }) => !counts.includes(text) && !half.includes(text));
    // The step after the hold says the last one.
    expect(out).toHaveLength(hold.length - 1);
    out.forEach(({ at }, index) => {
      expect(Math.abs(at - (index * (one.in + one.out) + one.in))).toBeLessThanOrEqual(0.4);
    });
    spoken.forEach(({ at, seconds }, index) => {
      expect(spoken[index + 1]?.at ?? Infinity).toBeGreaterThanOrEqual(at + seconds - 1e-6);
    });
  },
);

test.each(breathRows)(
  'the last breath goes out with the movement out of the pose (%s, %s, %s, %s)',
  (code, pace, id, side) => {
    const blocks = planOf(code, pace).filter(({ place }) => place.pose === id && place.side === side);
    const first = blocks[blocks.findIndex(({ isHold }) => isHold) + 1]?.cues[0];
    expect(first && textOf([first])).toMatch(/^(Breathe out|Atme aus)/);
  },
);

test.each(breathRows.filter(([, , , , pose]) => heldOf(pose).length % 2 === 0))(
  'half is said as the middle breath goes out (%s, %s, %s, %s)',
  (code, pace, _id, side, pose) => {
    const spoken = spokenAt(holdCues(code, pace, pose, side));
    const [half] = narratorOf(code)({ key: 'hold.half' }).map(({ text }) => text);
    const heard = spoken.filter(({ text }) => text === half);
    expect(heard).toHaveLength(1);
    const middle = (heldOf(pose).length * 7 * (breath('normal', pace).in / 3.5)) / 2;
    expect(heard[0]?.at).toBeGreaterThan(middle - breath('normal', pace).out);
    expect((heard[0]?.at ?? 0) + (heard[0]?.seconds ?? 0)).toBeLessThanOrEqual(middle);
  },
);

const hold = fc.oneof(
  fc.record({
    kind: fc.constant('breaths' as const),
    length: fc.integer({ min: 2, max: 20 }),
    longest: fc.constant(20),
    depth: fc.constantFrom('normal' as const, 'deep' as const),
  }),
  fc.record({
    kind: fc.constant('timed' as const),
    length: fc.integer({ min: 15, max: 300 }),
    longest: fc.constant(300),
  }),
);
const lengths = fc.record({
  note: fc.double({ min: 0.5, max: 14, noNaN: true }),
  count: fc.double({ min: 0.3, max: 2.4, noNaN: true }),
  reminder: fc.double({ min: 0.3, max: 3, noNaN: true }),
});

test('however long the notes are, a hold keeps its length, its voice and its counts', () => {
  fc.assert(
    fc.property(hold, lengths, fc.constantFrom(...paces), fc.nat(6), (some, seconds, pace, count) => {
      const cues = voiceHold(some, {
        ...usual,
        pace,
        narrate: speaking(seconds),
        notes: notes(count),
      });
      expect(secondsOf(cues)).toBeCloseTo(holdSeconds(some, pace), 6);
      expect(longestSilence(cues)).toBeLessThanOrEqual(9.05);
      const counted = spokenAt(cues).filter(({ text }) => /^hold\.\w+\.in\./.test(text));
      expect(counted).toHaveLength(some.kind === 'breaths' ? some.length : 0);
    }),
    { numRuns: 300 },
  );
});

test('a note that comes late and would outlast the hold is left out', () => {
  const some: Hold = { kind: 'timed', length: 45, longest: 45 };
  const narrate = speaking({ note: 9.3, count: 0.5, reminder: 1 });
  const cues = voiceHold(some, { ...usual, narrate, notes: notes(4) });
  expect(secondsOf(cues)).toBeCloseTo(45, 6);
  expect(spokenAt(cues).filter(({ text }) => text === 'note')).toHaveLength(2);
});

const soft = 'poses.knees-to-chest.soft';
const somewhere: Place = { routine: 'back-stretch', pose: 'knees-to-chest', side: 'both', step: 'hold' };

const usual = {
  place: somewhere,
  pace: 'normal',
  form: 0,
  brief: false,
  soft: { key: soft, first: 0 },
} as const;

/** A language of keys, each said in the seconds of its kind. */
function speaking({ note, count, reminder }: { note: number; count: number; reminder: number }): Narrate {
  return ({ key }) => {
    const seconds = key === 'note' ? note : key === soft ? reminder : count;
    return [{ text: key, seconds }];
  };
}

const notes = (count: number) => Array.from({ length: count }, () => ({ key: 'note' }));

/** Lines by their keys, each of which takes a second unless it is told otherwise: when each thing is said, to the second. */
const spelt =
  (lengths: Readonly<Record<string, number>>): Narrate =>
  ({ key, values, variant }) => [
    {
      text: [key, ...[values?.['count'], variant].filter((part) => typeof part === 'number')].join(' '),
      seconds: lengths[key] ?? 1,
    },
  ];
const breaths = (depth: 'normal' | 'deep', length: number): Hold => ({
  kind: 'breaths',
  depth,
  length,
  longest: 10,
});
const timed = (length: number): Hold => ({ kind: 'timed', length, longest: 200 });

test.each<[string, Hold, Readonly<Record<string, number>>, readonly string[], boolean, string]>([
  [
    'a few breaths',
    breaths('normal', 4),
    {},
    [],
    false,
    'in.first 1, 2.5, out 1*, 2.5, in.next 2, 2.5, out 2*, 0.4, half 0*, 1.1, in.next 3, 2.5, out 3*, 2.5, in.last 4, 2.5',
  ],
  [
    'deep breaths, without a middle one',
    breaths('deep', 3),
    {},
    [],
    false,
    'in.first 1, 3, out 1*, 5, in.next 2, 3, out 2*, 5, in.last 3, 3',
  ],
  [
    'no note takes the place of a breath',
    breaths('normal', 3),
    { note: 2 },
    ['note'],
    false,
    'in.first 1, 2.5, out 1*, 2.5, in.next 2, 2.5, out 2*, 2.5, in.last 3, 2.5',
  ],
  [
    'in few words',
    breaths('normal', 3),
    {},
    [],
    true,
    'brief.in.first 1, 2.5, brief.out 1*, 2.5, brief.in.next 2, 2.5, brief.out 2*, 2.5, brief.in.last 3, 2.5',
  ],
  ['seven and a half seconds may be silent', timed(15), {}, [], false, '7.5, half 0, 1.5, last, 4'],
  ['eight may not', timed(16), {}, [], false, '3.5, soft 0, 3.5, half 0, 2, last, 4'],
  ['in few words nine may be', timed(18), {}, [], true, '9, half 0, 3, last, 4'],
  [
    'notes stand clear of the middle, where they fit, and are asides',
    timed(60),
    { one: 5, two: 20 },
    ['one', 'two'],
    false,
    '3, one*, 6.667, soft 0, 6.667, soft 1, 6.667, half 0, 3, two*, 1, last, 4',
  ],
  [
    'and are left out where they do not',
    timed(60),
    { one: 5, two: 30 },
    ['one', 'two'],
    false,
    '3, one*, 6.667, soft 0, 6.667, soft 1, 6.667, half 0, 7.333, soft 2, 7.333, soft 3, 7.333, last, 4',
  ],
  [
    'what comes hardly late is said',
    timed(40),
    { 'hold.half': 15.3 },
    [],
    false,
    '6, soft 0, 6, soft 1, 6, half 0, last, 3.7',
  ],
  [
    'the last moments are not told when they would outlast the hold',
    timed(40),
    { 'hold.timed.last': 6 },
    [],
    false,
    '6, soft 0, 6, soft 1, 6, half 0, 5.667, soft 2, 5.667, soft 3, 5.667',
  ],
])('%s', (_, hold, lengths, notes, brief, expected) => {
  const place: Place = { routine: 'back-stretch', pose: 'knees-to-chest', side: 'both', step: 'hold' };
  const narrate = spelt(lengths);
  const cues = voiceHold(hold, { ...usual, place, brief, narrate, notes: notes.map((key) => ({ key })) });
  const told = cues.map((cue) => {
    if (cue.kind === 'wait') return String(Number(cue.seconds.toFixed(3)));
    return (
      cue.text.replace(/^(poses\.knees-to-chest|hold(\.(normal|deep|timed))?)\./, '') + (cue.aside ? '*' : '')
    );
  });
  expect(told.join(', ')).toBe(expected);
  expect(cues.every((cue) => cue.place === place)).toBe(true);
  expect(cues.filter((cue) => 'aside' in cue)).toHaveLength(told.filter((text) => text.endsWith('*')).length);
});

function heldOf({ steps }: Pose): Hold {
  const held = steps.find((step) => step.hold !== undefined)?.hold;
  if (held === undefined) throw new Error('A pose without a hold.');
  return held;
}

/** What is said as one breathes in, from the first breath to the last. */
function countsOf(code: string, { length, depth }: Extract<Hold, { kind: 'breaths' }>, pace: Pace): string[] {
  const words = ['slower', 'slowest'].includes(pace) ? `${depth}Slow` : depth;
  return Array.from({ length }, (_, index) => index + 1).flatMap((number) => {
    const which = number === 1 ? 'first' : number === length ? 'last' : 'next';
    const line = { key: `hold.${words}.in.${which}`, values: { count: number } };
    return narratorOf(code)(line).map(({ text }) => text);
  });
}
