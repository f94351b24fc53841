import { identityOf } from '../../../../speaker/alexa/device/identity';
import { endsAt, type Question, type Session } from '../../../../speaker/alexa/device/session';
import { voiceAt } from '../../../../speaker/alexa/device/traits';
import { LIMITS } from '../../../../speaker/alexa/limits';
import { secondsOf } from '../../../../speaker/alexa/speech';
import type { Chunk } from '../../../../speaker/app/page/protocol';
import { breathsOf, itemBytes, planOf, sizesOf } from '../../../../speaker/app/page/server/plan';
import { languageOf } from '../../../../speaker/built';
import { QUIET, type TurnRecord } from '../../../../speaker/record';

const AT = '2026-11-23T07:00:00Z';
const BEGAN = Date.parse(AT);
const language = languageOf('en-US');
const asked: [string, number][] = [];
const planning = {
  language,
  voice: language.voice,
  read: null,
  voiceOf: (text: string, seconds: number) => {
    asked.push([text, seconds]);
    return `/voice/${text}`;
  },
};
const words = (text: string): number => secondsOf([{ kind: 'words', text, rate: 1 }], language.voice);

const record: TurnRecord = {
  ...QUIET,
  at: AT,
  ssml: '<speak>One.<break time="2s"/>Two.</speak>',
  seconds: words('One.') + 2 + words('Two.'),
  repromptSsml: '<speak>Again.</speak>',
  repromptSeconds: words('Again.'),
};

function session(overrides: Partial<Session> = {}): Session {
  const turn = { began: BEGAN, speech: record.seconds * 1000, reprompt: record.repromptSeconds * 1000 };
  return {
    id: 'x',
    identity: identityOf('a', null),
    attributes: {},
    turn,
    open: true,
    screen: false,
    script: null,
    question: null,
    ...overrides,
  };
}

test('each stretch of words has its instant, and silences are what lies between', () => {
  const { say } = planOf(record, session(), planning);
  expect(say.chunks.map(({ text }) => text)).toEqual(['One.', 'Two.']);
  const [one, two] = say.chunks;
  expect(one?.begins).toBe(BEGAN);
  expect((two?.begins ?? 0) - (one?.ends ?? 0)).toBeCloseTo(2000);
  // The record's seconds are rounded to a tenth for the part, and to no tenth for a chunk.
  expect(Math.abs(say.ends - BEGAN - record.seconds * 1000)).toBeLessThan(100);
  expect(asked[0]?.[1]).toBeCloseTo(words('One.'), 0);
});

test('windows and what happens by itself stand where the device has them', () => {
  const open = session();
  const { windows, reprompt, wakes, ends } = planOf(record, open, planning);
  const speechEnds = BEGAN + record.seconds * 1000;
  expect(windows[0]).toEqual({ begins: speechEnds, ends: speechEnds + 8000 });
  expect(reprompt?.begins).toBe(speechEnds + 8000);
  expect(windows[1]?.begins).toBe(speechEnds + 8000 + record.repromptSeconds * 1000);
  expect(wakes).toEqual([speechEnds + 8000, endsAt(open)]);
  expect(ends).toBe(endsAt(open));
});

test('a microphone that stays closed has no window, and a session that is over wakes nobody', () => {
  expect(planOf(record, session({ open: false, screen: true }), planning)).toMatchObject({
    windows: [],
    reprompt: null,
  });
  expect(planOf(record, null, planning)).toMatchObject({ windows: [], wakes: [], reprompt: null });
});

test('what Alexa herself asks comes after the skill’s words, and she alone listens', () => {
  const question: Question = { permissionScope: 's', token: 't', text: 'May it?', milliseconds: 1500 };
  const turn = { began: BEGAN, speech: record.seconds * 1000 + 1500, reprompt: 0 };
  const { say, windows, reprompt } = planOf(record, session({ open: false, question, turn }), planning);
  expect(say.chunks.at(-1)).toMatchObject({ text: 'May it?', alexa: true, ends: BEGAN + turn.speech });
  expect([windows.length, windows[0]?.begins, reprompt]).toEqual([1, BEGAN + turn.speech, null]);
});

test('at another speed of the voice the words last longer, and the silence between them does not', () => {
  const slow = { ...planning, voice: voiceAt(language.voice, 100) };
  const [one, two] = planOf(record, session(), slow).say.chunks;
  expect(((one?.ends ?? 0) - (one?.begins ?? 0)) / 1000).toBeCloseTo(words('One.') * 1.5, 0);
  expect((two?.begins ?? 0) - (one?.ends ?? 0)).toBeCloseTo(2000);
});

test('of a reply that Alexa refused her own error is played, not the skill’s words', () => {
  const error = { ...record, speech: 'There was a problem.', seconds: 2, error: 'too long' };
  expect(planOf(error, null, planning).say).toMatchObject({
    ends: BEGAN + 2000,
    chunks: [{ text: 'There was a problem.', alexa: true, begins: BEGAN, ends: BEGAN + 2000 }],
  });
});

test('of a part that was not heard nothing is played, and plain text is played as it is', () => {
  expect(planOf({ ...record, seconds: 0 }, null, planning).say.chunks).toEqual([]);
  const plain = planOf({ ...record, ssml: 'You & me' }, null, planning);
  expect(plain.say.chunks.map(({ text }) => text)).toEqual(['You & me']);
});

const chunks = (...spoken: readonly [number, string][]): Chunk[] =>
  spoken.map(([at, text]) => ({
    text,
    rate: 1,
    begins: at * 1000,
    ends: at * 1000 + 900,
    voice: null,
    alexa: false,
  }));

const breaths = (locale: string, ...spoken: readonly [number, string][]) =>
  breathsOf(chunks(...spoken), languageOf(locale)).map(({ at, kind }) => [at / 1000, kind]);

test('in and out are led by their words', () => {
  expect(breaths('en-US', [0, 'Inhale one.'], [4, 'Exhale.'], [8, 'Breathe out, and come back.'])).toEqual([
    [0, 'in'],
    [4, 'out'],
    [8, 'out'],
  ]);
  expect(breaths('de-DE', [0, 'Einatmen eins.'], [4, 'Ausatmen.'], [8, 'Einatmen zwei.'])).toEqual([
    [0, 'in'],
    [4, 'out'],
    [8, 'in'],
    [14, 'out'],
  ]);
});

test('a count is a whole breath, also with words of another kind in it', () => {
  const counted = breaths(
    'en-US',
    [0, 'Six.'],
    [2, 'It suits every level.'],
    [8, 'Seven.'],
    [16, 'Ten, the last one.'],
  );
  expect(counted).toEqual([
    [0, 'in'],
    [4, 'out'],
    [8, 'in'],
    [12, 'out'],
    [16, 'in'],
    [22, 'out'],
  ]);
});

test('one sentence with both is breathed in its halves', () => {
  expect(breaths('en-US', [0, 'Easy breath in, easy breath out.'], [6, 'Breathe out.'])).toEqual([
    [0, 'in'],
    [3, 'out'],
    [6, 'out'],
  ]);
});

test.each([
  ['en-US', 'Put one hand on the floor behind you.'],
  ['en-US', 'Two hands are better.'],
  ['en-US', 'The same ten breaths.'],
  ['de-DE', 'Eine Hand liegt hinter dir.'],
])('%s: "%s" leads no breath', (locale, text) => {
  expect(breaths(locale, [0, text])).toEqual([]);
});

test('each size stands against the limit that the speaker enforces', () => {
  const sizes = sizesOf({ ...QUIET, ssml: '<speak>ä</speak>', repromptSsml: 'x' }, { a: 'ä' }, 12.4);
  expect(sizes.map(({ name, value, limit }) => [name, value, limit])).toEqual([
    ['Speech', 16, LIMITS.speechCharacters],
    ['Reprompt', 1, LIMITS.speechCharacters],
    ['Response', 10, LIMITS.ownResponseBytes],
    ['Answer', 12, LIMITS.answerMilliseconds],
  ]);
  expect(sizesOf(QUIET, undefined, 0)[2]?.value).toBe(0);
});

test('an item weighs its names and values, in UTF-8', () => {
  expect(itemBytes({ a: 'ä' })).toBe(10);
});
