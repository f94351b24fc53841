import { spawn } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { openHouse } from '../assemble';
import { builtLocales, builtModels } from '../built';
import type { Speaker } from '../engine';
import { Conversation } from './conversation';
import type { Options } from './options';
import { servePage } from './page/server/server';

const TICK_MILLISECONDS = 250;

/** npm start: one house with two speakers in it, one in the terminal and one in each page of a browser. */
export async function start(options: Options): Promise<void> {
  const { settings, at = Date.now(), data, alexa } = options;
  const house = await openHouse(data, alexa);
  const shift = at - Date.now();
  const page = await servePage({
    house,
    settings,
    model: builtModels(),
    locales: builtLocales(),
    zone: alexa.zone,
    port: options.port,
    now: () => Date.now() + shift,
  });
  const typing = process.stdin.isTTY && process.stdout.isTTY;
  if (options.browser && typing) openBrowser(page.address);
  const lines = await talkInTerminal(options, house.speaker(settings, at), whereItIs(options.port, page));
  if (lines === 0 && !typing) {
    // Started in the background, without a keyboard: the page is all there is, and it stays.
    console.log(`Nobody is typing here; the page stays at ${page.address} until Ctrl-C.`);
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

function whereItIs(wanted: number, { address, port }: { address: string; port: number }): string {
  const taken =
    wanted !== 0 && wanted !== port ? `Port ${wanted} is in use or not allowed, so another was taken. ` : '';
  return `${taken}See and hear it in a browser: ${address}`;
}

/**
 * A smart speaker to type to. Ends when the input does, on :quit and on Ctrl-C.
 * @returns how many lines came: none where nobody is at the keyboard
 */
async function talkInTerminal(options: Options, speaker: Speaker, note: string): Promise<number> {
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
    // What is being typed must survive what is printed meanwhile: clear its line, print, show it again.
    if (typing) process.stdout.write('\r\u001b[K');
    process.stdout.write(`${text}\n`);
    if (typing) lines.prompt(true);
  };
  // With --at, the wall clock is shifted, so that real time still passes.
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
  // One thing at a time, in the order in which it came: a tick never overtakes a word.
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
  // Nothing is awaited between opening the input and listening to it: a pipe's lines come at once, and only once.
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
  await conversation.leave();
  return count;
}

export type Spawn = typeof spawn;

/** How each system opens an address; undefined where there is no screen to open it on. */
export function opener(
  platform: NodeJS.Platform,
  environment: NodeJS.ProcessEnv,
): readonly [string, ...string[]] | undefined {
  if (platform === 'darwin') return ['open'];
  if (platform === 'win32') return ['cmd', '/c', 'start', ''];
  const screen = environment['DISPLAY'] ?? environment['WAYLAND_DISPLAY'];
  return screen === undefined || screen === '' ? undefined : ['xdg-open'];
}

/** Opens the page if that can be done. Nothing depends on it: the address is printed as well. */
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
    // The address is on the terminal.
  }
}
