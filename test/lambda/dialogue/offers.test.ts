import type { Command } from '../../../lambda/dialogue/command';
import { reduce } from '../../../lambda/dialogue/engine';
import {
  nothingKept,
  openSession,
  partsOfDay,
  type Offer,
  type Session,
} from '../../../lambda/session/state';
import {
  day,
  decided,
  effectOf,
  english,
  kept,
  leads,
  led,
  pathOf,
  placeAt,
  returned,
  say,
  start,
  word,
} from './support';

const rock = 'knees-to-chest/both/rock';
const twist = 'cross-legged-seated-twist';
/** What says "go on" in any way, and so takes an offer. */
const takers = ['next', 'next-step', 'skip-pose', 'resume', 'start'] as const;
const gas: Command = {
  kind: 'answer',
  lines: [{ key: 'launch.back' }],
  offer: { kind: 'pose', pose: 'knees-to-chest' },
};

/** A session a day later, in which that has just been offered and the place is kept. */
const asked = (offer: Offer): Session => ({
  ...returned(rock),
  turn: { at: start, lead: [], guide: 'never', from: placeAt(rock), ask: { key: `ask.${offer.kind}` } },
  offer,
});
const alone = { kind: 'lead', to: placeAt('knees-to-chest/both/lie', 'knees-to-chest'), opening: [] };
const back = leads(rock, { key: 'routine.return.whole' }, { key: 'poses.knees-to-chest.return.there' });
const gentlyBack = leads(
  rock,
  { key: 'moves.gently' },
  { key: 'routine.return.whole' },
  { key: 'poses.knees-to-chest.return.there' },
);
const first = leads(`${twist}/right/sit`, { key: 'routine.begin' });
const goesOn = (kind: string) => ({ kind: 'tell', lines: [{ key: `declined.${kind}` }], declines: true });
const asks = (kind: string) => ({ kind: 'ask', lines: [{ key: `declined.${kind}` }] });
const offers = (kind: string, offer: object) => ({ ...asks(kind), kind: 'offer', offer });
const elsewhere = { kind: 'resume', elsewhere: true };

test.each<[Offer, object, object]>([
  [{ kind: 'begin' }, { ...first, afresh: true }, asks('begin')],
  [{ kind: 'resume' }, back, offers('resume', { kind: 'begin' })],
  [
    { kind: 'restart' },
    { ...leads(`${twist}/right/sit`, { key: 'moves.startOver' }), afresh: true },
    offers('restart', elsewhere),
  ],
  [{ kind: 'pose', pose: 'knees-to-chest' }, alone, goesOn('pose')],
  [
    { kind: 'tailored', routine: 'ktc.x2+lslt.x2' },
    { kind: 'lead', to: placeAt('knees-to-chest/both/lie', 'ktc.x2+lslt.x2') },
    goesOn('tailored'),
  ],
  [
    { kind: 'condition', condition: 'gas' },
    { kind: 'tell', offer: { kind: 'pose', pose: 'knees-to-chest' } },
    asks('condition'),
  ],
  [{ kind: 'skip' }, leads('lying-single-leg-twist/right/lie'), offers('skip', { kind: 'return' })],
  [{ kind: 'return' }, gentlyBack, asks('return')],
  [
    { kind: 'remind', minute: 420 },
    { kind: 'do', effect: { kind: 'remind', minute: 420 } },
    goesOn('remind'),
  ],
  [{ kind: 'time' }, { kind: 'offer', lines: [], offer: { kind: 'time' } }, goesOn('time')],
  [
    { kind: 'forget' },
    { kind: 'end', lines: [{ key: 'forget.done' }], keep: nothingKept, effect: { kind: 'forget' } },
    goesOn('forget'),
  ],
])('yes and no to the offer %j', (offer, yes, no) => {
  expect(decided(asked(offer), 'yes', 3)).toMatchObject(yes);
  expect(decided(asked(offer), 'no', 3)).toEqual(no);
});

test('yes to a pose leads it, and no goes back to what was under way', () => {
  const asked = say(led(rock), gas, 2).session;
  expect(effectOf(say(asked, 'yes', 4))).toBe('leads knees-to-chest/both/lie');
  expect(effectOf(say(asked, 'no', 4))).toBe(`moves.carryOn; leads ${rock}`);
  const idle = say(openSession(kept()), gas).session;
  expect(effectOf(say(idle, 'no', 4))).toBe('declined.pose; asks ask.begin; offers begin');
});

test('an answer without an offer repeats the open offer, unless it is told to offer nothing', () => {
  const offered = say(openSession(kept()), gas).session;
  expect(effectOf(say(offered, 'help', 3))).toContain('offers knees-to-chest');
  const openly: Command = { kind: 'answer', lines: [{ key: 'helps.unknown' }], openly: true };
  expect(effectOf(say(offered, openly, 3))).toBe('helps.unknown; asks ask.anything');
  expect(effectOf(say(led(rock), openly, 3))).toBe('helps.unknown; asks ask.goOn');
});

test.each(takers)('"%s" takes an offer', (word) => {
  const begin = say(openSession(kept()), 'help').session;
  expect(effectOf(say(begin, word, 3))).toBe(`routine.begin; leads ${twist}/right/sit`);
  const resume = say(returned(rock), 'help').session;
  expect(effectOf(say(resume, word, 3))).toBe(
    `routine.return.whole + poses.knees-to-chest.return.there; leads ${rock}`,
  );
  const pose = say(openSession(kept()), gas).session;
  expect(effectOf(say(pose, word, 3))).toBe('leads knees-to-chest/both/lie');
  const skip = say(led(rock), 'pain', 2).session;
  expect(effectOf(say(skip, word, 3))).toBe('leads lying-single-leg-twist/right/lie');
});

test.each(takers)('"%s" deletes nothing: the offer to forget is declined', (word) => {
  const idle = say(returned(rock), 'forget-me').session;
  const declined = say(idle, word, 4);
  expect(declined.effect).toBeUndefined();
  expect(declined.session.kept).toEqual(idle.kept);
  expect(effectOf(declined)).toBe('declined.forget; asks ask.resume; offers resume');
  const underway = say(led(rock), 'forget-me', 2).session;
  const goesOn = say(underway, word, 4);
  expect(goesOn.effect).toBeUndefined();
  expect(goesOn.session.kept).toEqual(underway.kept);
  expect(effectOf(goesOn)).toBe('declined.forget; asks ask.goOn');
});

test('"back" declines an offer: with help while a routine is led, else with an open question', () => {
  const asked = say(led(rock), gas, 2).session;
  expect(effectOf(say(asked, 'previous', 4))).toBe('help.flow; asks ask.goOn');
  const idle = say(openSession(kept()), gas).session;
  expect(effectOf(say(idle, 'previous', 4))).toBe('help.idle; asks ask.anything');
});

test('a guest who says "forget me" is refused, and is not asked', () => {
  const { session, effect } = reduce(returned(rock), word('forget-me'), start, english, { guest: true });
  expect(session.turn?.lead.map(({ line }) => line.key)).toEqual(['guest.forget']);
  expect([session.offer?.kind, effect]).toEqual(['resume', undefined]);
});

test('everything is forgotten after a yes, and only then', () => {
  const asked = say(returned(rock), 'forget-me').session;
  expect(say(asked, 'yes', 4)).toMatchObject({
    effect: { kind: 'forget' },
    reply: { mic: 'closed' },
    session: { kept: { place: null } },
  });
  for (const word of ['no', ...takers, 'help', 'repeat', 'previous', 'unknown'] as const) {
    const outcome = say(asked, word, 4);
    expect(outcome.effect).toBeUndefined();
    expect(pathOf(outcome.session.kept.place)).toBe(rock);
    expect(outcome.reply.mic).toBe('open');
  }
});

test('no is never a dead end', () => {
  const sessions = [
    say(openSession(nothingKept), 'launch').session,
    say(returned(rock, { resting: true }), 'launch').session,
    say(returned(rock, { movedAt: start - 20 * day }), 'launch').session,
    say(returned(rock), 'help').session,
    say(openSession(kept()), gas).session,
    say(returned(rock), 'forget-me').session,
    say(led(rock), 'pain', 2).session,
    say(say(led(rock), 'pain', 2).session, 'no', 4).session,
  ];
  for (let session of sessions) {
    for (let times = 0; times < 4; times += 1) {
      const outcome = say(session, 'no', 4);
      expect(outcome.reply.mic).toBe('open');
      session = outcome.session;
    }
  }
});

describe('reminders', () => {
  const remind = (minute: number | null, part: (typeof partsOfDay)[number] | null = null) =>
    ({ kind: 'remind', minute, part }) as const;
  const idle = openSession(kept(), 'session');

  test('a time is said, every day, and asked about: nothing is set without a yes', () => {
    const asked = say(idle, remind(420));
    expect(asked.effect).toBeUndefined();
    expect(asked.session.offer).toEqual({ kind: 'remind', minute: 420 });
    const text = asked.session.turn?.lead.flatMap(({ line }) => english(line).map((clause) => clause.text));
    expect(text?.join(' ')).toMatch(/^A reminder every day at seven/);
    expect(say(asked.session, 'yes', 3).effect).toEqual({ kind: 'remind', minute: 420 });
  });

  test.each(['next', 'resume', 'no', 'unknown', 'help', 'start', 'stop', 'launch'] as const)(
    '“%s” does not set it',
    (other) => {
      const asked = say(idle, remind(420));
      expect(say(asked.session, other, 3).effect).toBeUndefined();
    },
  );

  test.each([null, ...partsOfDay])(
    'without a time of the clock it is asked for, the %s remembered',
    (part) => {
      const asked = say(idle, remind(null, part));
      expect(asked.session.offer).toEqual({ kind: 'time', ...(part === null ? {} : { part }) });
      expect(asked.reply.mic).toBe('open');
      const again = say(asked.session, 'yes', 3);
      expect([again.effect, again.session.offer]).toEqual([undefined, asked.session.offer]);
      expect(say(asked.session, 'no', 3).effect).toBeUndefined();
    },
  );

  test('in the middle of a pose the place is kept, and "no" goes on from there', () => {
    const asked = say(led('knees-to-chest/both/rock'), remind(420), 4);
    expect(pathOf(asked.session.kept.place)).toBe('knees-to-chest/both/rock');
    const declined = say(asked.session, 'no', 3);
    expect(effectOf(declined)).toBe('declined.remind; asks ask.goOn');
  });

  test('midnight is a time, too', () => {
    expect(say(say(idle, remind(0)).session, 'yes', 3).effect).toEqual({ kind: 'remind', minute: 0 });
  });

  test('a permission just given counts as a yes', () => {
    expect(say(idle, { kind: 'consented', minute: 420 }).effect).toEqual({
      kind: 'remind',
      minute: 420,
      consented: true,
    });
  });

  test.each([
    ['stop-reminders', idle],
    ['list-reminders', idle],
    ['stop-reminders', returned('knees-to-chest/both/rock')],
    ['list-reminders', led('knees-to-chest/both/rock')],
  ] as const)('%s is done at once', (name, session) => {
    const outcome = say(session, name, 4);
    expect(outcome.effect).toEqual({ kind: name });
    expect(outcome.session.kept.place).toEqual(session.kept.place);
  });
});
