import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Options } from '../arguments';
import type { Speaker } from '../engine';
import { builtLocales, builtModels } from '../built';
import { Conversation } from './conversation';

const TICK_MILLISECONDS = 250;

/**
 * A smart speaker to type to. Ends when the input does, on :quit and on Ctrl-C.
 * @returns how many lines came: none where nobody is at the keyboard
 */
export async function talkInTerminal(options: Options, speaker: Speaker, note: string): Promise<number> {
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
