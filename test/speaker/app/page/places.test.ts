import type { Handler } from '../../../../speaker/alexa/device/call';
import { type Envelope, envelopeOf } from '../../../../speaker/alexa/device/envelope';
import { identityOf } from '../../../../speaker/alexa/device/identity';
import type { Turn } from '../../../../speaker/app/page/protocol';
import { Exchanges, PlaceFinder, probesOf } from '../../../../speaker/app/page/server/places';
import { openRehearsal } from '../../../../speaker/app/page/server/rehearsal';

const BEGAN = Date.parse('2026-11-23T07:00:00Z');
const caller = {
  identity: identityOf('a', null),
  device: 'dot',
  locale: 'en-US',
  apiEndpoint: 'http://127.0.0.1:1',
  permissions: [],
} as const;
const envelope = envelopeOf(
  { type: 'LaunchRequest' },
  caller,
  { id: 's', isNew: true, attributes: {} },
  BEGAN,
  'r',
);
const response = { version: '1.0', sessionAttributes: { mine: 'kept' }, response: {} };
const wire = { envelope, response, milliseconds: 1 };

const answer = (step: string) => ({ sessionAttributes: { place: { step } } });
const secondOf = ({ request }: Envelope): number => (Date.parse(request.timestamp) - BEGAN) / 1000;

test('the skill is asked as a person would ask, with the session as it stands', async () => {
  const asked: Envelope[] = [];
  const finder = new PlaceFinder((envelopes) => {
    asked.push(...envelopes);
    return Promise.resolve(envelopes.map(() => answer('sit')));
  });
  expect(await finder.find(wire, [BEGAN + 1500])).toEqual([{ at: BEGAN + 1500, place: { step: 'sit' } }]);
  expect(asked).toMatchObject([
    {
      session: { new: false, attributes: { mine: 'kept' } },
      request: { timestamp: '2026-11-23T07:00:01.500Z', intent: { name: 'AMAZON.HelpIntent' } },
    },
  ]);
});

test('a change between two instants is found to a quarter of a second', async () => {
  const finder = new PlaceFinder((envelopes) =>
    Promise.resolve(
      envelopes.map((each) => answer(secondOf(each) < 41.3 ? 'sit' : secondOf(each) < 80 ? 'hold' : 'rest')),
    ),
  );
  const found = await finder.find(wire, [BEGAN, BEGAN + 60_000, BEGAN + 90_000]);
  expect(found.map(({ place }) => place)).toEqual([{ step: 'sit' }, { step: 'hold' }, { step: 'rest' }]);
  const [, hold, rest] = found.map(({ at }) => (at - BEGAN) / 1000);
  expect(hold).toBeGreaterThanOrEqual(41.3);
  expect(hold).toBeLessThan(41.6);
  expect(rest).toBeLessThan(80.3);
});

test('a skill that gives no answer has no places, and the page goes on without', async () => {
  const finder = new PlaceFinder(() => Promise.resolve([]));
  expect(await finder.find(wire, [BEGAN])).toEqual([{ at: BEGAN, place: null }]);
  const missing = openRehearsal('/nowhere/rehearsal.js');
  expect(await missing.rehearse([envelope])).toEqual([]);
  await missing.close();
});

test('every beginning and end of a turn is asked about once', () => {
  const chunk = (begins: number) => ({
    text: 'x',
    rate: 1,
    begins,
    ends: begins + 1,
    voice: null,
    alexa: false,
  });
  const turn: Turn = {
    began: 0,
    say: { begins: 0, ends: 10, chunks: [chunk(0), chunk(5)] },
    reprompt: { begins: 18, ends: 20, chunks: [chunk(18)] },
    windows: [
      { begins: 10, ends: 18 },
      { begins: 20, ends: 28 },
    ],
    wakes: [],
    ends: 28,
    breaths: [],
  };
  expect(probesOf(turn)).toEqual([0, 5, 10, 18, 20, 28]);
});

const launch = (timestamp: string): Envelope => ({
  version: '1.0',
  session: {},
  context: {},
  request: { type: 'LaunchRequest', timestamp },
});

test('what goes over the wire is heard in order, once, and changed in nothing', async () => {
  const exchanges = new Exchanges();
  const handler: Handler = ({ request }) => Promise.resolve({ answers: request.timestamp });
  const through = exchanges.through(handler);
  expect(await through(launch('one'), {})).toEqual({ answers: 'one' });
  await through(launch('two'), {});
  expect(exchanges.take()).toMatchObject([
    { envelope: { request: { timestamp: 'one' } }, response: { answers: 'one' } },
    { envelope: { request: { timestamp: 'two' } }, response: { answers: 'two' } },
  ]);
  expect(exchanges.take()).toEqual([]);
});

test('a skill that fails still fails, and has answered nothing', async () => {
  const exchanges = new Exchanges();
  const through = exchanges.through(() => Promise.reject(new Error('broken')));
  await expect(through(launch('one'), {})).rejects.toThrow('broken');
  expect(exchanges.take()).toMatchObject([
    { response: undefined, milliseconds: expect.any(Number) as number },
  ]);
});
