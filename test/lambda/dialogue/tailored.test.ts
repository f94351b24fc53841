import { conditions } from '../../../lambda/catalogue/conditions';
import { backStretch, getRoutine } from '../../../lambda/routine/routines';
import type { Command } from '../../../lambda/dialogue/command';
import { endSession } from '../../../lambda/dialogue/engine';
import { nothingKept, openSession, type Session } from '../../../lambda/session/state';
import { clockOf, effectOf, english, kept, led, pathOf, placeAt, returned, say, start } from './support';

const rock = 'knees-to-chest/both/rock';
const wish = (condition: string | null, minutes: number | null): Command => ({
  kind: 'tailor',
  condition,
  seconds: minutes === null ? null : minutes * 60,
});
/** Fits, and fits into one part: it is over before the second window. */
const sciatica = wish('sciatica', 3.5);
const routineOffered = ({ offer }: Session): string => {
  if (offer?.kind !== 'tailored') throw new Error('Nothing was made.');
  return offer.routine;
};
const spokenBy = (session: Session, command: Command): string =>
  say(session, command)
    .reply.turn.say.cues.flatMap((cue) => (cue.kind === 'say' ? [cue.text] : []))
    .join(' ');
const shelvedRock = { shelved: placeAt(rock) };

describe('a routine that fits', () => {
  const offered = say(openSession(kept()), wish('sciatica', 5));

  test('is offered with its length, and silence begins nothing', () => {
    expect(effectOf(offered)).toBe(
      'tailored.fits.complaint + tailored.poses.only + unless.sciatica; asks ask.tailored; offers tailored',
    );
    expect(offered.session.kept).toEqual(kept());
    expect(offered.reply.turn.reprompt?.cues.every(({ place }) => place === null)).toBe(true);
    const { session } = say(offered.session, 'where-am-i', clockOf(offered.session).end);
    expect(session.kept).toEqual(kept());
    expect(session.offer).toEqual({ kind: 'tailored', routine: routineOffered(offered.session) });
  });

  test.each(['yes', 'next', 'start', 'resume'] as const)('begins with "%s"', (word) => {
    const begun = say(offered.session, word, 4);
    expect(effectOf(begun)).toBe('routine.begin; leads straight-leg-seated-twist/right/sit');
    expect(begun.session.kept.place?.routine).toBe(routineOffered(offered.session));
  });

  test('begins with the safety note the very first time', () => {
    const never = say(openSession(nothingKept), wish('sciatica', 5)).session;
    expect(say(never, 'where-am-i', clockOf(never).end).session.kept.introduced).toBe(false);
    const begun = say(never, 'yes', 4);
    expect(effectOf(begun)).toContain('routine.safety; leads');
    expect(say(begun.session, 'where-am-i', 2).session.kept.introduced).toBe(false);
    expect(say(begun.session, 'where-am-i', 40).session.kept.introduced).toBe(true);
  });

  test('says for what it is, how long it takes and what is in it', () => {
    expect(spokenBy(openSession(kept()), wish('sciatica', 5))).toContain(
      'five minutes for sciatica. Straight leg twist.',
    );
    expect(spokenBy(openSession(kept()), wish('sciatica', 30))).toMatch(
      /thirty minutes for sciatica\. Straight leg twist, and others/,
    );
    expect(spokenBy(openSession(kept()), wish(null, 10))).toMatch(
      /ten minutes\. (?:Three|Four|Five) poses\./,
    );
  });
});

test.each(conditions)('for $id only poses that may help are named, whatever the length', ({ id, poses }) => {
  for (const minutes of [null, 2, 5, 9, 20]) {
    const { turn } = say(openSession(kept()), wish(id, minutes)).session;
    const named = turn?.lead.flatMap(({ line }) => line.values?.['poses'] ?? []) ?? [];
    for (const value of named) {
      const list = typeof value === 'object' && 'list' in value ? value.list : [];
      expect(list.length).toBeGreaterThan(0);
      expect(list.filter((key) => !poses.some((pose) => key === `poses.${pose}.short`))).toEqual([]);
    }
  }
});

describe('a routine that does not fit', () => {
  test.each<[string, Command, string]>([
    ['too short for anything', wish(null, 1), 'any'],
    ['too long for everything', wish(null, 24 * 60), 'any'],
    ['too short for its only pose', wish('sciatica', 2), 'complaint'],
    ['too short for a part of the body', wish('shoulders', 2), 'area'],
  ])('is asked about, and silence leads nowhere: %s', (_name, command, kind) => {
    const { session, reply } = say(openSession(kept()), command);
    expect(session.turn).toMatchObject({ guide: 'never', ask: { key: 'ask.tailored' } });
    expect(session.turn?.lead[0]?.line.key).toBe(`tailored.nearest.${kind}`);
    expect(reply.mic).toBe('open');
    expect(reply.turn.reprompt?.cues.every(({ place }) => place === null)).toBe(true);
    expect(say(session, 'yes', 4).session.kept.place?.routine).toBe(routineOffered(session));
  });

  test('is declined back to what was under way', () => {
    const idle = say(openSession(kept()), wish('sciatica', 2)).session;
    expect(effectOf(say(idle, 'no', 4))).toBe('declined.tailored; asks ask.begin; offers begin');
    const underway = say(led(rock), wish('sciatica', 2), 2).session;
    expect(effectOf(say(underway, 'no', 4))).toBe(`moves.carryOn; leads ${rock}`);
  });
});

describe('in the middle of the whole routine', () => {
  const sessions: [string, Session][] = [
    ['led', led(rock)],
    ['step by step', led(rock, { mode: 'step-by-step' })],
    ['returned', returned(rock)],
  ];

  test.each(sessions)('a wish moves nothing, and "no" loses nothing (%s)', (_name, session) => {
    for (const command of [sciatica, wish('sciatica', 2), wish(null, 10)]) {
      const asked = say(session, command, 2).session;
      expect(asked.kept).toMatchObject({ place: placeAt(rock), shelved: null });
      for (const word of ['no', 'previous', 'stop', 'pause', 'unknown', 'help', 'pain'] as const) {
        expect(say(asked, word, 4).session.kept).toMatchObject({ place: placeAt(rock), shelved: null });
      }
      expect(effectOf(say(say(asked, 'no', 4).session, 'yes', 4))).toContain(`leads ${rock}`);
    }
  });

  test.each(sessions)(
    'the place is shelved while another is led, and comes back at its end (%s)',
    (_name, session) => {
      const begun = say(say(session, sciatica, 2).session, 'yes', 4).session;
      expect(begun.kept).toMatchObject(shelvedRock);
      const ended = say(begun, 'skip-pose', 20);
      expect(effectOf(ended)).toContain('asks ask.resume; offers resume');
      expect(ended.session.kept).toMatchObject({ place: placeAt(rock), shelved: null });
      expect(effectOf(say(ended.session, 'yes', 4))).toContain(`leads ${rock}`);
    },
  );

  test.each(sessions)('silence begins nothing and shelves nothing (%s)', (_name, session) => {
    const asked = say(session, sciatica, 2).session;
    const stopped = say(asked, 'stop', clockOf(asked).reprompt + 1).session.kept;
    expect(stopped).toMatchObject({ place: placeAt(rock), shelved: null });
    const begun = say(asked, 'yes', 4).session;
    const left = say(begun, 'stop', 15).session.kept;
    expect(left).toMatchObject({ place: { routine: routineOffered(asked) }, ...shelvedRock });
  });

  test('led to its end in silence, it gives the place back', () => {
    for (const session of [led(rock), returned(rock)]) {
      const begun = say(say(session, sciatica, 2).session, 'yes', 4).session;
      const { secondWindow, end } = clockOf(begun);
      const over = say(begun, 'next', secondWindow);
      expect(pathOf(over.session.kept.place)).toBe(rock);
      expect(effectOf(over)).toContain('offers resume');
      const ended = endSession(begun, (begun.turn?.at ?? start) + end * 1000, 'silence', english);
      expect(ended.kept).toMatchObject({ place: placeAt(rock), shelved: null });
    }
  });

  test('the whole routine is no other routine: asked for by its length it goes on', () => {
    const whole = say(led(rock), wish('back-pain', null), 2);
    expect(effectOf(whole)).toBe('tailored.whole; asks ask.goOn');
    expect(effectOf(say(returned(rock), wish('back-pain', null)))).toBe(
      'tailored.whole; asks ask.resume; offers resume',
    );
  });
});

test('"yes" to the whole routine leads the whole routine', () => {
  const place = placeAt(rock, 'knees-to-chest');
  const asked = say(openSession(kept({ place, movedAt: start })), wish('back-pain', null)).session;
  expect(say(asked, 'yes', 4).session.kept.place?.routine).toBe(backStretch.id);
});

test('a wish for an unknown condition claims nothing for it', () => {
  const { session } = say(openSession(kept()), wish('plank', 5));
  expect(session.turn?.lead[0]?.line.key).toBe('tailored.fits.any');
});

describe('in a routine with rounds', () => {
  const routine = 'ktc.x2+lslt.x2';
  const inRound = (path: string, round = 1): Session => {
    const place = { ...placeAt(path, routine), ...(round === 1 ? {} : { round }) };
    const session = led(path);
    return {
      ...session,
      kept: { ...session.kept, place },
      turn: { at: start, lead: [], guide: 'now', from: place, ask: null },
    };
  };

  test('a skipped pose does not come again in the next round', () => {
    expect(getRoutine(routine).entries.map(({ rounds }) => rounds)).toEqual([2, 2]);
    expect(say(inRound(rock), 'skip-pose', 2).session.kept.place?.pose).toBe('lying-single-leg-twist');
  });

  test('a pose that hurt and is skipped does not come again in the next round', () => {
    const hurt = say(inRound(rock), 'pain', 2).session;
    expect(say(hurt, 'yes', 4).session.kept.place?.pose).toBe('lying-single-leg-twist');
  });

  test.each([
    ['knees-to-chest/both/lie', 2],
    ['lying-single-leg-twist/right/change', 2],
  ])('after an answer at the start of a round, at %s, "next" leads that round', (path, round) => {
    const asked = say(inRound(path, round), 'where-am-i', 0.1).session;
    expect(say(asked, 'next', 3).session.kept.place).toMatchObject({ ...placeAt(path, routine), round });
  });

  test('a day later, a round is begun from where a body can begin it', () => {
    const place = { ...placeAt('lying-single-leg-twist/right/change', routine), round: 2 };
    const resumed = say(openSession(kept({ place, movedAt: start - 86_400_000 })), 'resume').session.turn;
    expect(resumed?.lead.map(({ line }) => line.key)).toContain('poses.lying-single-leg-twist.return.ready');
  });
});
