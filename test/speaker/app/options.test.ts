import { optionsOf } from '../../../speaker/app/options';
import { Misuse } from '../../../speaker/errors';
import { ownZone } from '../../../speaker/time';

const LOCALES = ['de-DE', 'en-US'];
const parse = (...argv: string[]) => optionsOf(argv, LOCALES);

test('without flags it is an English speaker without a screen', () => {
  const options = parse('next');
  expect(options.settings).toEqual({
    locale: 'en-US',
    device: 'dot',
    user: 'default',
    person: null,
    traits: { voiceRate: 165, reach: null, reportsEnd: true },
  });
  expect(options).toMatchObject({ json: false, realTime: false, deviceCheck: false, at: undefined });
  expect(options.data).toMatch(/\.speaker$/);
});

test('the device stands where this machine does, before services that work, unless told otherwise', () => {
  expect(parse('next').alexa).toEqual({ zone: ownZone(), mode: 'ok' });
  expect(parse('--zone', 'europe/berlin', '--services', 'down', 'next').alexa).toEqual({
    zone: 'Europe/Berlin',
    mode: 'down',
  });
});

test('all flags are taken, before or after the words, with or without =', () => {
  const options = parse(
    '--json',
    '--locale',
    'de-de',
    'weiter',
    '--device=show',
    '--user',
    'Anna',
    '--person',
    'Ben',
  );
  expect(options.settings).toMatchObject({ locale: 'de-DE', device: 'show', user: 'Anna', person: 'Ben' });
  expect(options.json).toBe(true);
  expect(options.script).toHaveLength(1);
});

test('the device check is switched on by its flag', () => {
  expect(parse('--device-check', 'next').deviceCheck).toBe(true);
});

test('the voice, the reach and the report of an end are those of the device that is played', () => {
  const { traits } = parse('--voice-rate', '175', '--reach=240/85', '--no-end-report', 'next').settings;
  expect(traits).toEqual({ voiceRate: 175, reach: { speech: 240, reprompt: 85 }, reportsEnd: false });
});

test.each([
  ['--voice-rate', '99'],
  ['--voice-rate', '301'],
  ['--voice-rate', 'fast'],
  ['--voice-rate', ''],
  ['--reach', '240'],
  ['--reach', '240/'],
  ['--reach', '0/85'],
  ['--reach', '240/85/10'],
  ['--reach', '240/-5'],
])('%s "%s" is refused with one that is right', (flag, given) => {
  expect(() => parse(`${flag}=${given}`, 'next')).toThrow(Misuse);
  expect(() => parse(`${flag}=${given}`, 'next')).toThrow(flag === '--reach' ? 'like 240/85' : 'like 175');
});

test.each([
  ['2026-11-23T07:00:00Z', 1_795_417_200_000],
  ['2026-11-23T08:00:00.500+01:00', 1_795_417_200_500],
])('the clock starts at %s', (text, instant) => {
  expect(parse('--at', text, 'next').at).toBe(instant);
});

test.each([
  [['--loud', 'next'], '--loud'],
  [['--locale', 'fr-FR', 'next'], 'Built are de-DE, en-US'],
  [['--device', 'phone', 'next'], 'dot'],
  [['--at', 'yesterday', 'next'], 'not an instant'],
  [['--at', '2026-11-23', 'next'], 'not an instant'],
  [['--at', '2026-02-30T07:00:00Z', 'next'], 'not an instant'],
  [['--at', '2026-11-23T07:00:00', 'next'], 'not an instant'],
  [['--zone', 'Mars/Olympus', 'next'], '--zone Europe/Berlin'],
  [['--zone', '+01:00', 'next'], '--zone Europe/Berlin'],
  [['--services', 'broken', 'next'], 'ok, denied, down, slow'],
  [['--user', '', 'next'], '--user'],
  [['--user'], '--user'],
])('%j is refused with what to do', (argv, message) => {
  expect(() => parse(...argv)).toThrow(Misuse);
  expect(() => parse(...argv)).toThrow(message);
});

test('the page has a port, and is opened unless told otherwise', () => {
  expect(parse('next')).toMatchObject({ browser: true, port: 4280 });
  expect(parse('--no-browser', '--port', '8080')).toMatchObject({ browser: false, port: 8080 });
  expect(parse('--port', '0').port).toBe(0);
});

test.each(['http', '-1', '65536', '80.5', ''])('there is no port "%s"', (port) => {
  expect(() => parse(`--port=${port}`)).toThrow(Misuse);
});
