import { inBrowser } from '../../../support/browser';
import { openPage } from './opened';
import { ENGLISH_OPENING, type Visitor } from './support';

inBrowser('a session in a browser', () => {
  const opened = openPage();

  async function flown(): Promise<{ visitor: Visitor; seen: ReadonlySet<string> }> {
    const visitor = await opened.visit();
    await visitor.choose({ user: 'whole' });
    await visitor.say('ask back stretch routine to start the routine');
    const seen = new Set<string>();
    for (let words = 0; words < 8 && (await visitor.page.isVisible('[data-press=next]')); words += 1) {
      // Both parts are led in silence; the word comes when the microphone is open for the second time.
      await visitor.slowDownAt(['listening', 'speaking', 'listening']);
      await visitor.speed(30);
      await visitor.slowed(60_000);
      seen.add(await visitor.text('#where'));
      await visitor.say('next');
    }
    await visitor.speed(30);
    await visitor.face('finished', 60_000);
    return { visitor, seen };
  }

  test('"repeat" repeats the step that was being spoken, at the second at which it was said', async () => {
    const visitor = await opened.visit();
    await visitor.choose({ user: 'barge' });
    await visitor.say('ask back stretch routine to start the routine');
    await visitor.flyTo('align');
    const words = await visitor.text('#caption');
    await visitor.say('repeat');
    const entry = await visitor.text('.interrupted');
    expect(entry).toMatch(/^Interrupted in second [3-5]\d\.\d/);
    // Time may have gone on by a sentence between looking and speaking.
    const spoken = [words, 'Line up your head, your neck and your spine.', 'Lengthen your spine, and soften'];
    expect(spoken.some((sentence) => entry.includes(sentence))).toBe(true);
    expect(entry).toContain('Goes on at the same step.');
    await visitor.reads('#where', 'align');
    expect(await visitor.text('#log > li:first-child')).toContain('AMAZON.RepeatIntent');
    expect(visitor.complaints).toEqual([]);
  });

  test('the figure is the one of the pose and side that are led', async () => {
    const visitor = await opened.visit();
    await visitor.choose({ user: 'figure' });
    const figure = visitor.page.locator('#figure');
    await visitor.say('ask back stretch routine to start the routine');
    await visitor.page.waitForSelector('#figure[alt="Cross-legged seated twist, right side"]');
    await visitor.flyTo('left side, twist');
    await visitor.page.waitForSelector('#figure[alt="Cross-legged seated twist, left side"]');
    expect(await figure.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0);
    await visitor.say('skip this pose');
    await visitor.page.waitForSelector('#figure[alt="Knees to chest"]');
    expect(await figure.getAttribute('src')).toBe('/figures/knees-to-chest-both.svg');
    expect(visitor.complaints).toEqual([]);
  });

  test('silence runs through both windows, the reprompt and the end of the session', async () => {
    const visitor = await opened.visit();
    await visitor.choose({ user: 'silent' });
    await visitor.page.evaluate(() => {
      const spoken: string[] = [];
      Reflect.set(window, 'spoken', spoken);
      const caption = document.querySelector('#caption');
      new MutationObserver(() => spoken.push(caption?.textContent ?? '')).observe(caption ?? document, {
        childList: true,
      });
    });
    await visitor.say('ask back stretch routine to start the routine');
    await visitor.slowDownAt(['listening']);
    await visitor.speed(30);
    await visitor.slowed();
    expect(await visitor.text('#dial-number')).toMatch(/^[78]$/);
    expect(await visitor.text('#state')).toContain('Stay quiet, and I carry on');
    await visitor.slowDownAt(['speaking', 'listening']);
    await visitor.speed(60);
    await visitor.slowed();
    expect(await visitor.text('#log > li:first-child')).toContain('Silence: the reprompt is spoken');
    expect(await visitor.text('#dial-number')).toMatch(/^[5-8]$/);
    expect(await visitor.text('#state')).toContain('I stop here and keep your place');
    await visitor.speed(60);
    await visitor.face('silence');
    await visitor.page.waitForSelector('text=The session ended');
    expect(await visitor.text('#state')).toContain('Your place is kept: Knees to chest');
    // Nothing is said twice in a row, also where the server tells in the middle that the reprompt has begun.
    const spoken = await visitor.page.evaluate(() => Reflect.get(window, 'spoken') as string[]);
    expect(spoken.filter((text, index) => text === spoken[index - 1])).toEqual([]);
    expect(await visitor.text('#where')).toContain('Knees to chest');
    expect(visitor.complaints).toEqual([]);
  });

  test('tomorrow it takes up where it was stopped', async () => {
    const visitor = await opened.visit();
    await visitor.choose({ user: 'tomorrow' });
    await visitor.say('ask back stretch routine to start the routine');
    await visitor.steps();
    await visitor.speed(60);
    await visitor.reads('#where', 'hold');
    await visitor.say('stop');
    await visitor.speed(1);
    const where = await visitor.text('#where');
    await visitor.page.click('#tomorrow');
    await visitor.reads('#time', 'Tue');
    expect(await visitor.text('#time')).toMatch(/^Tue,? 07:00:0\d$/);
    await visitor.say(ENGLISH_OPENING);
    await visitor.reads('#caption', 'Yesterday you stopped');
    // A hold is taken up with the step before it.
    expect(await visitor.text('#where')).toBe(where.replace('hold', 'twist'));
    expect(visitor.complaints).toEqual([]);
  });

  test('the whole routine is flown through, with a word at the end of each turn', async () => {
    // Most of a minute at 30x.
    const { visitor, seen } = await flown();
    expect(seen.size).toBeGreaterThanOrEqual(3);
    expect(await visitor.text('#headline')).toBe('Well done');
    expect(await visitor.text('#state')).toMatch(
      /^That was [12]\d minutes, 6 poses, the first day in a row\.$/,
    );
    // A routine that is over keeps no place.
    expect(await visitor.text('#kept')).toMatch(/place\s+null/);
    expect(visitor.complaints).toEqual([]);
  }, 120_000);
});
