import type { Browser, BrowserContextOptions } from 'playwright-core';
import { openBrowser } from '../../../support/browser';
import { closeAll, serve, type Served, visit, type Visitor } from './support';

export interface OpenedPage {
  readonly browser: Browser;
  readonly served: Served;
  readonly visit: (options?: BrowserContextOptions, prepare?: () => void) => Promise<Visitor>;
}

/** One browser and one page for all tests of a group, which closes its visitors after each. Both are there once a test runs. */
export function openPage(): OpenedPage {
  let browser: Browser;
  let served: Served;
  beforeAll(async () => {
    [browser, served] = await Promise.all([openBrowser(), serve()]);
  });
  afterEach(closeAll);
  afterAll(async () => {
    await browser.close();
    await served.close();
  });
  return {
    get browser() {
      return browser;
    },
    get served() {
      return served;
    },
    visit: (options, prepare) => visit(browser, served.page.address, options, prepare),
  };
}
