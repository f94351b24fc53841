import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { openHouse } from '../speaker/assemble';
import { builtLocales, builtModels } from '../speaker/built';
import { servePage, type Page as Served } from '../speaker/app/page/server/server';
import { chromiumArguments, chromiumFile } from './chromium';
import { root } from './project';

const folder = join(root, 'docs/images');
const desktop = { viewport: { width: 1200, height: 820 } };

type Take = (page: Page) => Promise<void>;

interface Picture {
  readonly name: string;
  readonly options: BrowserContextOptions;
  readonly device: 'dot' | 'show';
  readonly take: Take;
}

const START = 'ask back stretch routine to start the routine';

/** The main states of the speaker's page, as the README and docs/ show them. */
const pictures: readonly Picture[] = [
  { name: 'page-idle', options: desktop, device: 'dot', take: () => Promise.resolve() },
  {
    name: 'page-breathing',
    options: desktop,
    device: 'dot',
    take: async (page) => {
      await say(page, START);
      await flyTo(page, '#count', 'Breath 4 of');
      await page.waitForTimeout(1_500);
    },
  },
  {
    name: 'page-interrupted',
    options: { viewport: { width: 1440, height: 900 }, colorScheme: 'dark' },
    device: 'dot',
    take: async (page) => {
      await say(page, START);
      await flyTo(page, '#where', 'align');
      await say(page, 'repeat');
      await page.click('#lid-switch');
      await page.waitForTimeout(1_500);
    },
  },
  {
    name: 'page-listening',
    options: { ...desktop, colorScheme: 'dark' },
    device: 'dot',
    take: async (page) => {
      await say(page, START);
      await fast(page, 10);
      await page.waitForSelector('body[data-moment=listening]', { timeout: 60_000 });
      await fast(page, 1);
      await page.waitForTimeout(500);
    },
  },
  {
    name: 'page-phone',
    options: { viewport: { width: 390, height: 844 }, isMobile: true },
    device: 'dot',
    take: async (page) => {
      await say(page, START);
      await flyTo(page, '#count', 'Breath 7 of');
      await page.waitForTimeout(1_500);
    },
  },
  {
    name: 'page-show',
    options: desktop,
    device: 'show',
    take: async (page) => {
      await say(page, 'ask back stretch routine to do the hamstring stretch');
      await page.waitForSelector('#screen[data-drawn]');
      await page.waitForTimeout(1_500);
    },
  },
];

async function say(page: Page, text: string): Promise<void> {
  const count = await page.locator('#log > li').count();
  await page.fill('#said', text);
  await page.press('#said', 'Enter');
  await page.waitForFunction((before) => document.querySelectorAll('#log > li').length > before, count);
}

/** Plays so many times as fast. The choice is under the lid, which stays closed for a picture. */
async function fast(page: Page, times: number): Promise<void> {
  await page.evaluate((speed) => {
    const select = document.querySelector<HTMLSelectElement>('#speed');
    if (!select) return;
    select.value = String(speed);
    select.dispatchEvent(new Event('change'));
  }, times);
}

async function flyTo(page: Page, selector: string, text: string): Promise<void> {
  await fast(page, 30);
  await page.waitForFunction(
    ([where, what]) => document.querySelector(where ?? '')?.textContent.includes(what ?? '') === true,
    [selector, text],
  );
  await fast(page, 1);
}

async function shoot(
  browser: Browser,
  served: Served,
  { name, options, device, take }: Picture,
): Promise<void> {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  await page.goto(served.address);
  await page.waitForSelector('#controls button');
  await page.click('#lid-switch');
  await page.fill('#user', name.replace('page-', ''));
  await page.selectOption('#device', device);
  await page.click('#choices button[type=submit]');
  await page.waitForSelector(`body[data-device=${device}]`);
  await page.click('#lid-switch');
  await take(page);
  await page.evaluate(() => {
    scrollTo(0, 0);
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  });
  await page.screenshot({ path: join(folder, `${name}.png`) });
  await context.close();
}

async function main(): Promise<void> {
  const executablePath = chromiumFile();
  if (executablePath === undefined)
    throw new Error('There is no browser: install chromium, or name one in CHROMIUM.');
  mkdirSync(folder, { recursive: true });
  const house = await openHouse();
  const served = await servePage({
    house,
    settings: { locale: 'en-US', device: 'dot', user: 'default', person: null },
    model: builtModels(),
    locales: builtLocales(),
    zone: 'Europe/Berlin',
    port: 0,
    // The same morning always, so that a picture changes where the page does.
    now: () => Date.parse('2026-11-23T06:00:00Z'),
    voice: false,
  });
  const browser = await chromium.launch({ executablePath, args: [...chromiumArguments] });
  for (const picture of pictures) await shoot(browser, served, picture);
  await browser.close();
  await served.close();
  await house.close();
}

main().then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  },
);
