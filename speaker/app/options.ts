import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Device } from '../alexa/device/envelope';
import { reachOf, USUAL, voiceRateOf } from '../alexa/device/traits';
import { SERVICE_MODES, type ServiceMode } from '../alexa/services/services';
import { localeOf, repositoryRoot } from '../built';
import type { Settings } from '../engine';
import { Misuse } from '../errors';
import { instantOf, ownZone, zoneNamed } from '../time';
import { type ScriptLine, parseScript } from './typed';

export interface Options {
  readonly settings: Settings;
  /** Milliseconds; undefined: the current time. */
  readonly at: number | undefined;
  readonly data: string;
  /** The device's time zone, and how Alexa's services behave. */
  readonly alexa: { readonly zone: string; readonly mode: ServiceMode };
  readonly json: boolean;
  readonly realTime: boolean;
  /** The skill leads through its check of a device instead of a routine. */
  readonly deviceCheck: boolean;
  /** For npm start: whether to open the page in a browser, and its port. */
  readonly browser: boolean;
  readonly port: number;
  /** For npm start: whether devices of the network are served, too. */
  readonly lan: boolean;
  readonly help: boolean;
  readonly script: readonly ScriptLine[];
}

const FLAGS = {
  json: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
  'real-time': { type: 'boolean' },
  locale: { type: 'string' },
  device: { type: 'string' },
  user: { type: 'string' },
  person: { type: 'string' },
  at: { type: 'string' },
  data: { type: 'string' },
  zone: { type: 'string' },
  services: { type: 'string' },
  'voice-rate': { type: 'string' },
  reach: { type: 'string' },
  'no-end-report': { type: 'boolean' },
  'device-check': { type: 'boolean' },
  port: { type: 'string' },
  'no-browser': { type: 'boolean' },
  lan: { type: 'boolean' },
} as const;

/** The page's port if none is given. */
const PORT = 4280;

export function optionsOf(argv: readonly string[], locales: readonly string[]): Options {
  const { values, positionals } = parse(argv);
  return {
    settings: {
      locale: localeOf(values.locale, locales),
      device: deviceOf(values.device ?? 'dot'),
      user: named('--user', values.user) ?? 'default',
      person: named('--person', values.person) ?? null,
      traits: {
        voiceRate: values['voice-rate'] === undefined ? USUAL.voiceRate : voiceRateOf(values['voice-rate']),
        reach: values.reach === undefined ? USUAL.reach : reachOf(values.reach),
        reportsEnd: !(values['no-end-report'] ?? false),
      },
    },
    at: values.at === undefined ? undefined : instantOf(values.at),
    data: named('--data', values.data) ?? join(repositoryRoot(), '.speaker'),
    alexa: { zone: zoneOf(values.zone), mode: modeOf(values.services ?? 'ok') },
    json: values.json ?? false,
    realTime: values['real-time'] ?? false,
    deviceCheck: values['device-check'] ?? false,
    browser: !(values['no-browser'] ?? false),
    port: portOf(values.port ?? String(PORT)),
    lan: values.lan ?? false,
    help: values.help ?? false,
    script: parseScript(positionals),
  };
}

function parse(argv: readonly string[]): ReturnType<typeof parseStrictly> {
  try {
    return parseStrictly(argv);
  } catch (error) {
    const message = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
    const flags = Object.keys(FLAGS).map((flag) => `--${flag}`);
    throw new Misuse(`${message.split('. ')[0] ?? message}. The flags are ${flags.join(', ')}.`);
  }
}

function parseStrictly(argv: readonly string[]) {
  return parseArgs({ args: [...argv], options: FLAGS, allowPositionals: true });
}

function deviceOf(given: string): Device {
  if (given === 'dot' || given === 'show') return given;
  throw new Misuse(`Unknown device "${given}". Write --device dot (no screen) or --device show.`);
}

function zoneOf(given: string | undefined): string {
  if (given === undefined) return ownZone();
  const zone = zoneNamed(given);
  if (zone !== undefined) return zone;
  throw new Misuse(`Unknown time zone "${given}". Write one like --zone Europe/Berlin.`);
}

function modeOf(given: string): ServiceMode {
  const mode = SERVICE_MODES.find((known) => known === given);
  if (mode !== undefined) return mode;
  throw new Misuse(
    `Unknown mode of Alexa's services: "${given}". Write --services ${SERVICE_MODES.join(', ')}.`,
  );
}

function portOf(given: string): number {
  const port = /^\d{1,5}$/.test(given) ? Number(given) : Infinity;
  if (port <= 65_535) return port;
  throw new Misuse(`Invalid port "${given}". Write a number from 0 to 65535; 0 takes any free port.`);
}

function named(flag: string, given: string | undefined): string | undefined {
  if (given?.trim() === '') throw new Misuse(`${flag} needs a name after it.`);
  return given;
}
export const USAGE = `npm start                                  talk to the coach, in the terminal and in the browser
npm run -s say -- [FLAGS] UTTERANCE ...    say something and print what comes of it

  "open back stretch routine" next "+20s" repeat ... stop
  ...                     stay silent until the microphone opens once more; again: until the session ends
  +45s +10m +1d           before an utterance: say it that long after the last turn began

  --json                  one JSON object a line (say)
  --real-time             pace as on a device, instead of at once (start)
  --port N                where the page is served (start; default 4280)
  --no-browser            do not open the page in a browser (start)
  --lan                   serve the page to your network as well: a phone opens the address with the code that is printed (start)
  --locale en-US          a language that is built
  --device dot|show       without or with a screen
  --user NAME             whose account; places are kept for each
  --person NAME           whose voice Alexa recognises
  --at INSTANT            where the clock starts, like 2026-11-23T07:00:00Z
  --data DIR              where the store is kept (default .speaker)
  --zone Europe/Berlin    the time zone of the device (default: this machine's)
  --services ok|denied|down|slow
                          how Alexa's own services answer: time zone and reminders
  --voice-rate WPM        how fast Alexa speaks, in words a minute (default 165)
  --reach 240/85          refuse a longer speech or reprompt, in seconds, as Alexa would (default: any length)
  --no-end-report         do not tell the skill when silence ends a session, as on an Echo Show
  --device-check          lead through the check of a device instead of a routine; results go to standard error`;
