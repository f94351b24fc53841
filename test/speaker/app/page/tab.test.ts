import { understand } from '../../../../speaker/alexa/ear/understand';
import type { Chunk, PlaceAt, View } from '../../../../speaker/app/page/protocol';
import { openingsOf } from '../../../../speaker/app/page/server/tab';
import { builtExamples } from '../../../../speaker/built';
import { builtModel } from '../../../support/models';
import { askPage, serve, type Served } from './support';

let served: Served;
beforeAll(async () => {
  served = await serve();
});
afterAll(() => served.close());

const ask = <Answer>(path: string, body?: object): Promise<Answer> => askPage<Answer>(served, path, body);

const open = async (user: string): Promise<string> =>
  `/tabs/${(await ask<View>('/tabs', { settings: { user } })).tab}`;

test('a word comes so many seconds after the turn began, and the record has that instant', async () => {
  const tab = await open('seconds');
  const { turn } = await ask<View>(`${tab}/say`, {
    text: 'ask back stretch routine to start the routine',
    at: 0,
  });
  const { happenings } = await ask<View>(`${tab}/say`, { text: 'repeat', after: 20.5, at: 0 });
  expect(Date.parse(happenings[0]?.record.at ?? '') - (turn?.began ?? 0)).toBe(20_500);
});

test('the places of a turn are the skill’s own, in their order, and asking for them changes nothing', async () => {
  const tab = await open('places');
  const { turn, kept } = await ask<View>(`${tab}/say`, {
    text: 'ask back stretch routine to start the routine',
    at: 0,
  });
  const places = await ask<PlaceAt[]>(`${tab}/places`);
  const steps = places.map(({ place }) => place?.['step']);
  expect(steps.slice(0, 6)).toEqual(['sit', 'align', 'hands', 'twist', 'hold', 'release']);
  expect(places.map(({ place }) => place?.['side'])).toEqual(
    expect.arrayContaining(['right', 'left', 'both']),
  );
  expect(await ask(`${tab}/kept`)).toEqual(kept);
  // What the page shows for an instant is what a stop at that instant keeps.
  const hold = places[4];
  const after = ((hold?.at ?? 0) - (turn?.began ?? 0)) / 1000 + 1;
  expect((await ask<View>(`${tab}/say`, { text: 'stop', after, at: 0 })).place).toEqual(hold?.place);
});

test('what the device does by itself is told when its instant has come', async () => {
  const tab = await open('alone');
  const { turn } = await ask<View>(`${tab}/say`, { text: 'open back stretch routine', at: 0 });
  const [reprompts = 0, ends = 0] = turn?.wakes ?? [];
  expect((await ask<View>(`${tab}/wait`, { at: reprompts - 1 })).happenings).toEqual([]);
  const reprompted = await ask<View>(`${tab}/wait`, { at: reprompts });
  expect(reprompted).toMatchObject({
    inSession: true,
    happenings: [{ record: { request: null, mic: 'open' } }],
  });
  const over = await ask<View>(`${tab}/wait`, { at: ends });
  expect(over).toMatchObject({
    inSession: false,
    turn: null,
    happenings: [{ request: { request: { reason: 'EXCEEDED_MAX_REPROMPTS' } } }],
  });
});

test('Alexa’s own question is asked by her, answered to her, and her silence runs out', async () => {
  const tab = await open('asked');
  await ask(`${tab}/say`, { text: 'ask back stretch routine to remind me at seven in the morning', at: 0 });
  const { turn } = await ask<View>(`${tab}/say`, { text: 'yes', after: 20, at: 0 });
  expect(turn).toMatchObject({ windows: [{}], reprompt: null });
  expect(turn?.say.chunks.at(-1)).toMatchObject({ alexa: true });
  const silent = await ask<View>(`${tab}/wait`, { at: turn?.wakes[0] ?? 0 });
  expect(silent.happenings).toMatchObject([
    { record: { said: null }, request: { request: { payload: { status: 'NOT_ANSWERED' } } } },
  ]);
  // What the skill says to that is the next turn, and begins when she gave up waiting.
  expect(silent.turn?.began).toBe(turn?.wakes[0]);
});

test('two tabs are two speakers: each has its own session, person and clock', async () => {
  const [one, two] = [await open('one'), await open('two')];
  await ask(`${one}/say`, { text: 'ask back stretch routine to start the routine', at: 0 });
  const jumped = await ask<View>(`${two}/jump`, { to: 'tomorrow', at: 0 });
  expect(jumped).toMatchObject({ inSession: false, place: null });
  const kept = await ask<View>(`${one}/say`, { text: 'stop', after: 60, at: 0 });
  expect(kept.now).toBeLessThan(jumped.now);
  expect(kept.place).toMatchObject({ pose: 'cross-legged-seated-twist' });
  expect(await ask(`${two}/kept`)).toMatchObject({ item: null });
});

const model = builtModel;

describe.each(['en-US', 'de-DE'])('what opens the skill in %s', (locale) => {
  const openings = openingsOf(model(locale), builtExamples(locale));

  test('is its name first, and then its name with a wish', () => {
    const [opening = '', ...others] = openings;
    expect(understand(opening, model(locale), false).kind).toBe('launch');
    expect(others.length).toBeGreaterThan(1);
    for (const phrase of others)
      expect(understand(phrase, model(locale), false)).not.toMatchObject({ assumed: true });
  });

  test('is written as the language writes it, and offered once', () => {
    expect(new Set(openings.map((phrase) => phrase.toLowerCase())).size).toBe(openings.length);
    expect(openings.join(' ')).toMatch(
      locale === 'de-DE' ? /öffne Rücken Routine/ : /^open back stretch routine/,
    );
  });
});

test('a page knows who listens: nobody, the skill for a start, the skill while it leads, nobody again', async () => {
  const tab = await open('situations');
  const idle = await ask<View>(`${tab}/say`, { text: 'next', at: 0 });
  expect(idle).toMatchObject({
    situation: 'closed',
    ended: null,
    happenings: [{ record: { request: null, speech: 'No skill is open. Say: open back stretch routine.' } }],
    turn: { say: { chunks: [{ alexa: true }] }, windows: [] },
  });
  const say = (text: string, after: number): Promise<View> => ask<View>(`${tab}/say`, { text, after, at: 0 });
  expect(await say('open back stretch routine', 1)).toMatchObject({ situation: 'begin' });
  expect(await say('start', 9)).toMatchObject({ situation: 'led' });
  expect(await say('that hurts', 40)).toMatchObject({ situation: 'asked' });
  expect(await say('stop', 8)).toMatchObject({ situation: 'closed', ended: { how: 'stopped' } });
});

test('a session that ends says how, and what was practised in it', async () => {
  const tab = await open('endings');
  const start = 'ask back stretch routine to start the routine';
  await ask<View>(`${tab}/say`, { text: start, at: 0 });
  const paused = await ask<View>(`${tab}/say`, { text: 'pause', after: 100, at: 0 });
  expect(paused.ended).toMatchObject({ how: 'paused', days: 1 });
  expect(paused.ended?.seconds).toBeGreaterThan(50);

  const { turn } = await ask<View>(`${tab}/say`, { text: start, at: 0 });
  const silent = await ask<View>(`${tab}/wait`, { at: turn?.ends ?? 0 });
  expect(silent.ended).toMatchObject({ how: 'silence' });
  expect(silent.place).not.toBeNull();

  const alone = await ask<View>(`${tab}/say`, {
    text: 'ask back stretch routine to start knees to chest',
    at: 0,
  });
  const finished = await ask<View>(`${tab}/wait`, { at: alone.turn?.ends ?? 0 });
  expect(finished.ended).toMatchObject({ how: 'finished', poses: 1, days: 1 });
  expect((await ask<View>(`${tab}/jump`, { to: 'tomorrow', at: 0 })).ended).toBeNull();
});

test('a voice that is asked to speak faster does not end the session', async () => {
  const tab = await open('pace');
  const start = 'ask back stretch routine to start the routine';
  const { settings, turn } = await ask<View>(`${tab}/say`, { text: start, at: 0 });
  const traits = { ...settings.traits, voiceRate: '185' };
  const faster = await ask<View>(`${tab}/settings`, {
    settings: { traits },
    at: (turn?.began ?? 0) + 20_000,
  });
  expect(faster).toMatchObject({ inSession: true, turn: { began: turn?.began }, settings: { traits } });
  const again = await ask<View>(`${tab}/settings`, { settings: { traits }, at: (turn?.began ?? 0) + 21_000 });
  expect(again.inSession).toBe(false);
});

test('a page plays the device that was chosen: its voice, its reach, its silence about an end', async () => {
  const tab = await open('traits');
  const choose = (traits: object): Promise<View> =>
    ask<View>(`${tab}/settings`, { settings: { traits }, at: 0 });
  const usual = await ask<View>(`${tab}/say`, { text: 'open back stretch routine', at: 0 });
  expect(usual.settings.traits).toEqual({ voiceRate: '165', reach: '', reportsEnd: true });

  const fast = await choose({ voiceRate: '300', reach: '900/900', reportsEnd: false });
  expect(fast.settings.traits).toEqual({ voiceRate: '300', reach: '900/900', reportsEnd: false });
  const { turn } = await ask<View>(`${tab}/say`, { text: 'open back stretch routine', at: 0 });
  const lengthOf = (chunk?: Chunk): number => (chunk ? chunk.ends - chunk.begins : 0);
  expect(lengthOf(turn?.say.chunks[0])).toBeGreaterThan(0);
  expect(lengthOf(turn?.say.chunks[0])).toBeLessThan(lengthOf(usual.turn?.say.chunks[0]));
  const over = await ask<View>(`${tab}/wait`, { at: turn?.ends ?? 0 });
  expect(over).toMatchObject({ inSession: false, turn: null });
  expect(over.happenings.flatMap(({ record }) => (record.request ? [record.request] : []))).toEqual([]);

  await choose({ reach: '1/1' });
  const refused = await ask<View>(`${tab}/say`, { text: 'open back stretch routine', at: 0 });
  expect(refused).toMatchObject({
    inSession: false,
    happenings: [{}, { request: { request: { reason: 'ERROR', error: { type: 'INVALID_RESPONSE' } } } }],
    turn: { say: { chunks: [{ alexa: true }] }, reprompt: null },
  });
});
