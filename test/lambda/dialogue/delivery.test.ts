import { endSession } from '../../../lambda/dialogue/engine';
import { limits } from '../../../lambda/routine/limits';
import { placesOf } from '../../../lambda/routine/place';
import { lengthsOf } from '../../../lambda/routine/timeline';
import { newDevice, nextSession, type Device } from '../../../lambda/session/device';
import { openSession, type Session } from '../../../lambda/session/state';
import {
  clockOf,
  day,
  effectOf,
  english,
  led,
  pathOf,
  placeAt,
  returned,
  say,
  start,
  turnOf,
} from './support';

const rock = 'knees-to-chest/both/rock';
/** The speech that begins here takes more than 90 s, and its reprompt leads the second side of the next pose. */
const knees = 'knees-to-chest/both/lie';

/** A session that is led by a turn as the skill makes it, on that device. */
const leading = (path: string, device: Device = newDevice): Session =>
  say(returned(path, { device, movedAt: start - 30_000 }), 'resume').session;

/** The instant at which Alexa tells a silent end, where the voice speaks at that rate; in whole seconds, as she may. */
function silentEnd(session: Session, rate: number): number {
  const { speech, silence } = lengthsOf(turnOf(session));
  return start + Math.round((speech * (session.turn?.rate ?? 1)) / rate + silence) * 1000;
}

const endedAt = (session: Session, instant: number) => endSession(session, instant, 'silence', english).kept;

describe('a turn', () => {
  const device: Device = { rung: 3, rate: 1.12 };
  const session = leading(knees, device);

  test('is built for the rung and the voice rate of the device, and its record tells both', () => {
    expect(session.turn).toMatchObject({ rung: 3, rate: 1.12 });
    const { say: speech } = turnOf(session);
    expect(speech.seconds).toBeGreaterThan(limits.reach[2].say);
    expect(speech.seconds).toBeLessThanOrEqual(limits.reach[3].say);
    expect(leading(knees).turn).not.toHaveProperty('rate');
  });

  test('a faster voice takes less time for the same words, and the same for its silences', () => {
    // Without a hold and a long movement, which keep their time, and too short to be cut elsewhere.
    const path = 'legs-up-the-wall/both/rise';
    const faster = lengthsOf(turnOf(leading(path, { rung: 1, rate: 1.25 })));
    const usual = lengthsOf(turnOf(leading(path)));
    expect(faster.speech).toBeCloseTo(usual.speech / 1.25, 6);
    expect(faster.silence).toBeCloseTo(usual.silence, 6);
  });

  test('the same record rebuilds the same turn after the device was learned anew', () => {
    const later: Session = { ...session, kept: { ...session.kept, device: { rung: 0, rate: 0.8 } } };
    expect(turnOf(later)).toEqual(turnOf(session));
    const seconds = clockOf(session).during('lying-single-leg-twist/left/drop');
    expect(pathOf(say(later, 'stop', seconds).session.kept.place)).toBe('lying-single-leg-twist/left/drop');
    expect(say(later, 'repeat', seconds).session.turn).toMatchObject({ rung: 0, rate: 0.8 });
  });

  test('every kind of turn tells the rung', () => {
    for (const word of ['launch', 'help', 'pain', 'next', 'stop', 'forget-me', 'list-reminders'] as const)
      expect([word, say(session, word, 5).session.turn?.rung]).toEqual([word, 3]);
  });

  test.each([0, 1, 2, 3])('no part of rung %i is longer than that rung carries', (rung) => {
    const { say: speech, reprompt } = turnOf(leading(knees, { rung }));
    expect(speech.seconds).toBeLessThanOrEqual(limits.reach[rung]?.say ?? 0);
    expect(reprompt?.seconds).toBeLessThanOrEqual(limits.reach[rung]?.reprompt ?? 0);
  });
});

describe('a session that ended in silence', () => {
  const session = leading(knees);

  test.each([0.8, 0.93, 1, 1.1, 1.3])('tells the voice rate %d, also by whole seconds', (rate) => {
    const { device } = endedAt(session, silentEnd(session, rate));
    expect(Math.abs((device.rate ?? 0) / rate - 1)).toBeLessThan(0.02);
  });

  test.each([
    [0, 0.8],
    [0, 1.3],
    [2, 0.85],
    [2, 1.15],
    [3, 0.85],
    [3, 1.15],
  ])('on rung %i, too, at the rate %d', (rung, rate) => {
    const longer = leading(knees, { rung });
    const kept = endedAt(longer, silentEnd(longer, rate));
    expect(Math.abs((kept.device.rate ?? 0) / rate - 1)).toBeLessThan(0.02);
    const { say: speech, reprompt } = turnOf(longer);
    expect(kept.place).toEqual(reprompt?.first == null ? speech.next : reprompt.next);
  });

  test('a rate that is known already moves half of the way', () => {
    const known = leading(knees, { rung: 1, rate: 1 });
    const { device } = endedAt(known, silentEnd(known, 1.2));
    expect(device.rate).toBeCloseTo(1.1, 1);
  });

  test('what was learned shapes the next turn: its estimates are those of the voice', () => {
    const kept = endedAt(session, silentEnd(session, 1.2));
    const next = say(openSession({ ...kept, place: placeAt(knees) }), 'resume').session;
    expect(next.turn?.rate).toBe(kept.device.rate);
    expect(endedAt(next, silentEnd(next, kept.device.rate ?? 0)).device.rate).toBeCloseTo(
      kept.device.rate ?? 0,
      1,
    );
  });

  test('proves the rung whose speech it heard, and the next session tries the one above', () => {
    const { device } = endedAt(session, silentEnd(session, 1));
    expect(device).toMatchObject({ rung: 1, proven: 1 });
    expect(nextSession(device, start + day).rung).toBe(2);
  });

  test('proves nothing where the rung below would have carried it', () => {
    const short = leading('legs-up-the-wall/both/release');
    expect(turnOf(short).say.seconds).toBeLessThan(limits.reach[0].say);
    expect(endedAt(short, start + clockOf(short).end * 1000).device).toEqual(newDevice);
  });

  test('keeps the place after all of it', () => {
    const kept = endedAt(session, silentEnd(session, 1));
    expect(kept.place).toEqual(turnOf(session).reprompt?.next);
    expect(kept.endedInSilence).toBe(true);
  });

  test('in a question learns nothing: too little was spoken', () => {
    const asked = say(led(rock), 'pain', 2).session;
    expect(endedAt(asked, start + 2_000 + clockOf(asked).end * 1000).device).toEqual(newDevice);
  });
});

describe('a silent end that comes too early: the reprompt was never played', () => {
  /** A turn of that rung whose reprompt leads for most of a minute. */
  function withLongReprompt(rung: number): Session {
    const sessions = placesOf('back-stretch').map((place) => leading(pathOf(place) ?? '', { rung }));
    const found = sessions.find((session) => {
      const { reprompt } = turnOf(session);
      return reprompt !== null && reprompt.first !== null && reprompt.seconds > 50;
    });
    if (found === undefined) throw new Error(`No reprompt of rung ${rung} leads so long.`);
    return found;
  }

  test.each([1, 2, 3])('leaves the place at the end of the speech, and learns nothing (rung %i)', (rung) => {
    const session = withLongReprompt(rung);
    const { say: speech } = turnOf(session);
    for (const late of [-3, 0, 4, 12]) {
      const instant = start + Math.round(speech.seconds + limits.windowSeconds + late) * 1000;
      const kept = endedAt(session, instant);
      expect(kept.place).toEqual(speech.next);
      expect(kept.device).not.toHaveProperty('rate');
      expect(kept.endedInSilence).toBe(true);
    }
  });

  test('an end in the middle of the speech, as no voice is so fast, leaves the place at its second', () => {
    for (const path of [knees, 'straight-leg-seated-twist/right/sit']) {
      const session = leading(path);
      const kept = endedAt(session, start + 40_000);
      expect(kept.place).toEqual(say(session, 'stop', 40).session.kept.place);
      expect(kept.device).not.toHaveProperty('rate');
    }
  });

  test('the seconds of the reprompt do not count as practised', () => {
    const session = leading(knees);
    const { say: speech, reprompt } = turnOf(session);
    const early = endedAt(session, start + (speech.seconds + limits.windowSeconds) * 1000);
    const whole = endedAt(session, silentEnd(session, 1));
    expect(reprompt?.seconds).toBeGreaterThan(30);
    expect(whole.history.seconds - early.history.seconds).toBeGreaterThan(30);
  });
});

describe('a word in the window after a long speech', () => {
  const session = leading(knees);

  test.each(['next', 'help', 'stop'] as const)(
    '"%s" proves the rung: the speech was heard to its end',
    (word) => {
      expect(say(session, word, clockOf(session).firstWindow).session.kept.device.proven).toBe(1);
    },
  );

  test('a word in the middle of it, or long after it, proves nothing', () => {
    for (const seconds of [60, clockOf(session).reprompt + 10])
      expect(say(session, 'help', seconds).session.kept.device).toEqual(newDevice);
  });
});

describe('a session that ended because Alexa refused a reply', () => {
  const session = leading(rock, { rung: 2, proven: 2, rate: 1.05 });
  const { kept } = endSession(session, start + 2_000, 'refused', english);

  test('goes one rung down at once, and bars the refused one for 90 days', () => {
    expect(kept.device).toEqual({
      rung: 1,
      barred: { rung: 2, until: start + 2_000 + 90 * day },
      refused: true,
      rate: 1.05,
    });
  });

  test('keeps the place, practises nothing, and is no silence', () => {
    expect(kept).toEqual({ ...session.kept, device: kept.device, endsAt: null });
    expect(kept.place).toEqual(placeAt(rock));
  });

  test('also without a turn, as where Alexa sends no attributes', () => {
    const { device } = endSession(openSession(session.kept), start + 2_000, 'refused', english).kept;
    expect(device).toEqual(kept.device);
  });

  test('the next launch says what happened, once, and goes on', () => {
    const launched = say(openSession(kept), 'launch', 60);
    expect(effectOf(launched)).toBe(
      `launch.shorter + launch.stopped.whole + launch.goOn + poses.knees-to-chest.return.there; leads ${rock}`,
    );
    expect(launched.session.turn?.rung).toBe(1);
    expect(launched.session.kept.device).not.toHaveProperty('refused');
    expect(launched.session.kept.device.barred).toEqual(kept.device.barred);
    const again = say(openSession(launched.session.kept), 'launch', 600);
    expect(effectOf(again)).not.toContain('launch.shorter');
  });

  test('a launch that must ask says it, too, before the question', () => {
    const rested = say(openSession({ ...kept, resting: true }), 'launch', 60);
    expect(effectOf(rested)).toBe('launch.shorter + launch.stopped.whole; asks ask.resume; offers resume');
    expect(rested.session.kept.device).not.toHaveProperty('refused');
  });

  test('on the lowest rung it stays there', () => {
    const lowest = leading(rock, { rung: 0 });
    expect(endSession(lowest, start + 2_000, 'refused', english).kept.device).toMatchObject({
      rung: 0,
      refused: true,
    });
  });
});
