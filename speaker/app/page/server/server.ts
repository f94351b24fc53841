import { createServer, type IncomingMessage } from 'node:http';
import type { Model } from '../../../alexa/ear/model';
import type { House } from '../../../assemble';
import { builtExamples } from '../../../built';
import type { Settings } from '../../../engine';
import { Misuse } from '../../../errors';
import { close, listenNear } from '../../../http';
import type { Json } from '../../../json';
import { closed, type PageAnswer, fault, fileAt, json, send, welcome } from './answer';
import { Door, isLocal, networkAddresses, refusal } from './door';
import { BadBody, listIn, readBody, secondsIn, settingsIn, textIn } from './incoming';
import { type Tab, Tabs } from './tab';
import { builtReader } from './turn-reader';
import { hasEspeak, speak, SPEEDS, Voices } from './voices';

export interface PageOptions {
  readonly house: House;
  readonly settings: Settings;
  readonly model: (locale: string) => Model;
  readonly locales: readonly string[];
  readonly zone: string;
  readonly port: number;
  /** The clock that a new page starts with. */
  readonly now: () => number;
  /** false: the browser's own voice is used. */
  readonly voice?: boolean;
  /** Serves the network as well, to devices that know the code; told the addresses with each next code. Left out: this machine only. */
  readonly lan?: (addresses: readonly string[]) => void;
}

export interface Page {
  readonly address: string;
  readonly port: number;
  /** Addresses for other devices, with a code that works once; none where only this machine is served. */
  readonly network: readonly string[];
  close(): Promise<void>;
}

/** Serves the speaker's page to browsers on this machine, and with `lan` to those of its network. */
export async function servePage(options: PageOptions): Promise<Page> {
  const { house, settings, model, locales, zone, now, voice = hasEspeak() } = options;
  const voices = new Voices(voice ? speak : null);
  const reader = builtReader();
  const tabs = new Tabs({ house, model, locales, zone, voices, reader, examples: builtExamples });
  const parts: RouteParts = { tabs, voices, settings, locales, now };
  let port = 0;
  const { lan } = options;
  const addressesWith = (code: string): string[] =>
    networkAddresses(port).map((address) => `${address}?code=${code}`);
  const door = lan
    ? new Door((code) => {
        lan(addressesWith(code));
      })
    : null;
  const server = createServer((request, response) => {
    answerGuarded(request, door, parts).then(
      (answer) => {
        send(response, answer);
      },
      () => {
        response.destroy();
      },
    );
  });
  port = await listenNear(server, options.port, door ? '0.0.0.0' : undefined);
  return {
    port,
    address: `http://127.0.0.1:${port}/`,
    network: door ? addressesWith(door.code) : [],
    async close() {
      await tabs.closeAll();
      await close(server);
    },
  };
}

async function answerGuarded(
  request: IncomingMessage,
  door: Door | null,
  parts: RouteParts,
): Promise<PageAnswer> {
  const refused = refusal(request, door !== null);
  if (refused !== null) return fault(403, refused);
  const stranger = door && !isLocal(request) ? await received(request, door) : null;
  if (stranger) return stranger;
  try {
    return await answerTo(request, parts);
  } catch (error) {
    return fault(500, `The speaker failed: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** What is open to a device of the network that has not shown the code. */
const OPEN = ['/styles.css', '/icon.svg'];

/** The answer to a device that is not in yet; null for one that is. */
async function received(request: IncomingMessage, door: Door): Promise<PageAnswer | null> {
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://127.0.0.1');
  if (door.knows(request) || OPEN.includes(pathname)) return null;
  const code = searchParams.get('code');
  const cookie = code === null ? null : door.enter(code);
  return cookie === null ? closed(pathname, request.headers['accept-language']) : welcome(cookie);
}

interface RouteParts {
  readonly tabs: Tabs;
  readonly voices: Voices;
  readonly settings: Settings;
  readonly locales: readonly string[];
  readonly now: () => number;
}

/** Answers each address. The request has been checked before. */
async function answerTo(request: IncomingMessage, parts: RouteParts): Promise<PageAnswer> {
  const url = new URL(request.url ?? '/', 'http://127.0.0.1');
  const { method = 'GET' } = request;
  try {
    if (method === 'POST') return await posted(url.pathname, await readBody(request), parts);
    if (method !== 'GET' && method !== 'HEAD') return fault(405, 'GET and POST are answered, nothing else.');
    return await got(url, parts);
  } catch (error) {
    if (error instanceof BadBody) return fault(error.status, error.message);
    if (error instanceof Misuse) return fault(400, error.message);
    throw error;
  }
}

const TAB = /^\/tabs\/([0-9a-f-]{36})(?:\/([a-z]+))?$/;
const VOICE = /^\/voice\/([0-9a-f]{32})$/;

async function got(url: URL, { tabs, voices }: RouteParts): Promise<PageAnswer> {
  const [, voice] = VOICE.exec(url.pathname) ?? [];
  if (voice !== undefined) {
    const speed = SPEEDS.find((known) => String(known) === (url.searchParams.get('speed') ?? '1'));
    const sound = speed === undefined ? null : await voices.sound(voice, speed);
    return sound
      ? { status: 200, type: 'audio/wav', body: sound, forever: true }
      : fault(404, 'There is no such sound.');
  }
  const [, id, what] = TAB.exec(url.pathname) ?? [];
  if (id === undefined) return fileAt(url.pathname);
  const tab = tabs.find(id);
  if (!tab) return gone();
  if (what === 'kept') return json(await tab.kept());
  if (what === 'places') return json(tab.placesOfTurn());
  return fault(404, 'There is nothing here.');
}

async function posted(path: string, body: Json, parts: RouteParts): Promise<PageAnswer> {
  const { tabs, settings, locales, now } = parts;
  if (path === '/tabs') {
    const wanted = { ...settings, ...settingsIn(body['settings'], locales) };
    const at = Math.max(secondsIn(body['at']) ?? 0, now());
    const tab = tabs.open(wanted, at);
    return json(await tab.inTurn(() => tab.greet()), 201);
  }
  const [, id = '', what = ''] = TAB.exec(path) ?? [];
  if (what === 'leave') {
    await tabs.close(id, secondsIn(body['at']) ?? 0);
    return json({});
  }
  const action = Object.hasOwn(ACTIONS, what) ? ACTIONS[what] : undefined;
  if (!action) return fault(404, 'There is nothing here.');
  const tab = tabs.find(id);
  if (!tab) return gone();
  return json(await tab.inTurn(() => action(tab, body, parts)));
}

type Action = (tab: Tab, body: Json, parts: RouteParts) => Promise<unknown>;

const ACTIONS: Readonly<Record<string, Action>> = {
  say: (tab, body) =>
    tab.say(textIn(body['text']), secondsIn(body['after']) ?? null, secondsIn(body['at']) ?? 0),
  touch: (tab, body) => tab.touch(listIn(body['arguments']), secondsIn(body['at']) ?? 0),
  wait: (tab, body) => tab.waitUntil(secondsIn(body['at']) ?? 0),
  jump: (tab, body) => tab.jump(textIn(body['to']), secondsIn(body['at']) ?? 0),
  settings: (tab, body, { locales }) =>
    tab.change(settingsIn(body['settings'], locales), secondsIn(body['at']) ?? 0),
};

function gone(): PageAnswer {
  return fault(410, 'The speaker was restarted and no longer knows this page.', 'gone');
}
