import { getPose, poses } from '../../../lambda/catalogue/poses';
import { endSession } from '../../../lambda/dialogue/engine';
import { entryTo, placeLine, returning } from '../../../lambda/dialogue/returning';
import { placesOf, samePlace, startOfPose, stepAt, stepBefore, stepsOf } from '../../../lambda/routine/place';
import { type Kept, nothingKept, openSession, type Session } from '../../../lambda/session/state';
import { clockOf, day, effectOf, english, kept, pathOf, placeAt, returned, say, start } from './support';

const rock = 'knees-to-chest/both/rock';
const sit = 'cross-legged-seated-twist/right/sit';
const silent = (secondsAgo: number, change: Partial<Kept> = {}) =>
  openSession(
    kept({ place: placeAt(rock), movedAt: start - secondsAgo * 1000, endedInSilence: true, ...change }),
  );

describe('the very first launch', () => {
  const first = say(openSession(nothingKept), 'launch');

  test('welcomes and asks, and its reprompt asks again and leads nothing', () => {
    expect(effectOf(first)).toBe('launch.welcome; asks ask.begin; offers begin');
    expect(first.reply.turn.say.first).toBeNull();
    expect(first.reply.turn.reprompt?.first).toBeNull();
    const [asked, again] = [first.reply.turn.say, first.reply.turn.reprompt].map((part) =>
      part?.cues.findLast((cue) => cue.kind === 'say'),
    );
    expect(asked).toEqual(again);
  });

  test('keeps everything as it is, and silence begins nothing', () => {
    expect(first.session.kept).toEqual(nothingKept);
    const ended = endSession(first.session, start + clockOf(first.session).end * 1000, 'silence', english);
    expect(ended.kept).toEqual(nothingKept);
  });

  test('"yes" leads, with the safety note', () => {
    expect(effectOf(say(first.session, 'yes', 8))).toBe(`routine.safety; leads ${sit}`);
  });
});

describe('a later launch leads at once', () => {
  test('from the first pose where nothing is kept', () => {
    const { session, reply } = say(openSession(kept()), 'launch');
    expect(effectOf({ session, reply })).toBe(`launch.back + routine.begin; leads ${sit}`);
    expect(reply.turn.say.first).toEqual(placeAt(sit));
    expect(session.kept).toMatchObject({ place: placeAt(sit), movedAt: start });
  });

  test('and says when the routine was finished', () => {
    const finished = openSession(kept({ finishedAt: start - day, movedAt: start - day }));
    expect(effectOf(say(finished, 'launch'))).toBe(`launch.finished + routine.begin; leads ${sit}`);
  });

  test('a new beginning counts its poses anew', () => {
    const before: Session = { ...openSession(kept()), done: ['knees-to-chest'] };
    expect(say(before, 'launch').session.done).toEqual([]);
  });

  test.each([
    ['thirteen days', 13 * day],
    ['a day', day],
    ['ten minutes', 600_000],
    ['a minute', 60_000],
  ])('from the place, with the way back into the pose, %s after a stop', (_name, ago) => {
    const { session, reply } = say(returned(rock, { movedAt: start - ago }), 'launch');
    expect(effectOf({ session, reply })).toBe(
      `launch.stopped.whole + launch.goOn + poses.knees-to-chest.return.there; leads ${rock}`,
    );
    // Time to get onto the mat and into the pose, before the guidance begins.
    expect(session.turn?.lead.at(-1)?.settle).toBe('long');
    expect(session.offer).toBeNull();
    expect(session.kept).toMatchObject({ place: placeAt(rock), movedAt: start });
  });

  test('without the way back seconds after a stop: the body is still there', () => {
    expect(effectOf(say(returned(rock, { movedAt: start - 10_000 }), 'launch'))).toBe(
      `launch.stopped.whole + launch.goOn; leads ${rock}`,
    );
  });

  test('at the start of a pose, which says how to get there by itself, nothing is said of the way', () => {
    const lie = 'knees-to-chest/both/lie';
    const { session, reply } = say(returned(lie), 'launch');
    expect(effectOf({ session, reply })).toBe(`launch.stopped.whole + launch.goOn; leads ${lie}`);
    expect(session.turn?.lead.at(-1)?.settle).toBe('large');
  });

  test('a hold is taken up one step earlier, with the step that gets a body into it', () => {
    const { session } = say(returned('cross-legged-seated-twist/left/hold'), 'launch');
    expect(pathOf(session.turn?.from ?? null)).toBe('cross-legged-seated-twist/left/twist');
    expect(session.kept.place?.step).toBe('twist');
  });

  test('says how to begin anew, and those words do', () => {
    const { session } = say(returned(rock), 'launch');
    const said = session.turn?.lead.flatMap(({ line }) => english(line).map(({ text }) => text)).join(' ');
    expect(said).toContain('start over');
    expect(effectOf(say(session, 'start-over', 8))).toBe(`moves.startOver; leads ${sit}`);
  });
});

describe('"no" to a launch that leads on', () => {
  const { session } = say(returned(rock), 'launch');
  const offered = 'declined.restart; asks ask.restart; offers restart';

  test.each([6, 20, 44])('offers to begin anew, and leads nothing (%d s)', (seconds) => {
    const outcome = say(session, 'no', seconds);
    expect(effectOf(outcome)).toBe(offered);
    expect(outcome.session.kept.place?.pose).toBe('knees-to-chest');
  });

  test('step by step, too', () => {
    const settings = { pace: 'normal', mode: 'step-by-step' } as const;
    const launched = say(returned(rock, { settings }), 'launch').session;
    expect(effectOf(say(launched, 'no', 6))).toBe(`${offered}; step-by-step, normal`);
  });

  test('yes begins anew; a second no offers to go on there after all', () => {
    const asked = say(session, 'no', 6).session;
    expect(effectOf(say(asked, 'yes', 6))).toBe(`moves.startOver; leads ${sit}`);
    expect(effectOf(say(asked, 'no', 6))).toBe('declined.restart; asks ask.resume; offers resume');
    expect(effectOf(say(asked, 'resume', 6))).toContain(`leads ${rock}`);
  });

  test.each([
    ['later in that turn', session, 60],
    ['after another word', say(session, 'repeat', 30).session, 5],
    ['after a launch that began at the first pose', say(openSession(kept()), 'launch').session, 5],
  ])('%s it is all right, and goes on', (_name, before, seconds) => {
    expect(effectOf(say(before, 'no', seconds))).toContain('declined.begin');
  });
});

describe('a launch asks first, and silence leads nothing', () => {
  test('after two weeks or more', () => {
    const outcome = say(returned(rock, { movedAt: start - 14 * day }), 'launch');
    expect(effectOf(outcome)).toBe('launch.stopped.whole; asks ask.restart; offers restart');
    expect(outcome.reply.turn.reprompt?.first).toBeNull();
    expect(effectOf(say(outcome.session, 'yes', 8))).toBe(`moves.startOver; leads ${sit}`);
  });

  test('and only then two weeks are said', () => {
    for (let days = 1; days < 60; days += 1) {
      const { session } = say(returned(rock, { movedAt: start - days * day }), 'launch');
      const said = session.turn?.lead.flatMap(({ line }) => english(line).map(({ text }) => text)).join(' ');
      expect([days, /^(?!almost)[a-z0-9]+ weeks/i.test(said ?? '')]).toEqual([days, days >= 14]);
    }
  });

  test('after an alarm before anything was led, whoever it is', () => {
    const line = { key: 'redFlags.doctor' };
    for (const before of [openSession(nothingKept), openSession(kept()), returned(rock)]) {
      const alarmed = say(before, { kind: 'send-to-help', line }).session;
      const next = say(openSession(alarmed.kept), 'launch', 3_600);
      expect(effectOf(next)).toBe('launch.minded; asks ask.anything');
      expect(next.reply.turn.reprompt?.first).toBeNull();
    }
  });

  test('after two weeks or more, where nothing is kept', () => {
    const outcome = say(openSession(kept({ movedAt: start - 14 * day })), 'launch');
    expect(effectOf(outcome)).toBe('launch.back; asks ask.begin; offers begin');
    expect(outcome.reply.turn.reprompt?.first).toBeNull();
  });

  test.each<Partial<Kept>>([
    {},
    { endedInSilence: true },
    { movedAt: start - 5_000 },
    { endsAt: start - 5_000 },
  ])('after a pain, dizziness or an alarm (%j)', (change) => {
    const outcome = say(returned(rock, { resting: true, ...change }), 'launch');
    expect(effectOf(outcome)).toBe('launch.stopped.whole; asks ask.resume; offers resume');
    expect(outcome.reply.turn.reprompt?.first).toBeNull();
    expect(outcome.session.kept.resting).toBe(true);
    const nowhere = say(openSession(kept({ resting: true, ...change })), 'launch');
    expect(effectOf(nowhere)).toBe('launch.back; asks ask.begin; offers begin');
  });

  test('and changes nothing that is kept', () => {
    for (const before of [
      returned(rock, { resting: true }),
      returned(rock, { movedAt: start - 20 * day }),
      openSession(kept({ movedAt: start - 20 * day })),
    ])
      expect(say(before, 'launch').session.kept).toEqual(before.kept);
  });
});

describe('within five minutes after a silent end the person is still on the mat', () => {
  test('right after it the pose is named, and it goes on', () => {
    expect(effectOf(say(silent(5), 'launch'))).toBe(`routine.pose; leads ${rock}`);
  });

  test('at the start of a pose, which names it anyway, it is not named twice', () => {
    const lie = 'knees-to-chest/both/lie';
    expect(effectOf(say(silent(5, { place: placeAt(lie) }), 'launch'))).toBe(`leads ${lie}`);
  });

  const comesBack = `routine.return.whole + poses.knees-to-chest.return.there; leads ${rock}`;

  test.each([
    [200, comesBack],
    [299, comesBack],
    [301, `launch.stopped.whole + launch.goOn + poses.knees-to-chest.return.there; leads ${rock}`],
  ])('%i s after it', (seconds, effect) => {
    expect(effectOf(say(silent(seconds), 'launch'))).toBe(effect);
  });

  test('a silence that ended in no place begins the routine', () => {
    expect(effectOf(say(silent(5, { place: null }), 'launch'))).toBe(
      `launch.back + routine.begin; leads ${sit}`,
    );
  });

  describe('also where Alexa told no end', () => {
    const lead = say(returned(rock), 'resume').session;
    const { endsAt } = lead.kept;
    const after = (seconds: number) =>
      effectOf(say(openSession(lead.kept), 'launch', ((endsAt ?? 0) - start) / 1000 + seconds));

    test('a turn that leads keeps when it runs out in silence', () => {
      expect((endsAt ?? 0) - start).toBe(Math.ceil(clockOf(lead).end * 1000));
    });

    test.each([
      [10, comesBack],
      [290, comesBack],
      [310, `launch.stopped.whole + launch.goOn + poses.knees-to-chest.return.there; leads ${rock}`],
    ])('%i s after the end of its last turn: it leads from where that turn began', (seconds, effect) => {
      expect(after(seconds)).toBe(effect);
    });

    test('before that end it was no silence: the session was left in the middle', () => {
      expect(after(-20)).toContain('launch.stopped.whole + launch.goOn');
    });

    test.each(['silence', 'other', 'refused'] as const)('an end that Alexa tells (%s) clears it', (end) => {
      const ended = endSession(lead, start + 30_000, end, english);
      expect(ended.kept.endsAt).toBeNull();
    });

    test.each(['stop', 'pause'] as const)('so does "%s"', (word) => {
      expect(say(lead, word, 30).session.kept.endsAt).toBeNull();
    });
  });
});

describe('the way back into a place', () => {
  const places = placesOf('back-stretch');
  const holdsAt = places.filter((place) =>
    stepsOf(getPose(place.pose), place.side).some(({ id, hold }) => id === place.step && hold !== undefined),
  );

  test('a hold, and a step that follows on, is entered by the step before it, every other step by itself', () => {
    const rise = placeAt('legs-up-the-wall/both/rise');
    expect(entryTo(rise)).toEqual(stepBefore(rise));
    expect(holdsAt.length).toBeGreaterThan(0);
    for (const place of places.filter(({ step }) => step !== 'rise')) {
      expect(entryTo(place)).toEqual(holdsAt.includes(place) ? stepBefore(place) : place);
    }
  });

  test('the entry to a place lies in its own pose and side', () => {
    for (const place of places) expect(entryTo(place)).toMatchObject({ pose: place.pose, side: place.side });
  });

  test('the way back names the pose and side and gives time; the start of a pose does that by itself', () => {
    const twist = placeAt('lying-single-leg-twist/left/raise');
    expect(returning(twist)).toEqual([
      { line: placeLine('routine.return', twist) },
      { line: { key: 'poses.lying-single-leg-twist.return.ready', side: 'left' }, settle: 'long' },
    ]);
    const rock = placeAt('knees-to-chest/both/rock');
    expect(returning(rock)).toEqual([
      { line: placeLine('routine.return', rock) },
      { line: { key: 'poses.knees-to-chest.return.there', side: 'both' }, settle: 'long' },
    ]);
    expect(returning(placeAt('knees-to-chest/both/lie'))).toEqual([
      { line: { key: 'moves.carryOn', variant: 11 } },
    ]);
  });

  test('a hold is returned to by way of the step that gets a body into it', () => {
    const into = stepsOf(getPose('cross-legged-seated-twist'), 'right').find(({ id }) => id === 'twist');
    expect(into?.inPose).toBe(true);
    expect(returning(placeAt('cross-legged-seated-twist/right/hold'))).toEqual(
      returning(placeAt('cross-legged-seated-twist/right/twist')),
    );
  });

  test('the way back to every place gets the body to where the first step needs it', () => {
    const inside = places.filter((place) => !samePlace(place, startOfPose(place)));
    expect(inside).toHaveLength(places.length - poses.length);
    for (const place of inside) {
      const how = stepAt(entryTo(place))?.inPose === true ? 'there' : 'ready';
      expect(returning(place)).toEqual([
        { line: placeLine('routine.return', place) },
        { line: { key: `poses.${place.pose}.return.${how}`, side: place.side }, settle: 'long' },
      ]);
    }
  });

  test('every place has words for being returned to, for having been left, and for being there', () => {
    for (const place of places) {
      for (const key of ['routine.return', 'launch.stopped', 'answers.where', 'answers.kept']) {
        const text = english(placeLine(key, place))
          .map((clause) => clause.text)
          .join(' ');
        // How long ago it was is put in where it is known.
        expect(text).toMatch(/^(?:[A-Z]|\{\{when\}\}).*\.$/);
        expect(text.includes(`${place.side} side`)).toBe(place.side !== 'both');
      }
    }
  });
});
