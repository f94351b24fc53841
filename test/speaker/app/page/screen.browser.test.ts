import type { FrameLocator } from 'playwright-core';
import { inBrowser } from '../../../support/browser';
import { openPage } from './opened';
import type { Visitor } from './support';

/** Longer than a busy machine needs to load and compile 5 MB. */
const soon = { timeout: 15_000 };

inBrowser("a Show's screen on the page", () => {
  const opened = openPage();

  const drawn = async (): Promise<{ visitor: Visitor; frame: FrameLocator }> => {
    const visitor = await opened.visit({ viewport: { width: 1100, height: 900 } });
    await visitor.choose({ user: `screen ${String(Math.random())}`, device: 'show' });
    await visitor.say('ask back stretch routine to start the routine');
    const frame = visitor.page.frameLocator('#screen iframe');
    await frame.getByText('RIGHT', { exact: true }).waitFor(soon);
    return { visitor, frame };
  };

  test("is drawn by Amazon's own engine, from the very document that the skill sent", async () => {
    const { visitor, frame } = await drawn();
    await frame.getByText('Cross-legged twist', { exact: true }).waitFor(soon);
    await frame.getByText('Pause', { exact: true }).waitFor(soon);
    expect(await visitor.page.locator('body[data-screen]').count()).toBe(1);
  });

  test('takes a touch: pause rests, and go on leads on', async () => {
    const { visitor, frame } = await drawn();
    const touch = async (name: string, then: RegExp): Promise<void> => {
      await visitor.page.locator('#screen[data-drawn]').waitFor(soon);
      // The engine takes no touch in its first second, and looks at the pointer once a frame.
      await visitor.page.waitForTimeout(1_500);
      await frame.getByText(name, { exact: true }).click({ delay: 120 });
      await frame.getByText(then).waitFor(soon);
    };
    await touch('Pause', /Rest as long as you like/);
    await touch('Go on', /^Pause$/);
    expect(await visitor.page.locator('body[data-screen]').count()).toBe(1);
  });

  test('says so where the engine cannot run, and shows the practice itself', async () => {
    const visitor = await opened.visit();
    await visitor.page.route('**/apl.js', (route) => route.abort());
    await visitor.choose({ user: 'no engine', device: 'show' });
    await visitor.say('ask back stretch routine to start the routine');
    await visitor.page.getByText(/engine for screens does not run/).waitFor(soon);
    expect(await visitor.page.locator('body[data-screen]').count()).toBe(0);
  });
});
