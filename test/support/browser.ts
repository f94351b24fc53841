import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';

const USUAL = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

const file = [process.env['CHROMIUM'], ...USUAL].find((path) => path !== undefined && existsSync(path));

/** The tests that need a real browser; where none is, one line says so and they are skipped. */
export const inBrowser = file === undefined ? describe.skip : describe;

if (file === undefined) {
  console.warn(
    'No browser is installed: the tests of the page are skipped. Install chromium, or name one in CHROMIUM.',
  );
}

export async function openBrowser(): Promise<Browser> {
  return chromium.launch({
    ...(file === undefined ? {} : { executablePath: file }),
    // Chromium's sandbox does not start for root, which is what a CI container is.
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--autoplay-policy=no-user-gesture-required',
    ],
  });
}
