import type { Browser, BrowserContextOptions, Page as BrowserPage } from 'playwright-core';
import { type Page, type PageOptions, servePage } from '../../../../speaker/app/page/server/server';
import { type House, openHouse } from '../../../../speaker/assemble';
import { builtLocales } from '../../../../speaker/built';
import { builtModel } from '../../../support/models';

export const BEGINS = Date.parse('2026-11-23T07:00:00Z');
const SETTINGS = { locale: 'en-US', device: 'dot', user: 'test', person: null } as const;

export interface Served {
  readonly house: House;
  readonly page: Page;
  readonly close: () => Promise<void>;
}

/** The page as npm start serves it, before a store in memory; silent unless a test wants to hear. */
export async function serve(options: Partial<PageOptions> = {}): Promise<Served> {
  const house = options.house ?? withModels(await openHouse());
  const page = await servePage({
    house,
    settings: SETTINGS,
    model: builtModel,
    locales: builtLocales(),
    zone: 'Europe/Berlin',
    port: 0,
    now: () => BEGINS,
    voice: false,
    ...options,
  });
  let closing: Promise<void> | undefined;
  const close = async (): Promise<void> => {
    await page.close();
    if (options.house === undefined) await house.close();
  };
  const served: Served = { house, page, close: () => (closing ??= close()) };
  opened.unshift(served);
  return served;
}

/** With models that other tests have read already. */
function withModels(house: House): House {
  return {
    ...house,
    speaker: (settings, at, parts) => house.speaker(settings, at, { model: builtModel, ...parts }),
  };
}

const opened: Served[] = [];

/** Closes every server that a test of this file left open, the failed ones included. */
afterAll(async () => {
  await closeAll();
  for (const served of opened) await served.close();
});

/**
 * Two cores are shared by everything that is tested at once, and a page that gets none of them for a second flies past a
 * window. What is wrong with the page is wrong again and again.
 */
jest.retryTimes(2, { logErrorsBeforeRetry: true });

export const ENGLISH_OPENING = 'open back stretch routine';

/** One tab as a person uses it. */
export class Visitor {
  /** What the browser complained of: a page in order has nothing here. */
  readonly complaints: string[] = [];

  constructor(readonly page: BrowserPage) {
    page.on('pageerror', (error) => this.complaints.push(error.message));
    page.on('console', (message) => {
      // Amazon's engine asks Amazon's server for fonts, which the page's policy refuses: nothing leaves this machine.
      const isFont = message.text().startsWith("Loading the font 'https://d1gkjrhppbyzyh.cloudfront.net/");
      if (message.type() === 'error' && !isFont) this.complaints.push(message.text());
    });
  }

  async say(text: string): Promise<void> {
    const count = await this.page.locator('#log > li').count();
    await this.page.fill('#said', text);
    await this.page.press('#said', 'Enter');
    await this.page.waitForFunction(
      (before) => document.querySelectorAll('#log > li').length > before,
      count,
    );
  }

  async speed(times: number): Promise<void> {
    await this.page.selectOption('#speed', String(times));
  }

  async choose(settings: {
    device?: string;
    locale?: string;
    user?: string;
    person?: string;
  }): Promise<void> {
    const { device, locale, user, person } = settings;
    if (device !== undefined) await this.page.selectOption('#device', device);
    if (locale !== undefined) await this.page.selectOption('#locale', locale);
    if (user !== undefined) await this.page.fill('#user', user);
    if (person !== undefined) await this.page.fill('#person', person);
    await this.page.click('#choices button[type=submit]');
    if (device !== undefined) await this.page.waitForSelector(`body[data-device=${device}]`);
  }

  async moment(moment: 'idle' | 'speaking' | 'listening', timeout = 20_000): Promise<void> {
    await this.page.waitForSelector(`body[data-moment=${moment}]`, { timeout });
  }

  async face(face: string, timeout = 20_000): Promise<void> {
    await this.page.waitForSelector(`body[data-face=${face}]`, { timeout });
  }

  /** Goes back to true speed at the start of the nth moment from now on: at 60x a window is gone in no time. */
  async slowDownAt(moments: readonly string[]): Promise<void> {
    await this.page.evaluate((wanted) => {
      const speed = document.querySelector<HTMLSelectElement>('#speed');
      const left = [...wanted];
      new MutationObserver((_records, observer) => {
        if (document.body.dataset['moment'] !== left[0]) return;
        left.shift();
        if (left.length > 0 || !speed) return;
        observer.disconnect();
        speed.value = '1';
        speed.dispatchEvent(new Event('change'));
        document.title = 'slow';
      }).observe(document.body, { attributeFilter: ['data-moment'] });
    }, moments);
  }

  async slowed(timeout = 20_000): Promise<void> {
    await this.page.waitForFunction(() => document.title === 'slow', null, { timeout });
    await this.page.evaluate(() => (document.title = 'Back Stretch Coach'));
  }

  /** The text of an element, once it says that. */
  async reads(selector: string, text: string, timeout = 20_000): Promise<void> {
    await this.page.waitForFunction(
      ([where, what]) => document.querySelector(where ?? '')?.textContent.includes(what ?? '') === true,
      [selector, text],
      { timeout },
    );
  }

  /** The place that the page shows, once the steps of the turn are known. */
  async steps(): Promise<void> {
    await this.page.waitForSelector('#turn .step', { state: 'attached' });
  }

  /** Into the step of that name, and back to true speed. */
  async flyTo(step: string): Promise<void> {
    await this.steps();
    await this.speed(30);
    await this.reads('#where', step);
    await this.speed(1);
  }

  async close(): Promise<void> {
    await this.page.context().close();
  }

  text(selector: string): Promise<string> {
    return this.page.locator(selector).first().innerText();
  }
}

export async function visit(
  browser: Browser,
  address: string,
  options: BrowserContextOptions = {},
  prepare?: () => void,
): Promise<Visitor> {
  const context = await browser.newContext(options);
  // Most tests look under the lid, which a page opens closed.
  await context.addInitScript(() => {
    if (location.protocol === 'http:') localStorage.setItem('under the lid', 'open');
  });
  if (prepare) await context.addInitScript(prepare);
  const visitor = new Visitor(await context.newPage());
  visitors.push(visitor);
  await visitor.page.goto(address);
  await visitor.page.waitForSelector('#controls button');
  return visitor;
}

const visitors: Visitor[] = [];

/** A page that nobody looks at any more still draws itself, sixty times a second. */
export async function closeAll(): Promise<void> {
  await Promise.all(visitors.splice(0).map((visitor) => visitor.close()));
}

/** Asks the page's server as its script does: a POST where there is a body. */
export async function askPage<Answer>(served: Served, path: string, body?: object): Promise<Answer> {
  const { address } = served.page;
  const response = await fetch(new URL(path, address), {
    ...(body && {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: address.slice(0, -1) },
      body: JSON.stringify(body),
    }),
  });
  return (await response.json()) as Answer;
}
