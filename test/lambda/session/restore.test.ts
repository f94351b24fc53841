import { noHistory } from '../../../lambda/session/history';
import fc from 'fast-check';
import { MalformedError, parseKept, parseSession } from '../../../lambda/session/restore';
import { nothingKept, type Kept, type Session } from '../../../lambda/session/state';
import { reduce } from '../../../lambda/dialogue/engine';
import { english, kept, led, pathOf, placeAt, returned, say, start, word } from '../dialogue/support';

/** What a session's attributes or an item are once Alexa or the store has had them. */
const carried = (value: unknown): Record<string, unknown> =>
  JSON.parse(JSON.stringify(value)) as Record<string, unknown>;

/** A turn and an offer, as a session's attributes have them. */
const parseTurn = (turn: unknown): Session['turn'] => parseSession({ kept: {}, turn })?.turn ?? null;
const parseOffer = (offer: unknown): Session['offer'] => parseSession({ kept: {}, offer })?.offer ?? null;

/** What is kept, or null where it is refused as malformed; any other error is a failure. */
function parsedOrRefused(fields: Record<string, unknown>): Kept | null {
  try {
    return parseKept(fields);
  } catch (error) {
    if (error instanceof MalformedError) return null;
    throw error;
  }
}

describe('what is kept', () => {
  test('comes back as it was', () => {
    const whole = kept({
      place: placeAt('lying-single-leg-twist/left/hold'),
      shelved: { ...placeAt('knees-to-chest/both/rock'), since: start - 3 },
      movedAt: start,
      endedInSilence: true,
      endsAt: start + 4,
      device: { rung: 2, proven: 2, barred: { rung: 3, until: start + 5 }, refused: true, rate: 1.05 },
      settings: { pace: 'slower', mode: 'step-by-step' },
      settingsAt: start - 1,
      finishedAt: start - 2,
      zone: 'Europe/Berlin',
      history: {
        earlier: { days: 3, streak: 2, best: 3, last: 20_770, missed: 20_769 },
        recent: [20_772, 20_773],
        seconds: 1234,
        poses: 7,
        finished: 2,
        shares: [{ tag: 'abc', seconds: 34, poses: 1, finished: 0 }],
      },
    });
    expect(parseKept(carried(whole))).toEqual(whole);
  });

  test('comes back as it was, in a later round of a routine that was made, with long holds', () => {
    const routine = 'ktc.x2+lslt.h50';
    const whole = kept({
      place: { ...placeAt('knees-to-chest/both/rock', routine), round: 2 },
      shelved: placeAt('lying-single-leg-twist/left/hold'),
      settings: { pace: 'faster', mode: 'flow', holds: 'long' },
    });
    expect(parseKept(carried(whole))).toEqual(whole);
  });

  test('is nothing where nothing was written', () => {
    expect(parseKept({})).toEqual(nothingKept);
  });

  test.each([
    [{ ...placeAt('lying-single-leg-twist/left/hold'), step: 'gone' }, 'lying-single-leg-twist/right/lie'],
    [{ ...placeAt('lying-single-leg-twist/left/hold'), side: 'both' }, 'lying-single-leg-twist/right/lie'],
    [{ ...placeAt('lying-single-leg-twist/left/hold'), pose: 'gone' }, 'cross-legged-seated-twist/right/sit'],
    [{ ...placeAt('lying-single-leg-twist/left/hold'), routine: 'gone' }, 'lying-single-leg-twist/left/hold'],
    [{ routine: '', pose: '', side: '', step: '' }, 'cross-legged-seated-twist/right/sit'],
    [{ ...placeAt('knees-to-chest/both/rock'), pose: '__proto__' }, 'cross-legged-seated-twist/right/sit'],
  ])('falls back to the nearest place that exists: %j', (place, expected) => {
    expect(pathOf(parseKept({ place }).place)).toBe(expected);
  });

  test.each([
    7,
    'knees-to-chest',
    true,
    [],
    {},
    { pose: 'knees-to-chest' },
    { ...placeAt('a/b/c'), step: 3 },
  ])('is left alone where its place has lost its shape: %j', (place) => {
    expect(() => parseKept({ place })).toThrow(MalformedError);
    expect(() => parseKept({ shelved: place })).toThrow(MalformedError);
  });

  test('takes the default for a setting that this version does not know', () => {
    expect(parseKept({ settings: { pace: 'warp', mode: 3 } }).settings).toEqual(nothingKept.settings);
    expect(parseKept({ settings: 'slower' }).settings).toEqual(nothingKept.settings);
  });

  test('is whole or refused, whatever the store gives', () => {
    fc.assert(
      fc.property(
        fc.record(
          {
            place: fc.jsonValue(),
            shelved: fc.constant(null),
            movedAt: fc.jsonValue(),
            endedInSilence: fc.jsonValue(),
            endsAt: fc.jsonValue(),
            device: fc.oneof(fc.jsonValue(), fc.record({ rung: fc.nat(5), rate: fc.double() })),
            settings: fc.jsonValue(),
            history: fc.jsonValue(),
            introduced: fc.jsonValue(),
          },
          { requiredKeys: [] },
        ),
        (fields) => {
          const parsed = parsedOrRefused(fields);
          expect(parsed === null ? null : parseKept(carried(parsed))).toEqual(parsed);
        },
      ),
    );
  });
});

describe('a turn', () => {
  const turns = [
    led('knees-to-chest/both/rock').turn,
    say(returned('knees-to-chest/both/rock'), 'launch').session.turn,
    say(returned('knees-to-chest/both/rock', { device: { rung: 3, rate: 0.935 } }), 'launch').session.turn,
    say(returned('knees-to-chest/both/rock', { resting: true }), 'launch').session.turn,
    say(led('knees-to-chest/both/rock'), 'where-am-i', 4).session.turn,
    say(led('knees-to-chest/both/rock'), 'pain', 4).session.turn,
    say(led('lying-single-leg-twist/left/drop'), 'time-left', 4).session.turn,
    say(led('knees-to-chest/both/rock'), 'slower', 4).session.turn,
    say(
      led('knees-to-chest/both/rock'),
      {
        kind: 'answer',
        lines: [
          {
            key: 'helps.complaint',
            side: 'left',
            context: 'second',
            variant: 2,
            values: {
              condition: { key: 'conditions.gas' },
              poses: { list: ['poses.knees-to-chest.spoken'] },
            },
          },
        ],
      },
      4,
    ).session.turn,
  ];

  test.each(turns)('comes back as it was', (turn) => {
    expect(parseTurn(carried(turn))).toEqual({ fromCue: 0, ...turn });
  });

  test('comes back with the cues that were led, and the word of praise at its end', () => {
    const record = led('knees-to-chest/both/rock').turn;
    const whole = {
      ...record,
      fromCue: 3,
      rung: 3,
      rate: 0.935,
      praise: { key: 'progress.praise', values: { count: 3 } },
    };
    expect(parseTurn(carried(whole))).toEqual(whole);
  });

  test.each([
    null,
    undefined,
    3,
    [],
    {},
    { at: '3' },
    { at: 3, lead: {} },
    { at: 3, lead: [], guide: 'maybe' },
  ])('that cannot be read is none: %j', (value) => {
    expect(parseTurn(value)).toBeNull();
  });

  test.each([1e300, -1e300, 8.65e15])('that began at no instant there is, %d, is none', (at) => {
    expect(parseTurn({ ...carried(led('knees-to-chest/both/rock').turn), at })).toBeNull();
  });

  test('is whole, none or refused, whatever it is made of, and the session goes on', () => {
    const turn = fc.record(
      {
        at: fc.oneof(fc.constant(start), fc.double(), fc.jsonValue()),
        lead: fc.oneof(fc.constant([]), fc.jsonValue()),
        rung: fc.oneof(fc.integer({ min: -1, max: 5 }), fc.jsonValue()),
        rate: fc.oneof(fc.double(), fc.jsonValue()),
        fromCue: fc.oneof(fc.integer(), fc.double(), fc.jsonValue()),
        guide: fc.constantFrom('now', 'on-silence', 'never', 'maybe'),
        from: fc.oneof(fc.constant(placeAt('knees-to-chest/both/rock')), fc.constant(null)),
        ask: fc.oneof(fc.constant({ key: 'ask.begin' }), fc.constant(null)),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(turn, (value) => {
        const parsed = parseTurn(value);
        const session = { ...led('knees-to-chest/both/rock'), turn: parsed };
        const { reply } = reduce(session, word('help'), start + 10_000, english);
        expect(reply.mic).toBe('open');
      }),
      { numRuns: 100 },
    );
  });
});

describe('an offer', () => {
  test.each([
    { kind: 'begin' },
    { kind: 'resume' },
    { kind: 'resume', elsewhere: true },
    { kind: 'restart' },
    { kind: 'remind', minute: 1_439 },
    { kind: 'time' },
    { kind: 'time', part: 'evening' },
    { kind: 'skip' },
    { kind: 'return' },
    { kind: 'forget' },
    { kind: 'pose', pose: 'knees-to-chest' },
    { kind: 'condition', condition: 'sciatica' },
    { kind: 'tailored', routine: 'ktc.x2+lslt.h50' },
  ])('comes back as it was: %j', (offer) => {
    expect(parseOffer(carried(offer))).toEqual(offer);
  });

  test.each([
    null,
    undefined,
    'begin',
    [],
    { kind: 'sell' },
    { kind: 'pose' },
    { kind: 'pose', pose: 'gone' },
    { kind: 'remind', minute: 1_440 },
    { kind: 'condition', condition: 'gone' },
    { kind: 'tailored' },
    { kind: 'tailored', routine: 7 },
    { kind: 'tailored', routine: 'plank.x2' },
  ])('that nobody made is none: %j', (value) => {
    expect(parseOffer(value)).toBeNull();
  });
});

test.each([1e100, -1, 1.5, Number.NaN, '7', null])('a history of %s times is none', (count) => {
  const { history } = parseKept({
    history: { days: count, seconds: count, finished: count },
  });
  expect(history).toEqual(noHistory);
});
