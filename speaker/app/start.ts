import { spawn } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { openHouse } from '../assemble';
import { builtLocales, builtModels } from '../built';
import type { Speaker } from '../engine';
import { Conversation } from './conversation';
import type { Options } from './options';
import { type Page, servePage } from './page/server/server';

const TICK_MILLISECONDS = 250;

/** npm start: one store and skill, with one speaker in the terminal and one in each browser page. */
export async function start(options: Options): Promise<void> {
  const { settings, at = Date.now(), data, alexa } = options;
  const house = await openHouse(data, alexa);
  const shift = at - Date.now();
  // What is printed while somebody types keeps their line.
  let print = (text: string): void => {
    console.log(text);
  };
  const page = await servePage({
    house,
    settings,
    model: builtModels(),
    locales: builtLocales(),
    zone: alexa.zone,
    port: options.port,
    now: () => Date.now() + shift,
    ...(options.lan && {
      lan: (addresses: readonly string[]) => {
        print(`That code is used up. For another device: ${addresses.join(' or ')}`);
      },
    }),
  });
  const typing = process.stdin.isTTY && process.stdout.isTTY;
  if (options.browser && typing) openBrowser(page.address);
  const lines = await talkInTerminal(
    options,
    house.speaker(settings, at, { bareWords: 'unheard' }),
    whereItIs(options.port, page),
    (printer) => (print = printer),
  );
  if (lines === 0 && !typing) {
    // Started in the background without a keyboard: keep serving the page.
    console.log(`No keyboard input; the page stays at ${page.address} until Ctrl-C.`);
    await new Promise<void>((resolve) => {
      process.once('SIGINT', () => {
        resolve();
      });
      process.once('SIGTERM', () => {
        resolve();
      });
    });
  }
  await page.close();
  await house.close();
}

function whereItIs(wanted: number, { address, port, network }: Page): string {
  const taken =
    wanted !== 0 && wanted !== port ? `Port ${wanted} is in use or not allowed, so another was taken. ` : '';
  const others =
    network.length === 0
      ? ''
      : `\nOn a phone in the same network, with a code that works once: ${network.join(' or ')}`;
  return `${taken}See and hear it in a browser: ${address}${others}`;
}

/**
 * A smart speaker to type to. Ends with its input, on :quit and on Ctrl-C.
 * @returns how many lines were typed
 */
async function talkInTerminal(
  options: Options,
  speaker: Speaker,
  note: string,
  printing: (print: (text: string) => void) => void,
): Promise<number> {
  const { data } = options;
  let count = 0;
  const historyFile = join(data, 'history');
  const lines = createInterface({
    input: process.stdin,
    output: process.stdout,
    terminal: process.stdin.isTTY && process.stdout.isTTY,
    history: existsSync(historyFile) ? readFileSync(historyFile, 'utf8').split('\n').filter(Boolean) : [],
    historySize: 200,
    removeHistoryDuplicates: true,
  });
  lines.on('history', (history) => {
    writeFileSync(historyFile, history.join('\n'));
  });

  const typing = process.stdin.isTTY && process.stdout.isTTY;
  const print = (text: string): void => {
    // Keep what is being typed: clear its line, print, and show it again.
    if (typing) process.stdout.write('\r\u001b[K');
    process.stdout.write(`${text}\n`);
    if (typing) lines.prompt(true);
  };
  printing(print);
  // With --at, the real clock is shifted, and time still passes.
  const shift = speaker.now - Date.now();
  const conversation = new Conversation({
    speaker,
    print,
    locales: builtLocales(),
    zone: options.alexa.zone,
    model: builtModels(),
    json: options.json,
    echo: !typing,
    wallClock: options.realTime ? () => Date.now() + shift : null,
  });

  const showPrompt = (): void => {
    const prompt = conversation.prompt();
    if (!typing || prompt === lines.getPrompt()) return;
    lines.setPrompt(prompt);
    lines.prompt(true);
  };
  // One at a time and in order, so that a tick never overtakes an utterance.
  let last = Promise.resolve();
  const inTurn = (work: () => Promise<void>): void => {
    last = last.then(work).then(showPrompt, (error: unknown) => {
      print(error instanceof Error ? (error.stack ?? error.message) : String(error));
    });
  };
  const ticking = options.realTime
    ? setInterval(() => {
        inTurn(() => conversation.tick());
      }, TICK_MILLISECONDS)
    : null;

  inTurn(async () => {
    await conversation.greet();
    print(note);
  });
  // Await nothing between opening the input and listening to it: a pipe sends its lines at once and only once.
  await new Promise<void>((resolve) => {
    lines.on('line', (line) => {
      count += 1;
      inTurn(async () => {
        if (await conversation.take(line)) return;
        lines.close();
      });
    });
    lines.on('SIGINT', () => {
      lines.close();
    });
    lines.on('close', () => {
      void last.then(resolve);
    });
  });
  if (ticking) clearInterval(ticking);
  // Without a keyboard nobody has been here to say goodbye to.
  if (typing || count > 0) await conversation.leave();
  return count;
}

export type Spawn = typeof spawn;

/** The command that opens an address; undefined on a system without a screen. */
export function opener(
  platform: NodeJS.Platform,
  environment: NodeJS.ProcessEnv,
): readonly [string, ...string[]] | undefined {
  if (platform === 'darwin') return ['open'];
  if (platform === 'win32') return ['cmd', '/c', 'start', ''];
  const screen = environment['DISPLAY'] ?? environment['WAYLAND_DISPLAY'];
  return screen === undefined || screen === '' ? undefined : ['xdg-open'];
}

/** Opens the page if possible. On failure the printed address is enough. */
export function openBrowser(
  address: string,
  platform: NodeJS.Platform = process.platform,
  environment: NodeJS.ProcessEnv = process.env,
  run: Spawn = spawn,
): void {
  const [command, ...words] = opener(platform, environment) ?? [];
  if (command === undefined) return;
  try {
    const child = run(command, [...words, address], { stdio: 'ignore', detached: true });
    child.on('error', () => undefined);
    child.unref();
  } catch {
    // The address is printed anyway.
  }
}
