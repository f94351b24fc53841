import fc from 'fast-check';
import type { ResponseEnvelope } from 'ask-sdk-model';
import { createSkill } from '../../lambda/skill';
import { DynamoAdapter } from '../../lambda/keeping/dynamo-items';
import { startStore, type Store } from '../support/dynamodb';
import {
  day,
  ended,
  envelopeOf,
  FakeStore,
  intent,
  launch,
  narratorFor,
  vocabularyFor,
  skillOn,
  start,
  Talk,
  textOf,
} from './intents/support';
import { times } from '../support/sample';

const anna = 'amzn1.ask.account.anna';
const begin = intent('StartRoutineIntent', {});

/** What Alexa would refuse in an answer; empty when it is good. */
function faultsOf(answer: ResponseEnvelope): string[] {
  const faults: string[] = [];
  const { version, response, sessionAttributes } = JSON.parse(JSON.stringify(answer)) as ResponseEnvelope;
  const { outputSpeech, reprompt, shouldEndSession } = response;
  if (version !== '1.0') faults.push('no version');
  if (shouldEndSession === false && reprompt === undefined)
    faults.push('an open microphone without a reprompt');
  if (shouldEndSession !== false && reprompt !== undefined) faults.push('a reprompt to a closed microphone');
  if (shouldEndSession === false && sessionAttributes?.['place'] === undefined) faults.push('no place');
  for (const speech of [outputSpeech, reprompt?.outputSpeech]) {
    if (speech === undefined) continue;
    if (speech.type !== 'SSML' || !/^<speak>[^<].*<\/speak>$/s.test(speech.ssml)) faults.push('no speech');
    else if (speech.ssml.length > 8000) faults.push('too much speech');
  }
  if (Buffer.byteLength(JSON.stringify(answer)) >= 24_576) faults.push('too large');
  return faults;
}

describe('whatever comes in', () => {
  const store = new FakeStore();
  const { handler } = skillOn(store);
  const refusals = ['NoRequestError', 'ForeignRequestError'];
  const answered = async (event: unknown): Promise<string[]> => {
    try {
      return faultsOf(await handler(event, {}));
    } catch (error) {
      return error instanceof Error && refusals.includes(error.name) ? [] : [`rejected: ${String(error)}`];
    }
  };

  /** Requests of all sorts, in sessions with attributes that the skill itself has made. */
  const whole = async (): Promise<unknown[]> => {
    const talk = new Talk(handler);
    const first = await talk.ask(begin);
    const second = await talk.ask(intent('PainIntent'), 40);
    const slots = {
      condition: {
        name: 'condition',
        value: 'gas',
        resolutions: {
          resolutionsPerAuthority: [
            { status: { code: 'ER_SUCCESS_MATCH' }, values: [{ value: { id: 'gas' } }] },
          ],
        },
      },
    };
    const timestamp = new Date(start + 50_000).toISOString();
    return [
      envelopeOf({ ...launch, timestamp }),
      envelopeOf({ ...intent('WhatHelpsIntent', slots), timestamp }),
      envelopeOf({ ...intent('AMAZON.NextIntent'), timestamp }, {}, first.sessionAttributes, false),
      envelopeOf({ ...intent('AMAZON.YesIntent'), timestamp }, {}, second.sessionAttributes, false),
      envelopeOf({ ...ended('EXCEEDED_MAX_REPROMPTS'), timestamp }, {}, first.sessionAttributes, false),
      envelopeOf({ type: 'AlexaSkillEvent.SkillDisabled', timestamp }),
    ];
  };

  test('every good envelope gets a good answer', async () => {
    for (const envelope of await whole()) expect(await answered(envelope)).toEqual([]);
  });

  test('any JSON at all is answered well or refused by name', async () => {
    await fc.assert(
      fc.asyncProperty(fc.jsonValue(), async (event) => {
        expect(await answered(event)).toEqual([]);
      }),
      { numRuns: times(300, 100) },
    );
  });

  test('a good envelope of which parts are missing or replaced is answered well or refused by name', async () => {
    const envelopes = await whole();
    const change = fc.record({
      at: fc.array(fc.nat(12), { minLength: 1, maxLength: 9 }),
      by: fc.option(
        fc.oneof(fc.jsonValue({ maxDepth: 1 }), fc.constantFrom('', '__proto__', -1, 1e300, null, [], {})),
        { nil: undefined },
      ),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...envelopes),
        fc.array(change, { minLength: 1, maxLength: 3 }),
        async (envelope, changes) => {
          const event = structuredClone(envelope);
          for (const { at, by } of changes) alter(event, at, by);
          expect(await answered(event)).toEqual([]);
        },
      ),
      { numRuns: times(700, 250) },
    );
  });
});

/** Goes down into a value by the numbers of its parts, and removes or replaces the part where they end. */
function alter(value: unknown, [first = 0, ...rest]: number[], by: unknown): void {
  if (typeof value !== 'object' || value === null) return;
  const parts = value as Record<string, unknown>;
  const names = Object.keys(parts);
  const name = names[first % names.length];
  if (name === undefined) return;
  if (rest.length > 0 && typeof parts[name] === 'object' && parts[name] !== null)
    alter(parts[name], rest, by);
  else if (by === undefined) Reflect.deleteProperty(parts, name);
  else parts[name] = by;
}

describe('with a real store', () => {
  let store: Store;
  beforeAll(async () => {
    store = await startStore();
  });
  afterAll(() => store.stop());
  const skill = () =>
    createSkill({
      store: new DynamoAdapter({
        client: store.client,
        tableName: store.tableName,
        generation: () => 0,
      }),
      narratorFor,
      vocabularyFor,
      clock: () => start,
      stopwatch: () => 0,
      log: () => undefined,
    });

  test('what is stopped today is taken up tomorrow by another skill', async () => {
    const today = new Talk(skill());
    await today.ask(begin);
    await today.ask(intent('AMAZON.StopIntent'), 110);
    const tomorrow = new Talk(skill(), {}, start + day);
    expect(textOf(await tomorrow.ask(launch))).toContain('the cross-legged seated twist, right side');
    expect(tomorrow.place).toMatchObject({ pose: 'cross-legged-seated-twist', side: 'right', step: 'twist' });
    await tomorrow.ask(intent('AMAZON.ResumeIntent'), 12);
    expect(tomorrow.place).toMatchObject({ pose: 'cross-legged-seated-twist', side: 'right', step: 'twist' });
    expect(await store.read(anna)).toMatchObject({
      schema: 1,
      version: 4,
      record: { history: [expect.anything(), 0, 0, expect.anything(), [20_780], expect.anything()] },
    });
  });

  test.each([
    ['of a newer skill', { schema: 9, version: 4, record: { new: 'shape' } }, 'newer version'],
    [
      'with a place that has lost its shape',
      { schema: 1, version: 4, record: { place: 'on the mat' } },
      "can't read",
    ],
    ['with no version', { schema: 1, record: { place: null } }, "can't read"],
  ])('an item %s is told of once and stays as it is', async (name, fields, told) => {
    const userId = `amzn1.ask.account.${name}`;
    await store.seed({ id: userId, ...fields });
    const talk = new Talk(skill(), { userId });
    expect(textOf(await talk.ask(launch))).toContain(told);
    expect(textOf(await talk.ask(begin, 15))).not.toContain(told);
    await talk.ask(intent('AMAZON.NextIntent'), 60);
    await talk.ask(intent('AMAZON.StopIntent'), 60);
    expect(await store.read(userId)).toEqual({ id: userId, ...fields });
  });

  test('an old place that no longer exists falls back to the start of its pose', async () => {
    const place = { routine: 'back-stretch', pose: 'lying-single-leg-twist', side: 'middle', step: 'gone' };
    await store.seed({ id: 'old', schema: 1, version: 4, record: { place, flags: [0, 1, 0] } });
    const talk = new Talk(skill(), { userId: 'old' });
    expect(textOf(await talk.ask(launch))).toContain('the lying single leg twist, right side');
    await talk.ask(intent('AMAZON.ResumeIntent'), 12);
    expect(talk.place).toMatchObject({ pose: 'lying-single-leg-twist', side: 'right', step: 'lie' });
  });

  test('what is kept stays under one write unit', async () => {
    const talk = new Talk(skill(), { userId: `amzn1.ask.account.${'A'.repeat(204)}` });
    await talk.ask(begin);
    await talk.ask(intent('StepByStepIntent'), 30);
    await talk.ask(intent('SlowerIntent'), 30);
    expect(JSON.stringify(await store.read(`amzn1.ask.account.${'A'.repeat(204)}`)).length).toBeLessThan(
      1024,
    );
  });
});

describe('the clock', () => {
  test('is the request’s own; the one handed in is asked only where that is no date', async () => {
    let asked = 0;
    const clock = (): number => {
      asked += 1;
      return start + 110_000;
    };
    const { handler } = skillOn(new FakeStore(), { clock });
    const first = await handler(envelopeOf({ ...begin, timestamp: new Date(start).toISOString() }), {});
    expect(asked).toBe(0);
    for (const timestamp of [undefined, 'soon', 7]) {
      const stop = envelopeOf(
        { ...intent('AMAZON.HelpIntent'), timestamp },
        {},
        first.sessionAttributes,
        false,
      );
      const { sessionAttributes } = await handler(JSON.parse(JSON.stringify(stop)), {});
      expect(sessionAttributes).toMatchObject({ place: { step: 'hold' } });
    }
    expect(asked).toBe(3);
  });
});

test('a session’s attributes are left off where the session ends', async () => {
  const { sessionAttributes } = await new Talk(skillOn(new FakeStore()).handler).ask(
    intent('AMAZON.StopIntent'),
  );
  expect(sessionAttributes ?? {}).toEqual({});
});

test('a language nobody speaks here is answered in English', async () => {
  for (const locale of ['pt-BR', '', '../..', 'zz']) {
    const talk = new Talk(skillOn(new FakeStore()).handler, { locale });
    expect(textOf(await talk.ask(launch))).toContain('Say start');
  }
});
