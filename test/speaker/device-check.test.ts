import { resultsIn, explained } from '../../scripts/deploy/device-check';
import { reachOf, USUAL, type Traits } from '../../speaker/alexa/device/traits';
import type { Speaker } from '../../speaker/engine';
import type { TurnRecord } from '../../speaker/record';
import { openHouse, type House } from '../support/speaker';

// The device check as it ships, on devices that behave well and badly.

let house: House;
let written: string[] = [];

beforeAll(async () => {
  process.env['DEVICE_CHECK'] = 'on';
  house = await openHouse();
});

afterAll(async () => {
  delete process.env['DEVICE_CHECK'];
  await house.close();
});

beforeEach(() => {
  written = [];
  jest.spyOn(process.stderr, 'write').mockImplementation((text) => {
    written.push(String(text));
    return true;
  });
});

afterEach(() => {
  jest.restoreAllMocks();
});

const openings: Readonly<Record<string, string>> = {
  'en-US': 'open back stretch routine',
  'de-DE': 'öffne rücken routine',
};
const words: Readonly<Record<string, readonly [next: string, yes: string]>> = {
  'en-US': ['next', 'yes'],
  'de-DE': ['weiter', 'ja'],
};

let users = 0;

/** Does as the check says until it is over; the result of each probe in order. */
async function checked(traits: Partial<Traits>, locale = 'en-US'): Promise<string[]> {
  const [next = '', yes = ''] = words[locale] ?? [];
  const opening = openings[locale] ?? '';
  users += 1;
  const speaker = house.speaker({ user: `device-${users}`, locale, traits: { ...USUAL, ...traits } });
  let heard = await last(speaker.say(opening));
  for (let turns = 0; turns < 40; turns += 1) {
    const { speech, error } = heard;
    if (/is over|ist vorbei/.test(speech)) break;
    heard = await last(answered(speaker, { speech, error }, { next, yes, opening }));
  }
  expect(heard.speech).toMatch(/is over|ist vorbei/);
  return resultsIn(written.join('')).map(({ probe, verdict }) => `${probe} ${verdict}`);
}

interface Said {
  readonly next: string;
  readonly yes: string;
  readonly opening: string;
}

async function answered(
  speaker: Speaker,
  { speech, error }: Pick<TurnRecord, 'speech' | 'error'>,
  { next, yes, opening }: Said,
): Promise<TurnRecord[]> {
  if (error !== null) return speaker.say(opening);
  if (/longer tests|längere Versuche/.test(speech)) return speaker.say(yes);
  if (/Stay silent now|Bleib jetzt still/.test(speech)) {
    await speaker.silence();
    await speaker.silence();
    return speaker.say(opening);
  }
  // The fruit is spoken about halfway: here, the person waits for it.
  if (/as you hear a fruit|eine Frucht hörst/.test(speech)) return speaker.say(next, { after: 31 });
  if (/long reprompt now|lange Nachfrage/.test(speech)) await speaker.silence();
  return speaker.say(next);
}

async function last(records: Promise<TurnRecord[]>): Promise<TurnRecord> {
  const all = await records;
  const spoken = all.findLast(({ error, speech }) => error !== null || speech !== '');
  if (spoken === undefined) throw new Error('Nothing was heard.');
  return spoken;
}

const good = ['speech-240 played', 'reprompt-60 played', 'reprompt-85 played', 'breaks played'];
const end = ['interruption interrupted', 'silence played'];
const longer = ['speech-360 played', 'speech-480 played', 'reprompt-100 played'];

test.each(['en-US', 'de-DE'])('a device that plays everything passes every probe in %s', async (locale) => {
  expect(await checked({}, locale)).toEqual([...good, ...end, ...longer]);
});

test('a device that plays 240 s and a reprompt of 60 s', async () => {
  const found = await checked({ reach: reachOf('240/60') });
  expect(found).toEqual([
    'speech-240 played',
    'reprompt-60 played',
    'reprompt-85 refused',
    'breaks played',
    ...end,
    'speech-360 refused',
  ]);
  expect(explained(resultsIn(written.join(''))).join('\n')).toMatch(/set those of 85 in limits.reach to 60/);
});

test('a device that plays hardly anything', async () => {
  const found = await checked({ reach: reachOf('110/35') });
  expect(found).toEqual([
    'speech-240 refused',
    'speech-90 played',
    'reprompt-60 refused',
    'reprompt-30 played',
    'breaks played',
    ...end,
  ]);
  const advice = explained(resultsIn(written.join(''))).join('\n');
  expect(advice).toMatch(/set limits.firstRung to 0/);
  expect(advice).toMatch(/set each reprompt of limits.reach to 30/);
});

test('a fast voice is measured exactly, against the usual one', async () => {
  await checked({});
  const usual = resultsIn(written.join('')).find(({ probe }) => probe === 'silence')?.rate ?? 0;
  written = [];
  await checked({ voiceRate: 190 });
  const fast = resultsIn(written.join('')).find(({ probe }) => probe === 'silence')?.rate ?? 0;
  expect(fast / usual).toBeCloseTo(190 / USUAL.voiceRate, 2);
});

test('a device that reports no silent end says so, and passes the rest', async () => {
  const found = await checked({ reportsEnd: false });
  expect(found).toEqual([...good, 'interruption interrupted', 'silence unreported', ...longer]);
});
