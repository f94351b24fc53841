import fc from 'fast-check';
import {
  day,
  down,
  ended,
  envelopeOf,
  FakeStore,
  intent,
  launch,
  skillOn,
  start,
  Talk,
  textOf,
} from '../intents/support';
import { listedDay, mustBeListed } from '../../../lambda/keeping/keeper';
import { sayableSession } from '../../../lambda/keeping/attributes';
import { nothingKept, openSession, type Session } from '../../../lambda/session/state';
import type { Line } from '../../../lambda/routine/line';
import type { TurnRecord } from '../../../lambda/routine/types';

describe('keeping', () => {
  const anna = 'amzn1.ask.account.anna';
  const next = intent('AMAZON.NextIntent');
  const stop = intent('AMAZON.StopIntent');
  const help = intent('AMAZON.HelpIntent');
  const begin = intent('StartRoutineIntent', {});
  const tells = /place may not be kept|place is not kept/;

  function house() {
    const store = new FakeStore();
    const { handler, log } = skillOn(store);
    return { store, handler, log, talk: new Talk(handler) };
  }

  describe('reading and writing', () => {
    test('a session is read once, and a turn that changed something is written once', async () => {
      const { store, talk } = house();
      await talk.ask(launch);
      expect(store.counted()).toBe('1 read, 0 written');
      await talk.ask(begin, 12);
      expect(store.counted()).toBe('0 read, 1 written');
      await talk.ask(next, 30);
      expect(store.counted()).toBe('0 read, 1 written');
      await talk.ask(stop, 30);
      expect(store.counted()).toBe('0 read, 1 written');
    });

    test('a turn that changed nothing is not written', async () => {
      const { store, talk } = house();
      await talk.ask(launch);
      await talk.ask(help, 3);
      await talk.ask(help, 3);
      await talk.ask(intent('WhatHelpsIntent', {}), 3);
      await talk.ask(stop, 3);
      expect(store.counted()).toBe('1 read, 0 written');
    });

    test('a one-shot that begins is one read and one write', async () => {
      const { store, talk } = house();
      await talk.ask(begin);
      expect(store.counted()).toBe('1 read, 1 written');
    });

    test('Alexa ending the session writes the place reached, without a read', async () => {
      const { store, talk } = house();
      await talk.ask(begin);
      store.counted();
      expect(await talk.ask(ended('EXCEEDED_MAX_REPROMPTS'), 500)).toEqual({ version: '1.0', response: {} });
      expect(store.counted()).toBe('0 read, 1 written');
      expect(store.kept(anna)).toMatchObject({
        place: { pose: 'knees-to-chest', step: 'lie' },
        endedInSilence: true,
      });
    });

    test('a launch that leads writes the place; one that asks writes nothing', async () => {
      const { store, talk, handler } = house();
      await talk.ask(launch);
      expect(store.counted()).toBe('1 read, 0 written');
      await talk.ask(begin, 8);
      await talk.ask(stop, 90);
      store.counted();
      await new Talk(handler, {}, start + day).ask(launch);
      expect(store.counted()).toBe('1 read, 1 written');
      expect(store.kept(anna).endsAt).toBeGreaterThan(start + day);
      await new Talk(handler, {}, start + 30 * day).ask(launch);
      expect(store.counted()).toBe('1 read, 0 written');
    });

    test('the place is in the session as it is in the store', async () => {
      const { store, talk } = house();
      await talk.ask(begin);
      expect(talk.place).toEqual(store.items.get(anna)?.['place']);
      expect(talk.place).toMatchObject({
        routine: 'back-stretch',
        pose: 'cross-legged-seated-twist',
        side: 'right',
      });
    });

    test('with nobody to keep for, nothing is read, written or told', async () => {
      const store = new FakeStore();
      const { handler } = skillOn(store);
      const envelope = envelopeOf(begin, { userId: '' });
      const answer = await handler(envelope, {});
      expect(textOf(answer)).not.toMatch(tells);
      expect(store.counted()).toBe('0 read, 0 written');
    });

    test('the session belongs to whoever was recognised when it began', async () => {
      const { store, handler } = house();
      const ben = new Talk(handler, { personId: 'amzn1.ask.person.ben' });
      await ben.ask(begin);
      expect([...store.items.keys()]).toEqual(['amzn1.ask.person.ben']);
    });
  });

  describe('a store that is down', () => {
    test('on reading is told once, and the session goes on from its own attributes', async () => {
      const { store, talk, log } = house();
      store.onRead = down();
      expect(textOf(await talk.ask(launch))).toMatch(tells);
      store.onWrite = down();
      const first = textOf(await talk.ask(begin, 15));
      expect(first).toContain('Sit up straight');
      expect(first).not.toMatch(tells);
      expect(textOf(await talk.ask(next, 30))).not.toMatch(tells);
      expect(talk.place).toMatchObject({ pose: 'cross-legged-seated-twist', side: 'left' });
      expect(log[0]).toMatchObject({ request: 'LaunchRequest', errors: 'StoreUnavailableError:Error' });
    });

    test('on writing is told once, and the owed write is tried again by a turn that changed nothing', async () => {
      const { store, talk } = house();
      await talk.ask(launch);
      store.onWrite = down();
      expect(textOf(await talk.ask(begin, 15))).toMatch(tells);
      expect(textOf(await talk.ask(help, 2))).not.toMatch(tells);
      store.onWrite = null;
      store.counted();
      await talk.ask(help, 0);
      expect(store.counted()).toBe('0 read, 1 written');
      expect(store.kept(anna)).toMatchObject({ place: { pose: 'cross-legged-seated-twist' } });
      await talk.ask(help, 0);
      expect(store.counted()).toBe('0 read, 0 written');
    });

    test('when the routine is stopped still ends it in one short answer', async () => {
      const { store, talk } = house();
      await talk.ask(begin);
      store.onWrite = down();
      const { response } = await talk.ask(stop, 20);
      expect(response.shouldEndSession).toBe(true);
    });

    test('is no reason to read again, once it was read', async () => {
      const { store, talk } = house();
      await talk.ask(launch);
      store.onWrite = down();
      await talk.ask(begin, 15);
      await talk.ask(next, 30);
      expect(store.counted()).toBe('1 read, 2 written');
    });

    test('that comes back is merged with, not written over', async () => {
      const { store, talk, handler } = house();
      const earlier = new Talk(handler, {}, start - day);
      await earlier.ask(begin);
      await earlier.ask(stop, 200);
      store.onRead = down();
      await talk.ask(launch);
      store.onRead = null;
      await talk.ask(begin, 15);
      expect(store.kept(anna)).toMatchObject({
        introduced: true,
        place: { step: 'sit' },
        history: { recent: [20_779] },
      });
    });
  });

  describe('two sessions of one person', () => {
    test('the later turn that moved the place wins, and no practice is lost', async () => {
      const { store, handler } = house();
      const kitchen = new Talk(handler);
      const bedroom = new Talk(handler);
      await kitchen.ask(begin);
      await bedroom.ask(launch, 1);
      await bedroom.ask(intent('StartPoseIntent', poseSlot('legs-up-the-wall')), 20);
      await kitchen.ask(next, 60);
      expect(store.kept(anna)).toMatchObject({
        place: { routine: 'back-stretch', pose: 'cross-legged-seated-twist', side: 'left' },
      });
      await bedroom.ask(stop, 100);
      expect(store.kept(anna)).toMatchObject({
        place: { routine: 'legs-up-the-wall' },
        history: { recent: [20_780] },
      });
    });

    test('a turn that moved nothing takes over what the other one moved', async () => {
      const { store, handler } = house();
      await new Talk(handler, {}, start - day).ask(begin);
      const kitchen = new Talk(handler);
      const bedroom = new Talk(handler);
      await kitchen.ask(help);
      await bedroom.ask(help);
      await bedroom.ask(intent('StartPoseIntent', poseSlot('legs-up-the-wall')), 20);
      await kitchen.ask(intent('SlowerIntent'), 3);
      await kitchen.ask(intent('SlowerIntent'), 3);
      await kitchen.ask(intent('FasterIntent'), 3);
      expect(store.kept(anna)).toMatchObject({ place: { routine: 'legs-up-the-wall' } });
      expect(kitchen.place).toMatchObject({ routine: 'legs-up-the-wall' });
    });
  });

  function poseSlot(id: string): unknown {
    const status = { code: 'ER_SUCCESS_MATCH' };
    const resolutionsPerAuthority = [{ authority: 'a', status, values: [{ value: { name: id, id } }] }];
    return {
      pose: { name: 'pose', value: id, confirmationStatus: 'NONE', resolutions: { resolutionsPerAuthority } },
    };
  }
});

describe('the list of people', () => {
  const day = 86_400_000;
  const today = 20_780;
  const at = (days: number, ms = 0): number => days * day + ms;

  test.each([
    ['nobody was ever listed', null, at(today), today],
    ['listed today', today, at(today, day - 1), null],
    ['listed six days ago', today - 6, at(today, day - 1), null],
    ['listed a week ago', today - 7, at(today), today],
    ['listed a year ago', today - 365, at(today), today],
    ['listed on a day to come: that clock was wrong', today + 1, at(today), today],
  ])('%s', (_name, listed, instant, expected) => {
    expect(mustBeListed(listed, instant)).toBe(expected);
  });

  test('whoever was listed once needs it no more for that week', () => {
    fc.assert(
      fc.property(fc.option(fc.nat(40_000)), fc.nat(Date.parse('2099-01-01')), (listed, instant) => {
        const now = mustBeListed(listed, instant) ?? listed;
        expect(mustBeListed(now, instant)).toBeNull();
      }),
      { seed: 20261123 },
    );
  });

  test.each([
    [{ listed: today }, today],
    [{ listed: 0 }, 0],
    [{}, null],
    [{ listed: null }, null],
    [{ listed: '20780' }, null],
    [{ listed: -1 }, null],
    [{ listed: 1.5 }, null],
    [{ listed: 1e300 }, null],
  ])('an item of %j tells it', (item, expected) => {
    expect(listedDay(item)).toBe(expected);
  });
});

describe('lines without words', () => {
  const known: Line = { key: 'moves.carryOn' };
  const gone: Line = { key: 'an.older.version' };
  const narrate = (line: Line): [] => {
    if (line.key === gone.key) throw new Error('no wording');
    return [];
  };

  function sessionWith(turn: Partial<TurnRecord>): Session {
    return {
      ...openSession(nothingKept),
      turn: { at: 0, lead: [], guide: 'never', from: null, ask: null, ...turn },
    };
  }

  test('lines that nobody has words for any more are dropped, and nothing else', () => {
    const session = sessionWith({
      at: 7,
      lead: [{ line: gone }, { line: known }],
      ask: gone,
    });
    expect(sayableSession(session, narrate).turn).toEqual({
      at: 7,
      guide: 'never',
      from: null,
      lead: [{ line: known }],
      ask: null,
    });
  });

  test('a session that has not spoken yet is left as it is', () => {
    const session = openSession(nothingKept);
    expect(sayableSession(session, narrate)).toBe(session);
  });
});
