import { inBrowser, openBrowser } from '../../../support/browser';
import { serve, visit } from './support';

// The one test of a real browser that `npm test` has; `npm run test:all` adds those in *.browser.test.ts.
inBrowser('the page in a browser', () => {
  test('a routine is begun, its figure shown, and stopped with its place kept', async () => {
    const [browser, served] = await Promise.all([openBrowser(), serve()]);
    const visitor = await visit(browser, served.page.address);

    await visitor.say('ask back stretch routine to start the routine');
    await visitor.page.waitForSelector('#figure[alt="Cross-legged seated twist, right side"]');
    await visitor.say('stop');

    await visitor.reads('#log > li:first-child', 'AMAZON.StopIntent');
    expect(visitor.complaints).toEqual([]);
    await browser.close();
    await served.close();
  });
});
