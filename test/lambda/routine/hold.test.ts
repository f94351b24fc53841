import fc from 'fast-check';
import { poses } from '../../../lambda/catalogue/poses';
import type { Hold, Pose, SideId } from '../../../lambda/catalogue/types';
import { secondsOf } from '../../../lambda/routine/cue';
import { voiceHold } from '../../../lambda/routine/hold';
import type { Narrate } from '../../../lambda/routine/line';
import { breath, holdSeconds, paces, type Pace } from '../../../lambda/routine/pacing';
import type { Place } from '../../../lambda/routine/place';
import { holdCues } from './support/holds';
import { longestSilence, narratorOf, readings, spokenAt } from './support/plans';

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
    const counts = countsOf(code, hold);
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
      ['hold.timed.halfway', hold.length / 2],
      ['hold.timed.last', hold.length - 5],
    ] as const) {
      const [text = ''] = narratorOf(code)({ key }).map((clause) => clause.text);
      const heard = spoken.filter((one) => one.text === text);
      expect(heard).toHaveLength(1);
      expect(Math.abs((heard[0]?.at ?? 0) - second)).toBeLessThanOrEqual(0.4);
    }
  },
);

test.each(breathRows.filter(([, , , side]) => side === 'right'))(
  'no count is said before the note ahead of it is over (%s, %s, %s, %s)',
  (code, pace, _id, side, pose) => {
    const spoken = spokenAt(holdCues(code, pace, pose, side));
    spoken.forEach(({ at, seconds }, index) => {
      expect(spoken[index + 1]?.at ?? Infinity).toBeGreaterThanOrEqual(at + seconds - 1e-6);
    });
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
        place: somewhere,
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
  const cues = voiceHold(some, { place: somewhere, pace: 'normal', narrate, notes: notes(4) });
  expect(secondsOf(cues)).toBeCloseTo(45, 6);
  expect(spokenAt(cues).filter(({ text }) => text === 'note')).toHaveLength(2);
});

const somewhere: Place = { routine: 'back-stretch', pose: 'knees-to-chest', side: 'both', step: 'hold' };

/** A language of keys, each said in the seconds of its kind. */
function speaking({ note, count, reminder }: { note: number; count: number; reminder: number }): Narrate {
  return ({ key }) => {
    const seconds = key === 'note' ? note : key === 'hold.reminder' ? reminder : count;
    return [{ text: key, seconds }];
  };
}

const notes = (count: number) => Array.from({ length: count }, () => ({ key: 'note' }));

function heldOf({ steps }: Pose): Hold {
  const held = steps.find((step) => step.hold !== undefined)?.hold;
  if (held === undefined) throw new Error('A pose without a hold.');
  return held;
}

/** What is said as one breathes in, from the first breath to the last. */
function countsOf(code: string, { length, depth }: Extract<Hold, { kind: 'breaths' }>): string[] {
  return Array.from({ length }, (_, index) => index + 1).flatMap((number) => {
    const which =
      number === 1 ? 'first' : number === length ? 'last' : number === length / 2 ? 'halfway' : 'next';
    const line = { key: `hold.${depth}.in.${which}`, values: { count: number } };
    return narratorOf(code)(line).map(({ text }) => text);
  });
}
