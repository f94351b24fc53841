import { understand } from '../../../../speaker/alexa/ear/understand';
import type { PlaceAt, View } from '../../../../speaker/app/page/protocol';
import { suggestionsOf } from '../../../../speaker/app/page/server/tab';
import { builtModels } from '../../../../speaker/built';
import { serve, type Served } from './support';

let served: Served;
beforeAll(async () => {
  served = await serve();
});
afterAll(() => served.close());

async function ask<Answer>(path: string, body?: object): Promise<Answer> {
  const { address } = served.page;
  const response = await fetch(new URL(path, address), {
    ...(body && {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: address.slice(0, -1) },
      body: JSON.stringify(body),
    }),
  });
  return (await response.json()) as Answer;
}

const open = async (user: string): Promise<string> =>
  `/tabs/${(await ask<View>('/tabs', { settings: { user } })).tab}`;

test('a word comes so many seconds after the turn began, and the record has that instant', async () => {
  const tab = await open('seconds');
  const { turn } = await ask<View>(`${tab}/say`, { text: 'start the routine', at: 0 });
  const { happenings } = await ask<View>(`${tab}/say`, { text: 'repeat', after: 20.5, at: 0 });
  expect(Date.parse(happenings[0]?.record.at ?? '') - (turn?.began ?? 0)).toBe(20_500);
});

test('the places of a turn are the skill’s own, in their order, and asking for them changes nothing', async () => {
  const tab = await open('places');
  const { turn, kept } = await ask<View>(`${tab}/say`, { text: 'start the routine', at: 0 });
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
  await ask(`${one}/say`, { text: 'start the routine', at: 0 });
  const jumped = await ask<View>(`${two}/jump`, { to: 'tomorrow', at: 0 });
  expect(jumped).toMatchObject({ inSession: false, place: null });
  const kept = await ask<View>(`${one}/say`, { text: 'stop', after: 60, at: 0 });
  expect(kept.now).toBeLessThan(jumped.now);
  expect(kept.place).toMatchObject({ pose: 'cross-legged-seated-twist' });
  expect(await ask(`${two}/kept`)).toMatchObject({ item: null });
});

const model = builtModels();

test.each(['en-US', 'de-DE'])('what %s offers to say is understood, and opens the skill first', (locale) => {
  const [opening = '', ...others] = suggestionsOf(model(locale));
  expect(understand(opening, model(locale), false).kind).toBe('launch');
  expect(others.length).toBeGreaterThan(5);
  for (const phrase of others) {
    const understood = understand(phrase, model(locale), true);
    expect(understood.kind === 'intent' ? understood.heard.match : understood.kind).toBe('literal');
  }
});

test('it is written as the language writes it', () => {
  expect(suggestionsOf(model('de-DE'))[0]).toBe('öffne rücken routine');
});
