import {
  breathingAt,
  holdAt,
  instantAt,
  ledAt,
  placeAt,
  secondsLeft,
  shareOf,
} from '../../../../speaker/app/page/client/look-up';
import { buttonsOf, faceOf } from '../../../../speaker/app/page/client/stage/faces';
import { PlanClock, Player, type Sounder } from '../../../../speaker/app/page/client/sound/playback';
import { naturalFirst } from '../../../../speaker/app/page/client/sound/browser-voice';
import type { Chunk, LedStep, Turn, View } from '../../../../speaker/app/page/protocol';

let real = 0;
const clock = (): PlanClock => {
  real = 1_000;
  return new PlanClock(() => real, 50_000);
};

test('it is real time since an instant that is known, however often it is looked at', () => {
  const it = clock();
  for (let tick = 0; tick < 10_000; tick += 1) {
    real += 24.1;
    expect(it.now).toBeGreaterThan(50_000);
  }
  expect(it.now).toBeCloseTo(50_000 + 241_000, 3);
});

test('a change of speed holds from then on', () => {
  const it = clock();
  real += 1_000;
  it.go(60);
  real += 1_000;
  expect([it.now, it.speed]).toEqual([111_000, 60]);
  it.go(1);
  real += 500;
  expect(it.now).toBe(111_500);
});

test('it stands while it is stopped, and can be set', () => {
  const it = clock();
  it.stop();
  real += 9_000;
  expect([it.now, it.running]).toEqual([50_000, false]);
  it.set(70_000);
  it.start();
  real += 10;
  expect([it.now, it.running]).toEqual([70_010, true]);
});

const chunk = (text: string, begins: number, ends: number): Chunk => ({
  text,
  rate: 1,
  begins,
  ends,
  voice: null,
  alexa: false,
});
const turn: Turn = {
  began: 0,
  say: { begins: 0, ends: 10_000, chunks: [chunk('one', 0, 2_000), chunk('two', 6_000, 8_000)] },
  reprompt: { begins: 18_000, ends: 20_000, chunks: [chunk('three', 18_000, 20_000)] },
  windows: [
    { begins: 10_000, ends: 18_000 },
    { begins: 20_000, ends: 28_000 },
  ],
  wakes: [18_000, 58_000],
  ends: 58_000,
  breaths: [],
  steps: [],
  places: [],
  routine: null,
};

test.each([
  [0, 'speaking', 'one', 0],
  [3_000, 'speaking', 'one', 3_000],
  [9_000, 'speaking', 'two', 1_000],
  [10_000, 'listening', 'two', 0],
  [18_000, 'speaking', 'three', 0],
  [20_000, 'listening', 'three', 0],
  // A screen keeps the session for a while, with the microphone closed.
  [28_000, 'idle', 'three', 0],
  [58_000, 'idle', undefined, 0],
])('at %d it is %s', (now, moment, text, silence) => {
  const instant = instantAt(turn, now);
  expect([instant.moment, instant.chunk?.text, instant.silence]).toEqual([moment, text, silence]);
});

test('without a turn nothing is going on', () => {
  expect(instantAt(null, 5)).toMatchObject({ moment: 'idle', chunk: null });
});

const places = [
  { at: 0, place: { step: 'sit' } },
  { at: 4_000, place: { step: 'hold' } },
];

test('a place holds until the next one', () => {
  expect([placeAt(places, 3_999)?.place, placeAt(places, 4_000)?.place, placeAt(places, -1)]).toEqual([
    { step: 'sit' },
    { step: 'hold' },
    null,
  ]);
});

test('silence ends the session in the last window alone', () => {
  expect([12_000, 22_000].map((now) => instantAt(turn, now).last)).toEqual([false, true]);
});

const step = (at: number, ends: number, more: Partial<LedStep> = {}): LedStep => ({
  at,
  ends,
  place: { step: 'hold' },
  hold: null,
  next: null,
  left: 60,
  ...more,
});

test('the step that is shown is the one that is led, the first before it, and the last after it', () => {
  const steps = [step(1_000, 4_000), step(4_000, 9_000)];
  const shown = [0, 3_999, 4_000, 50_000].map((now) => ledAt({ ...turn, steps }, now));
  expect(shown.map((each) => each?.at)).toEqual([1_000, 1_000, 4_000, 4_000]);
  expect(ledAt(turn, 5)).toBeNull();
});

test('a hold counts its breaths or its seconds, and only while it lasts', () => {
  const breaths = step(0, 30_000, {
    hold: { begins: 10_000, ends: 30_000, breaths: [10_000, 17_000, 24_000] },
  });
  expect([9_999, 10_000, 17_500, 29_999, 30_000].map((now) => holdAt(breaths, now)?.breath)).toEqual([
    undefined,
    1,
    2,
    3,
    undefined,
  ]);
  const timed = step(0, 30_000, { hold: { begins: 10_000, ends: 30_000, breaths: null } });
  expect(holdAt(timed, 15_500)).toMatchObject({ breath: null, secondsLeft: 15, share: 0.275 });
  expect(holdAt(step(0, 9), 5)).toBeNull();
  // "Once more" is said before the hold goes on at its second breath.
  const again = step(18_000, 30_000, {
    hold: { begins: 10_000, ends: 30_000, breaths: [10_000, 17_000, 24_000] },
  });
  expect(holdAt(again, 12_000)?.breath).toBe(2);
});

test('the time that is left runs while a step is led, and stands before and after it', () => {
  const led = step(10_000, 20_000);
  expect([0, 15_000, 90_000].map((now) => secondsLeft(led, now))).toEqual([60, 55, 50]);
  expect([0, 15_000, 90_000].map((now) => shareOf(led, now))).toEqual([0, 0.5, 1]);
});

describe('each state has its face and its buttons', () => {
  const quiet = instantAt(null, 0);
  const speaking = instantAt(turn, 1_000);
  // What a face is found by; the rest of a view has no say in it.
  const view = (given: Partial<View>): View =>
    ({ situation: 'closed', ended: null, place: null, ...given }) as View;
  const ended = (how: 'finished' | 'paused') => ({ how, seconds: 60, poses: 1, days: 1 });

  test.each([
    [null, null, quiet, false, 'loading'],
    [view({}), null, quiet, false, 'ready'],
    [view({ place: { pose: 'p' } }), null, quiet, false, 'kept'],
    [view({ ended: ended('paused'), place: { pose: 'p' } }), null, quiet, false, 'paused'],
    [view({ ended: ended('finished') }), null, quiet, false, 'finished'],
    [view({ situation: 'led' }), null, speaking, true, 'led'],
    [view({ situation: 'led' }), null, quiet, true, 'led'],
    [view({ situation: 'asked' }), null, speaking, false, 'talking'],
    [view({ situation: 'asked' }), null, instantAt(turn, 12_000), false, 'asking'],
    [view({ ended: ended('paused') }), null, speaking, false, 'talking'],
    [view({ situation: 'led' }), 'gone', speaking, true, 'gone'],
  ] as const)('%#', (seen, lost, instant, led, face) => {
    expect(faceOf({ view: seen, lost, instant, led })).toBe(face);
  });

  test('only what works now can be pressed', () => {
    expect(buttonsOf('ready', view({})).all).toEqual(['start']);
    expect(buttonsOf('kept', view({ place: { pose: 'p' } })).all).toEqual(['goOn']);
    expect(buttonsOf('led', view({ situation: 'led' }))).toEqual({
      all: ['back', 'pause', 'next', 'repeat', 'stop'],
      main: 'pause',
    });
    expect(buttonsOf('asking', view({ situation: 'asked' })).all).toEqual(['yes', 'no', 'repeat', 'stop']);
    expect(buttonsOf('alexa', view({ situation: 'alexa' })).all).toEqual(['yes', 'no']);
    expect(buttonsOf('gone', view({ situation: 'led' })).all).toEqual([]);
    expect(buttonsOf('back', view({ situation: 'led' })).all).toEqual(['carryOn']);
  });
});

test('the circle is full at the end of a breath in, and empty at the end of one out', () => {
  const breaths = [
    { at: 0, kind: 'in' },
    { at: 4_000, kind: 'out' },
  ] as const;
  expect(breathingAt(breaths, 0).level).toBe(0);
  expect(breathingAt(breaths, 2_000)).toEqual({ kind: 'in', level: expect.closeTo(0.5) as number });
  expect(breathingAt(breaths, 3_999).level).toBeCloseTo(1);
  expect(breathingAt(breaths, 11_000)).toEqual({ kind: 'out', level: expect.closeTo(0) as number });
  expect(breathingAt(breaths, 30_000).kind).toBeNull();
  expect(breathingAt([], 5).kind).toBeNull();
});

const sounding = (begins: number): Chunk => ({
  text: String(begins),
  rate: 1,
  begins,
  ends: begins + 1_000,
  voice: null,
  alexa: false,
});
const chunks = [sounding(0), sounding(2_000), sounding(40_000)];

function bench() {
  let real = 0;
  const clock = new PlanClock(() => real, 0);
  const heard: string[] = [];
  const sounder: Sounder = {
    name: 'test',
    fastest: 2,
    prepare: ({ text }) => heard.push(`prepare ${text}`),
    play: ({ text }) => heard.push(`play ${text}`),
    stop: () => heard.push('stop'),
  };
  const player = new Player(clock, () => sounder);
  const at = (milliseconds: number): string[] => {
    real = milliseconds;
    heard.length = 0;
    player.play(chunks);
    return [...heard];
  };
  return { clock, player, heard, at };
}

test('what is due in a moment is played once, what comes soon is made ready, and the rest waits', () => {
  const { at } = bench();
  expect(at(0)).toEqual(['prepare 0', 'play 0', 'prepare 2000']);
  expect(at(900)).toEqual(['prepare 0', 'prepare 2000', 'play 2000']);
  expect(at(3_000)).toEqual([]);
  expect(at(26_000)).toEqual(['prepare 40000']);
});

test('whoever interrupts silences it, and it takes up again where the clock is', () => {
  const { at, player, heard } = bench();
  at(0);
  player.silence();
  expect(heard).toContain('stop');
  expect(at(500)).toContain('play 0');
});

test('muted, stopped, or faster than anybody understands, nothing is played', () => {
  const { at, player, clock } = bench();
  clock.go(5);
  expect(at(0)).toEqual([]);
  clock.go(1);
  clock.stop();
  expect(at(0)).toEqual([]);
  clock.start();
  player.muted = true;
  expect(at(0)).toEqual([]);
});

test('a browser’s natural voices come first, those of the region before others, and robots last', () => {
  const voice = (name: string, lang: string): SpeechSynthesisVoice => ({
    name,
    lang,
    voiceURI: name,
    default: false,
    localService: true,
  });
  const voices = [
    voice('eSpeak English', 'en-US'),
    voice('Fred', 'en-US'),
    voice('Anna', 'de-DE'),
    voice('Google UK English', 'en_GB'),
    voice('Google US English', 'en-US'),
    voice('Microsoft Sonia Online (Natural)', 'en-GB'),
    voice('Microsoft Aria Online (Natural)', 'en-US'),
  ];
  expect(naturalFirst(voices, 'en-US').map(({ name }) => name)).toEqual([
    'Microsoft Aria Online (Natural)',
    'Microsoft Sonia Online (Natural)',
    'Google US English',
    'Google UK English',
    'Fred',
    'eSpeak English',
  ]);
  expect(naturalFirst(voices, 'fr-FR')).toEqual([]);
});
