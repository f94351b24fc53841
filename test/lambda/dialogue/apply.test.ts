import { join } from 'node:path';
import { apply, withNotice } from '../../../lambda/dialogue/apply';
import type { Move } from '../../../lambda/dialogue/move';
import { situationOf } from '../../../lambda/dialogue/situation';
import type { TurnRecord } from '../../../lambda/routine/types';
import { reduce } from '../../../lambda/dialogue/engine';
import { nothingKept, openSession, type Session } from '../../../lambda/session/state';
import { toSsml } from '../../../lambda/speech/ssml';
import { narratorsIn } from '../../../lambda/wording/narrators';
import { languageOf } from '../../../speaker/built';
import { readSsml, secondsOf } from '../../../speaker/alexa/speech';
import { clockOf, effectOf, english, kept, led, placeAt, returned, say, start, word } from './support';

const rock = 'knees-to-chest/both/rock';
const rise = 'legs-up-the-wall/both/rise';

describe('of a session with an open offer and a routine under way', () => {
  const offered: Session = {
    ...returned(rock, { resting: true, endedInSilence: true }),
    turn: { at: start, lead: [], guide: 'never', from: placeAt(rock), ask: { key: 'ask.skip' } },
    offer: { kind: 'skip' },
    underway: true,
    done: ['cross-legged-seated-twist'],
  };
  const situation = situationOf(offered, start + 3_000, english);
  const lines = [{ key: 'help.flow' }];
  const to = placeAt('knees-to-chest/both/lie');
  const settings = { pace: 'slower', mode: 'flow' } as const;

  test.each<[Move, Partial<Session>, Partial<TurnRecord>, 'open' | 'closed']>([
    [
      { kind: 'lead', to, opening: [] },
      { offer: null, underway: true, done: ['cross-legged-seated-twist'] },
      { guide: 'now', from: to, fromCue: 0 },
      'open',
    ],
    [{ kind: 'lead', to, opening: [], afresh: true }, { offer: null, done: [] }, { guide: 'now' }, 'open'],
    [{ kind: 'lead', to, opening: [], cuesDone: 1 }, { offer: null }, { fromCue: 1 }, 'open'],
    [{ kind: 'tell', lines }, { offer: { kind: 'skip' } }, { ask: { key: 'ask.skip' } }, 'open'],
    [
      { kind: 'tell', lines, offer: { kind: 'begin' } },
      { offer: { kind: 'begin' } },
      { ask: { key: 'ask.begin' } },
      'open',
    ],
    [{ kind: 'tell', lines, openly: true }, { offer: { kind: 'return' } }, { guide: 'never' }, 'open'],
    [{ kind: 'tell', lines, declines: true }, { offer: { kind: 'return' } }, { guide: 'never' }, 'open'],
    [{ kind: 'ask', lines }, { offer: null, underway: true }, { ask: { key: 'ask.anything' } }, 'open'],
    [
      { kind: 'offer', lines, offer: { kind: 'begin' } },
      { offer: { kind: 'begin' }, underway: true },
      { guide: 'never', ask: { key: 'ask.begin' } },
      'open',
    ],
    [
      { kind: 'offer', lines, offer: { kind: 'begin' }, leaves: true },
      { underway: false, done: ['cross-legged-seated-twist'] },
      { guide: 'never' },
      'open',
    ],
    [
      { kind: 'offer', lines, offer: { kind: 'begin' }, finishes: 'back-stretch' },
      { underway: false, done: [] },
      { from: null },
      'open',
    ],
    [{ kind: 'end', lines }, { offer: null, underway: false }, { from: placeAt(rock), ask: null }, 'closed'],
    [{ kind: 'end', lines, finishes: 'back-stretch' }, { offer: null, done: [] }, { from: null }, 'closed'],
    [{ kind: 'do', effect: { kind: 'list-reminders' } }, { offer: null }, { lead: [], ask: null }, 'closed'],
  ])('the move %j', (move, session, turn, mic) => {
    const outcome = apply(move, situation, english);
    expect(outcome.session).toMatchObject(session);
    expect(outcome.session.turn).toMatchObject({ at: start + 3_000, ...turn });
    expect(outcome.reply.mic).toBe(mic);
  });

  test('a turn is said again from now, and its offer stays open', () => {
    const turn: TurnRecord = {
      at: start,
      lead: [{ line: { key: 'pain.stop' } }],
      guide: 'never',
      from: null,
      ask: null,
    };
    const { session } = apply({ kind: 'again', turn }, situation, english);
    expect(session).toEqual({ ...situation.session, turn: { ...turn, at: start + 3_000, rung: 1 } });
  });

  test('leading ends the rest, and what is kept beside the place is kept', () => {
    const { kept: after } = apply(
      { kind: 'lead', to, opening: [], keep: { settings } },
      situation,
      english,
    ).session;
    expect(after).toMatchObject({
      place: to,
      movedAt: start + 3_000,
      resting: false,
      endedInSilence: false,
      settings,
    });
  });

  test.each<Move>([
    { kind: 'tell', lines, keep: { settings } },
    { kind: 'offer', lines, offer: { kind: 'begin' }, keep: { settings } },
    { kind: 'end', lines, keep: { settings } },
  ])('the kept settings change with the move %j, and the place stays', (move) => {
    const { kept: after } = apply(move, situation, english).session;
    expect(after).toEqual({ ...offered.kept, settings });
  });
});

test.each<[string, Session, Move, string]>([
  ['a routine under way', led(rock), { kind: 'tell', lines: [] }, 'asks ask.goOn'],
  [
    'a last step under way',
    led(rise),
    { kind: 'tell', lines: [] },
    `asks ask.carryOn; silence leads ${rise}`,
  ],
  ['a kept place', returned(rock), { kind: 'tell', lines: [] }, 'asks ask.resume; offers resume'],
  ['nothing kept', openSession(kept()), { kind: 'tell', lines: [] }, 'asks ask.begin; offers begin'],
  ['a kept place', returned(rock), { kind: 'tell', lines: [], openly: true }, 'asks ask.anything'],
])('lines told with %s lead on to what comes next', (_name, session, move, effect) => {
  expect(effectOf(apply(move, situationOf(session, start, english), english))).toBe(effect);
});

describe('a notice', () => {
  const notice = { key: 'errors.storeDown' };

  test('a notice comes first, and the timeline knows of it', () => {
    const plain = say(openSession(kept()), 'start');
    const told = withNotice(plain, notice, english);
    expect(effectOf(told)).toBe(`errors.storeDown + ${effectOf(plain)}`);
    const later = clockOf(told.session).during('cross-legged-seated-twist/right/sit');
    expect(later).toBeGreaterThan(clockOf(plain.session).during('cross-legged-seated-twist/right/sit') + 2);
  });

  test('a notice before a farewell leaves the microphone closed', () => {
    const told = withNotice(say(led('knees-to-chest/both/rock'), 'stop', 3), notice, english);
    expect(effectOf(told)).toBe('errors.storeDown + stop.kept; ends, keeps knees-to-chest/both/rock');
    expect(told.reply.turn.reprompt).toBeNull();
  });

  test('without a turn a notice changes nothing', () => {
    const { reply } = say(openSession(kept()), 'help');
    const silent = { session: openSession(kept()), reply };
    expect(withNotice(silent, notice, english)).toEqual(silent);
  });

  test('a notice changes nothing that is kept', () => {
    const plain = say(openSession(kept()), 'help');
    expect(withNotice(plain, notice, english).session.kept).toBe(plain.session.kept);
  });
});

describe('the length of a notice', () => {
  const narratorFor = narratorsIn(join(__dirname, '../../../lambda/wording'));
  const notices = ['storeDown', 'newerNotes', 'unreadableNotes', 'tooManyPeople'];

  describe.each(['en-US', 'de-DE'])('a launch in %s', (locale) => {
    test.each(notices)('ends within 12 s, also after "%s"', (notice) => {
      const narrate = narratorFor(locale);
      const launched = reduce(openSession(nothingKept), word('launch'), start, narrate);
      const { reply, session } = withNotice(launched, { key: `errors.${notice}` }, narrate);
      expect(session.turn?.lead[0]?.line.key).toBe(`errors.${notice}`);
      const { segments } = readSsml(toSsml(reply.turn.say.cues));
      expect(secondsOf(segments, languageOf(locale).voice)).toBeLessThan(12);
    });
  });
});
