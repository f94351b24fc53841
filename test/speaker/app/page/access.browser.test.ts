import { readFileSync } from 'node:fs';
import type { BrowserContextOptions } from 'playwright-core';
import { inBrowser } from '../../../support/browser';
import { openPage } from './opened';
import { ENGLISH_OPENING, type Visitor } from './support';

const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

inBrowser('the page is for everybody', () => {
  const opened = openPage();

  /** What axe finds against WCAG 2.2 AA and its best practices. */
  async function violations({ page }: Visitor): Promise<string[]> {
    await page.evaluate(AXE);
    return page.evaluate(async () => {
      const axe: unknown = Reflect.get(window, 'axe');
      const { violations: found } = await (
        axe as { run: () => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> }
      ).run();
      return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
    });
  }

  test.each([
    ['dark', 'show', 1280],
    ['light', 'show', 320],
    ['dark', 'dot', 320],
  ] as const)('axe finds nothing in the %s page of a %s, %d wide', async (colorScheme, device, width) => {
    const visitor = await opened.visit({
      colorScheme,
      viewport: { width, height: 900 },
      reducedMotion: 'reduce',
    });
    await visitor.choose({ user: `${colorScheme} ${width}`, device });
    expect(await violations(visitor)).toEqual([]);
    await visitor.say('ask back stretch routine to start the routine');
    await visitor.steps();
    await visitor.say('repeat');
    for (const name of ['Request', 'SSML'])
      await visitor.page.locator('summary', { hasText: name }).first().click();
    expect(await violations(visitor)).toEqual([]);
    expect(visitor.complaints).toEqual([]);
  });

  test.each([
    ['a small phone', { viewport: { width: 320, height: 640 } }],
    ['a tablet', { viewport: { width: 768, height: 1024 } }],
    ['a desktop', { viewport: { width: 1920, height: 1080 } }],
    // What 200 % of zoom leaves of a window of 1280 by 800.
    ['a zoomed desktop', { viewport: { width: 640, height: 400 }, deviceScaleFactor: 2 }],
  ] satisfies [string, BrowserContextOptions][])('nothing is cut off on %s', async (_name, options) => {
    const visitor = await opened.visit(options);
    await visitor.choose({ user: 'wide', device: 'show' });
    await visitor.say('ask back stretch routine to start the routine');
    await visitor.page.locator('summary', { hasText: 'Request' }).first().click();
    const cut = await visitor.page.evaluate(() => {
      const width = document.documentElement.clientWidth;
      const inside = [
        ...document.querySelectorAll(
          // The chips are a row that scrolls.
          'button:not(#phrases button), input, select, h1, h2, #caption, #state',
        ),
      ];
      const over = inside.filter((element) => {
        const { left, right } = element.getBoundingClientRect();
        return left < 0 || right > width + 0.5;
      });
      return [
        document.documentElement.scrollWidth > width,
        over.map(({ id, tagName }) => `${tagName} ${id}`),
      ];
    });
    expect(cut).toEqual([false, []]);
    expect(visitor.complaints).toEqual([]);
  });

  test('the keyboard alone is enough: open, interrupt, choose, look under the lid', async () => {
    const { page, ...visitor } = await opened.visit();
    const focused = (): Promise<string> => page.evaluate(() => document.activeElement?.id ?? '');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await focused()).toBe('controls');
    while ((await focused()) !== 'said') await page.keyboard.press('Tab');
    await page.keyboard.type(ENGLISH_OPENING);
    await page.keyboard.press('Enter');
    await page.waitForSelector('body[data-moment=speaking]');
    await page.keyboard.type('next');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.interrupted');
    const reached = new Set<string>();
    for (let presses = 0; presses < 60; presses += 1) {
      await page.keyboard.press('Tab');
      const outline = await page.evaluate(() => {
        const element = document.activeElement;
        return element && element !== document.body ? getComputedStyle(element).outlineStyle : 'solid';
      });
      expect(outline).not.toBe('none');
      reached.add(await focused());
    }
    for (const id of [
      'settings-open',
      'lid-switch',
      'talk',
      'speed',
      'device',
      'locale',
      'user',
      'tomorrow',
      'hour',
    ]) {
      expect(reached).toContain(id);
    }
    await page.locator('summary').first().focus();
    await page.keyboard.press('Enter');
    await page.waitForSelector('#log pre');
    expect(visitor.complaints).toEqual([]);
  });

  test('whoever wants little motion sees the breath in words, and nothing that grows', async () => {
    const visitor = await opened.visit({ reducedMotion: 'reduce' });
    await visitor.choose({ user: 'calm' });
    await visitor.say('ask back stretch routine to start the routine');
    await visitor.speed(30);
    await visitor.reads('#breath-word', 'Breathe in');
    const first = await visitor.page
      .locator('#halo')
      .evaluate((element) => getComputedStyle(element).transform);
    await visitor.reads('#breath-word', 'Breathe out');
    const second = await visitor.page
      .locator('#halo')
      .evaluate((element) => getComputedStyle(element).transform);
    expect(second).toBe(first);
  });
});
