import type { IncomingMessage } from 'node:http';
import type { Settings } from '../../engine';
import type { Json } from '../../json';
import { Misuse } from '../../misuse';
import { fault, json, type Answer } from './answer';
import { BadBody, readBody } from './body';
import { fileAt } from './files';
import { secondsIn, settingsIn, textIn } from './said';
import type { Tab } from './tab';
import type { Tabs } from './tabs';
import { SPEEDS, type Voices } from './voices';

export interface RouteParts {
  readonly tabs: Tabs;
  readonly voices: Voices;
  readonly settings: Settings;
  readonly locales: readonly string[];
  readonly now: () => number;
}

/** What each address answers. Who may ask was decided before. */
export async function answerTo(request: IncomingMessage, parts: RouteParts): Promise<Answer> {
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

async function got(url: URL, { tabs, voices }: RouteParts): Promise<Answer> {
  const [, voice] = VOICE.exec(url.pathname) ?? [];
  if (voice !== undefined) {
    const speed = SPEEDS.find((known) => String(known) === (url.searchParams.get('speed') ?? '1'));
    const sound = speed === undefined ? null : await voices.sound(voice, speed);
    return sound
      ? { status: 200, type: 'audio/wav', body: sound, forever: true }
      : fault(404, 'There is no sound of it.');
  }
  const [, id, what] = TAB.exec(url.pathname) ?? [];
  if (id === undefined) return fileAt(url.pathname);
  const tab = tabs.find(id);
  if (!tab) return gone();
  if (what === 'kept') return json(await tab.kept());
  if (what === 'places') return json(await tab.placesOfTurn());
  return fault(404, 'There is nothing here.');
}

async function posted(path: string, body: Json, parts: RouteParts): Promise<Answer> {
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
  wait: (tab, body) => tab.waitUntil(secondsIn(body['at']) ?? 0),
  jump: (tab, body) => tab.jump(body['to'], secondsIn(body['at']) ?? 0),
  settings: (tab, body, { locales }) =>
    tab.change(settingsIn(body['settings'], locales), secondsIn(body['at']) ?? 0),
};

function gone(): Answer {
  return fault(410, 'The speaker was started anew and does not know this page any more.', 'gone');
}
