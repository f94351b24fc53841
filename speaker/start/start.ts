import type { Options } from '../arguments';
import { openHouse } from '../assemble';
import { builtLocales, builtModels } from '../built';
import { servePage } from '../page/server/server';
import { openBrowser } from './browser';
import { talkInTerminal } from './terminal';

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
