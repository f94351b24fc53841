import { join } from 'node:path';
import { words } from '../../../lambda/dialogue/command';
import { reduce } from '../../../lambda/dialogue/engine';
import { secondsOf } from '../../../lambda/routine/cue';
import type { Narrate } from '../../../lambda/routine/line';
import { placesOf } from '../../../lambda/routine/place';
import { addPractice, type History, noHistory } from '../../../lambda/session/history';
import { nothingKept, openSession, type Session } from '../../../lambda/session/state';
import { toSsml } from '../../../lambda/speech/ssml';
import { narratorsIn } from '../../../lambda/wording/narrators';
import { languageOf } from '../../../speaker/built';
import { readSsml, secondsOf as spokenSeconds } from '../../../speaker/alexa/speech';
import { sampled } from '../../support/sample';
import { clockOf, effectOf, english, kept, led, pathOf, returned, say, start, turnOf, word } from './support';

const spokenBy = (session: Parameters<typeof say>[0], word: Parameters<typeof say>[1], seconds = 0): string =>
  say(session, word, seconds)
    .reply.turn.say.cues.map((cue) => (cue.kind === 'say' ? cue.text : ''))
    .filter((text) => text !== '')
    .join(' ');

test.each([
  ['cross-legged-seated-twist/right/sit', 'About nineteen minutes to go.'],
  ['legs-up-the-wall/both/sit-close', 'About three minutes to go.'],
  ['legs-up-the-wall/both/rise', 'About twenty seconds to go.'],
])('at %s it is said as people say it', (path, spoken) => {
  expect(spokenBy(returned(path), 'time-left')).toContain(spoken);
});

test('"where am I" tells the place that is led from one that was stopped at', () => {
  expect(spokenBy(led('lying-single-leg-twist/left/drop'), 'where-am-i', 2)).toContain(
    'This is the lying single leg twist, left side. Pose three of six. Next: hamstring stretch.',
  );
  expect(spokenBy(returned('knees-to-chest/both/rock'), 'where-am-i')).toContain(
    'You stopped at knees to chest. Pose two of six. Shall I',
  );
  expect(spokenBy(openSession(kept()), 'where-am-i')).toContain('not begun');
});

test('in the last pose nothing is said to come next', () => {
  const spoken = spokenBy(led('legs-up-the-wall/both/release'), 'where-am-i', 2);
  expect(spoken).toBe("This is legs up the wall. Pose six of six. Stay quiet, and I'll go on.");
});

test('a pose that is led alone is not counted', () => {
  const alone = say(openSession(kept()), { kind: 'pose', pose: 'knees-to-chest' }).session;
  expect(spokenBy(alone, 'where-am-i', 4)).toBe("This is knees to chest. Say go on, or I'll stop here.");
});

test('progress is told truthfully, in the singular and the plural', () => {
  const history: History = { ...noHistory, recent: [20_779], seconds: 600, finished: 1 };
  const once = openSession(kept({ history }));
  expect(spokenBy(once, 'progress')).toContain(
    'on one day, ten minutes in all. You have finished the routine once.',
  );
  const often = openSession(kept({ history: { ...history, recent: [20_770, 20_775, 20_779], finished: 2 } }));
  expect(spokenBy(often, 'progress')).toContain('on three days');
  expect(spokenBy(often, 'progress')).toContain('two times');
  expect(spokenBy(openSession(kept()), 'progress')).toContain('not practised');
});

test('an answer in the middle of the routine counts what was just practised', () => {
  const session = led('knees-to-chest/both/lie');
  expect(spokenBy(session, 'progress', clockOf(session).firstWindow)).toContain('one day');
});

test('an answer after an answer still goes on at the place', () => {
  const first = say(led('lying-single-leg-twist/left/drop'), 'help', 3).session;
  expect(effectOf(say(first, 'time-left', 2))).toBe(
    'answers.timeLeft; asks ask.carryOn; silence leads lying-single-leg-twist/left/drop',
  );
});

describe('progress', () => {
  const today = Date.parse('2026-11-23') / 86_400_000;

  /** So many days ago each, sixty-three seconds and a pose. */
  const on = (...ago: readonly number[]): History =>
    [...ago]
      .sort((a, b) => b - a)
      .reduce(
        (history, days) => addPractice(history, 'old', { seconds: 63, poses: 1, finished: 0 }, today - days),
        noHistory,
      );
  /** So brief that every line fits: what there is to tell, before it is cut to what can be listened to. */
  const brief: Narrate = (line) => english(line).map((clause) => ({ ...clause, seconds: 0.5 }));
  const askedIn = (session: Session, guest = false): string[] => {
    const { session: after } = reduce(session, word('progress'), start, brief, { guest });
    return (after.turn?.lead ?? []).map(({ line }) =>
      english(line)
        .map(({ text }) => text)
        .join(' '),
    );
  };
  const asked = (history: History, guest = false): string[] =>
    askedIn(openSession(kept({ history }), 'now', 'UTC'), guest);

  test('without any practice it says so', () => {
    expect(asked(noHistory)).toEqual(['You have not practised with me yet.']);
  });

  test('a first day is one day, and at least a minute', () => {
    expect(asked(on(0))).toEqual(['You have practised on one day, one minute in all.', 'One pose in all.']);
    const short = addPractice(noHistory, 'old', { seconds: 5, poses: 0, finished: 0 }, today);
    expect(asked(short)).toEqual(['You have practised on one day, one minute in all.']);
  });

  test('days in a row are told while they stand, and the best where it was more', () => {
    expect(asked(on(0, 1, 2))).toContain('Three days in a row now.');
    expect(asked(on(1, 2, 3))).toContain('Three days in a row now.');
    expect(asked(on(2, 3, 4))).toContain('Three days in a row now.');
    expect(asked(on(3, 4, 5)).join(' ')).not.toContain('now');
    expect(asked(on(3, 4, 5))).toContain('Your best is three days in a row.');
    expect(asked(on(0, 1, 5, 6, 7))).toEqual(
      expect.arrayContaining(['Two days in a row now.', 'Your best is three days in a row.']),
    );
    expect(asked(on(0, 1, 2)).join(' ')).not.toContain('best');
  });

  test('no discomfort is told of afterwards', () => {
    const before = led('knees-to-chest/both/lie');
    const calm = say(before, 'help', 30).session;
    const hurt = say(before, 'pain', 30).session;
    expect(askedIn(hurt)).toEqual(askedIn(calm));
    expect(askedIn(hurt)[0]).toContain('You have practised on one day');
  });

  test('a long history is no lecture: it leaves room for the question', () => {
    const rich: History = { ...on(0, 1, 5, 6, 7), finished: 1_234 };
    const session = openSession(kept({ history: rich }), 'now', 'UTC');
    const { session: after } = reduce(session, word('progress'), start, english);
    expect(secondsOf(turnOf(after).say.cues)).toBeLessThan(12);
    expect(asked(rich)[0]).toContain('five days');
  });

  test('a guest hears no history', () => {
    const [said = '', ...more] = asked(on(0, 1, 2), true);
    expect(more).toEqual([]);
    expect(said).toContain('That is only for the person who opened this session.');
    expect(said).not.toMatch(/three|days in a row/i);
  });

  test('days are those of the person’s own calendar', () => {
    const row = 'Two days in a row now.';
    const session = (zone: string) => openSession(kept({ history: on(3, 4) }), 'now', zone);
    expect(askedIn(session('UTC'))).not.toContain(row);
    // There it is still the evening before, and one missed day is forgiven.
    expect(askedIn(session('Pacific/Honolulu'))).toContain(row);
  });

  test('the turn just led is counted, and the place stays', () => {
    const session = led('knees-to-chest/both/lie');
    const { session: after } = say(session, 'progress', 30);
    const [line] = after.turn?.lead ?? [];
    expect(line?.line).toMatchObject({ key: 'progress.practised', values: { count: 1 } });
    expect(pathOf(after.kept.place)).toMatch(/^knees-to-chest/);
  });
});

describe('the length of answers', () => {
  const narratorFor = narratorsIn(join(__dirname, '../../../lambda/wording'));

  // German is checked at every third place only, since the lines hardly differ by place.
  test.each([
    ['en-US', 1],
    ['de-DE', 3],
  ])('every answer ends within 12 s (%s)', (locale, step) => {
    const narrate = narratorFor(locale);
    const { voice } = languageOf(locale);
    const say = (session: Session, name: (typeof words)[number]) =>
      reduce(session, word(name), (session.turn?.at ?? start) + 2000, narrate);
    const places = sampled(placesOf('back-stretch'), 12).filter((_place, index) => index % step === 0);
    const long = places.flatMap((place) => {
      const path = pathOf(place) ?? '';
      const idle = returned(path);
      const sessions = {
        fresh: openSession(nothingKept),
        idle,
        welcomed: say(openSession(nothingKept), 'launch').session,
        launched: say(idle, 'launch').session,
        asked: say(returned(path, { resting: true }), 'launch').session,
        led: led(path),
        stepByStep: led(path, { mode: 'step-by-step' }),
        forgetting: say(idle, 'forget-me').session,
        hurt: say(led(path), 'pain').session,
        declined: say(say(led(path), 'pain').session, 'no').session,
      };
      return Object.entries(sessions).flatMap(([name, session]) =>
        words.flatMap((one) => {
          const { session: after, reply } = say(session, one);
          // A safety answer may take 30 s, company was asked to last a minute, and guidance is no answer.
          const longer = ['pain.stop', 'commands.wait.first'].includes(after.turn?.lead[0]?.line.key ?? '');
          if (after.turn?.guide === 'now' || longer) return [];
          const seconds = spokenSeconds(readSsml(toSsml(reply.turn.say.cues)).segments, voice);
          return seconds > 12 ? [`${name} ${path} ${one}: ${seconds} s`] : [];
        }),
      );
    });
    expect(long).toEqual([]);
  });
});
