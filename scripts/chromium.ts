import { existsSync } from 'node:fs';

const usual = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/** The browser of this machine, for the page's tests and pictures: the one in CHROMIUM, or where it usually is. */
export function chromiumFile(environment: NodeJS.ProcessEnv = process.env): string | undefined {
  return [environment['CHROMIUM'], ...usual].find((path) => path !== undefined && existsSync(path));
}

/** Chromium's sandbox does not start for root, which is what a CI container is. */
export const chromiumArguments: readonly string[] = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--autoplay-policy=no-user-gesture-required',
];
