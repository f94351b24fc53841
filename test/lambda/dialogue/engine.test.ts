import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { poses } from '../../../lambda/catalogue/poses';
import { paces } from '../../../lambda/routine/pacing';
import { samePlace, type Place, placesOf, stepAfter } from '../../../lambda/routine/place';
import { modes } from '../../../lambda/routine/types';
import { words, type Command, type Word } from '../../../lambda/dialogue/command';
import { endSession, reduce, type SessionEnd } from '../../../lambda/dialogue/engine';
import type { Outcome } from '../../../lambda/dialogue/apply';
import { table as meanings } from '../../../lambda/dialogue/table';
import { openSession, stateNames, type Session, type StateName } from '../../../lambda/session/state';
import {
  clockOf,
  day,
  effectOf,
  english,
  frozen,
  kept,
  led,
  pathOf,
  returned,
  say,
  start,
  turnOf,
  word,
} from './support';
import { times } from '../../support/sample';

const everywhere = placesOf('back-stretch').map((place) => pathOf(place) ?? '');

const commands: fc.Arbitrary<Command> = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom(...words).map(word) },
  { weight: 1, arbitrary: fc.constantFrom(...poses).map(({ id }): Command => ({ kind: 'pose', pose: id })) },
  {
    weight: 1,
    arbitrary: fc.constantFrom<Command>(
      { kind: 'answer', lines: [{ key: 'answers.timeWhole', values: { length: { seconds: 960 } } }] },
      { kind: 'answer', lines: [{ key: 'launch.back' }], offer: { kind: 'pose', pose: 'knees-to-chest' } },
      { kind: 'answer', lines: [{ key: 'helps.unknown' }], openly: true },
    ),
  },
);

/** Seconds until the next word: mostly within a turn, sometimes long after it, sometimes before it. */
const waits = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 0, max: 500 }) },
  { weight: 1, arbitrary: fc.integer({ min: 500, max: 1_000_000 }) },
  { weight: 1, arbitrary: fc.integer({ min: -100_000, max: 0 }) },
);

const isPlace = (place: Place | null): boolean =>
  place === null || placesOf(place.routine).some((other) => samePlace(other, place));

function faultsOf({ session, reply, effect }: Outcome): string[] {
  const faults: string[] = [];
  if (!isPlace(session.kept.place)) faults.push('no such place is kept');
  if (!isPlace(session.kept.shelved)) faults.push('no such place is shelved');
  if (!isPlace(session.turn?.from ?? null)) faults.push('the turn begins nowhere');
  if ((reply.mic === 'open') !== (reply.turn.reprompt !== null))
    faults.push('microphone and reprompt differ');
  // The answer to an effect is made after it was done.
  const speaks = effect === undefined || effect.kind === 'forget';
  if (speaks && !reply.turn.say.cues.some((cue) => cue.kind === 'say')) faults.push('nothing is said');
  if (reply.turn.reprompt?.cues.every((cue) => cue.kind === 'wait')) faults.push('the reprompt says nothing');
  if (session.underway && session.kept.place === null) faults.push('nothing is under way, yet it is');
  return faults;
}

test('every command at every time gives a complete outcome', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(commands, waits), { minLength: 1, maxLength: 14 }), (script) => {
      let session: Session = openSession(kept({ introduced: false }));
      let instant = start;
      for (const [command, wait] of script) {
        instant += wait * 1000;
        const outcome = reduce(session, command, instant, english);
        expect(faultsOf(outcome)).toEqual([]);
        // A closed microphone ends the session. The next word opens a new one with what is kept.
        session = outcome.reply.mic === 'open' ? outcome.session : openSession(outcome.session.kept);
      }
    }),
    { numRuns: times(150, 60) },
  );
});

test('the same words at the same instants give the same outcome, and change nothing they were given', () => {
  fc.assert(
    fc.property(commands, commands, waits, (first, second, wait) => {
      const before = frozen(openSession(kept()));
      const once = frozen(reduce(before, frozen(first), start, english));
      const instant = start + wait * 1000;
      const ended = endSession(once.session, instant, 'silence', english);
      const twice = reduce(once.session, frozen(second), instant, english);
      expect(reduce(once.session, second, instant, english)).toEqual(twice);
      expect(endSession(once.session, instant, 'silence', english)).toEqual(ended);
    }),
    { numRuns: times(120, 50) },
  );
});

test.each(modes)(
  '"next" again and again ends the routine from every place, and never comes back to one (%s)',
  (mode) => {
    for (const path of everywhere) {
      let session = led(path, { mode });
      const visited: string[] = [path];
      let outcome = say(session, 'next', clockOf(session).firstWindow);
      for (let turn = 0; outcome.reply.mic === 'open' && turn < 80; turn += 1) {
        session = outcome.session;
        visited.push(pathOf(session.kept.place) ?? '');
        outcome = say(session, 'next', clockOf(session).firstWindow);
      }
      expect(outcome.reply.mic).toBe('closed');
      expect(outcome.session.kept.place).toBeNull();
      expect(visited).toEqual([...new Set(visited)]);
    }
  },
);

test.each(['firstWindow', 'secondWindow'] as const)(
  '"next" in the %s goes on right after what was led',
  (window) => {
    for (const path of everywhere) {
      const session = led(path);
      const { say: first, reprompt } = turnOf(session);
      const part = window === 'secondWindow' && reprompt?.last ? reprompt : first;
      const { kept: after } = say(session, 'next', clockOf(session)[window]).session;
      expect(after.place).toEqual(part.last === null ? null : stepAfter(part.last));
    }
  },
);

describe('stop at any instant, then resume', () => {
  const order = everywhere;
  const index = (place: Place | null): number =>
    place === null ? order.length : order.indexOf(pathOf(place) ?? '');
  const instants = fc.tuple(
    fc.constantFrom(...everywhere),
    fc.constantFrom(...modes),
    fc.constantFrom(...paces),
    fc.double({ min: 0, max: 1, noNaN: true }),
    fc.constantFrom('stop', 'pause' as const),
  );

  test.each([
    ['a second', 1000],
    ['a day', day],
  ])('%s later, loses no step and repeats at most one', (_name, later) => {
    fc.assert(
      fc.property(instants, ([path, mode, pace, share, how]) => {
        const session = led(path, { mode, pace });
        const seconds = share * clockOf(session).end;
        const stopped = say(session, how, seconds);
        const opened = openSession(stopped.session.kept);
        const resumed = reduce(opened, word('resume'), start + seconds * 1000 + later, english);
        expect(stopped.reply.mic).toBe('closed');
        // A routine that was led to its end is begun anew.
        const reached = index(stopped.session.kept.place) % order.length;
        expect([Math.max(0, reached - 1), reached]).toContain(index(resumed.session.kept.place));
      }),
      { numRuns: times(120, 50) },
    );
  });

  test('keeps the very step that was spoken in that second', () => {
    for (const path of everywhere) {
      const session = led(path);
      expect(pathOf(say(session, 'stop', clockOf(session).during(path)).session.kept.place)).toBe(path);
    }
  });
});

describe('a session that Alexa ends', () => {
  const session = led('cross-legged-seated-twist/right/sit');
  const endAt = (seconds: number, end: SessionEnd) =>
    endSession(session, start + seconds * 1000, end, english).kept;

  test('keeps the place of its last second', () => {
    const during = clockOf(session).during('cross-legged-seated-twist/right/twist');
    expect(pathOf(endAt(during, 'other').place)).toBe('cross-legged-seated-twist/right/twist');
    expect(pathOf(endAt(clockOf(session).end, 'silence').place)).toBe('knees-to-chest/both/lie');
  });

  test('remembers that it ran out in silence', () => {
    expect(endAt(clockOf(session).end, 'silence').endedInSilence).toBe(true);
    expect(endAt(20, 'other').endedInSilence).toBe(false);
    const talked = say(openSession(kept()), 'help').session;
    expect(endSession(talked, start + 30_000, 'silence', english).kept.endedInSilence).toBe(false);
  });

  test('is over when the last pose was led to its end, in both modes', () => {
    for (const mode of modes) {
      const last = led('legs-up-the-wall/both/rise', { mode });
      const { kept: after } = endSession(last, start + clockOf(last).end * 1000, 'silence', english);
      expect(after.place).toBeNull();
      expect(after.history.finished).toBe(1);
    }
  });

  test('has nothing under way any more, and moved last when it ended', () => {
    const instant = start + 40_000;
    const ended = endSession(session, instant, 'silence', english);
    expect(ended).toMatchObject({ turn: null, offer: null, underway: false, kept: { movedAt: instant } });
  });

  test('moves nothing where nothing was led', () => {
    const opened = say(openSession(kept()), 'help').session;
    expect(endSession(opened, start + 5000, 'other', english).kept).toEqual(opened.kept);
  });
});

// What every word comes to in every state (design, section 9). In flow and in step by step, the third step of the first
// pose is being spoken. Offered: to resume at that step. Idle: a person who was here before.
const table = JSON.parse(readFileSync(join(__dirname, 'table.json'), 'utf8')) as Record<
  string,
  Record<StateName, string>
>;

const hands = 'cross-legged-seated-twist/right/hands';
const flow = led('cross-legged-seated-twist/right/sit');
const stepByStep = led(hands, { mode: 'step-by-step' });
const states: Record<StateName, [Session, number]> = {
  idle: [openSession(kept()), 0],
  flow: [flow, clockOf(flow).during(hands)],
  stepByStep: [stepByStep, clockOf(stepByStep).during(hands)],
  offered: [say(returned(hands), 'help').session, 2],
};

test('every word is in the table, and table.json has all words and states', () => {
  expect(Object.keys(meanings).sort()).toEqual([...words].sort());
  expect(Object.keys(table).sort()).toEqual([...words].sort());
  expect(Object.keys(states)).toEqual([...stateNames]);
});

const cases = words.flatMap((word) => stateNames.map((state): [Word, StateName] => [word, state]));

test.each(cases)('"%s" in the state "%s" comes to what table.json says', (word, state) => {
  const [session, seconds] = states[state];
  const effect = effectOf(say(session, word, seconds))
    .replaceAll('cross-legged-seated-twist/right/', '')
    .replaceAll('knees-to-chest/both/', 'knees/')
    .replace(state === 'stepByStep' ? '; step-by-step, normal' : '<nothing>', '');
  expect(effect).toBe(table[word]?.[state]);
});
