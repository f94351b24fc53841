import { chromium, type Browser } from 'playwright-core';
import { chromiumArguments, chromiumFile } from '../../scripts/chromium';

const executablePath = chromiumFile();

/** For tests that need a real browser: where none is, one line says so and they are skipped. */
export const inBrowser = executablePath === undefined ? describe.skip : describe;

if (executablePath === undefined) {
  process.stderr.write(
    'The tests of the page are skipped: install chromium, or name a browser in CHROMIUM.\n',
  );
}

export async function openBrowser(): Promise<Browser> {
  return chromium.launch({
    ...(executablePath === undefined ? {} : { executablePath }),
    args: [...chromiumArguments],
  });
}
