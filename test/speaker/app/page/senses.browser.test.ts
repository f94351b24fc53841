import english from '../../../../speaker/app/page/words/en.json';
import { inBrowser } from '../../../support/browser';
import { openPage } from './opened';
import type { Visitor } from './support';

const START = 'ask back stretch routine to start the routine';

inBrowser('what the browser hears, shows and keeps awake', () => {
  const opened = openPage();

  /** A page whose speech recognition fails as it is told. */
  async function deaf(user: string): Promise<Visitor> {
    const visitor = await opened.visit({}, () => {
      class Recognition {
        onerror: ((event: { error: string }) => void) | null = null;
        onend: (() => void) | null = null;
        start(): void {
          const fault: unknown = Reflect.get(window, 'fault');
          if (fault === 'throws') throw new DOMException('It has started already.', 'InvalidStateError');
          setTimeout(() => {
            this.onerror?.({ error: String(fault) });
            this.onend?.();
          });
        }
      }
      Reflect.set(window, 'SpeechRecognition', Recognition);
    });
    await visitor.choose({ user });
    return visitor;
  }

  test.each([
    ['not-allowed', english.hear['not-allowed']],
    ['service-not-allowed', english.hear['service-not-allowed']],
    ['network', english.hear.network],
    ['audio-capture', english.hear['audio-capture']],
    ['language-not-supported', english.hear['language-not-supported']],
    ['no-speech', english.hear['no-speech']],
    ['aborted', english.hear.aborted],
    ['something-new', 'Nothing was understood (something-new)'],
    ['throws', english.hear.aborted],
  ])('Talk that ends with %s says why, is ready again, and speech goes on', async (fault, why) => {
    const visitor = await deaf(`deaf ${fault}`);
    await visitor.say(START);
    await visitor.page.evaluate((code) => Reflect.set(window, 'fault', code), fault);
    await visitor.page.click('#talk');
    await visitor.reads('#say-problem', why);
    expect(await visitor.page.getAttribute('#talk', 'aria-pressed')).toBe('false');
    const legend = await visitor.text('#turn-legend');
    await visitor.page.waitForFunction(
      (before) => document.querySelector('#turn-legend')?.textContent !== before,
      legend,
    );
    expect(visitor.complaints).toEqual([]);
  });

  test('a browser without speech recognition says so when Talk is pressed', async () => {
    const visitor = await opened.visit({}, () => {
      for (const name of ['SpeechRecognition', 'webkitSpeechRecognition'])
        Reflect.deleteProperty(window, name);
    });
    await visitor.page.click('#talk');
    await visitor.reads('#say-problem', english.hear.missing);
    expect(await visitor.page.getAttribute('#talk', 'aria-pressed')).toBe('false');
  });

  test('the best voice reads, and one that is slower than planned is waited for: no word is cut off', async () => {
    const visitor = await opened.visit({}, () => {
      const log: string[] = [];
      Reflect.set(window, 'spoken', log);
      class Utterance {
        onend: (() => void) | null = null;
        constructor(readonly text: string) {}
      }
      let speaking: Utterance | null = null;
      const slow = {
        getVoices: () => [
          { name: 'Tin', lang: 'en-US', voiceURI: 'tin' },
          { name: 'Ava (Natural)', lang: 'en-US', voiceURI: 'ava' },
        ],
        addEventListener: () => undefined,
        cancel: () => {
          if (speaking) log.push(`cut ${speaking.text}`);
          speaking = null;
        },
        // Longer than any of the first sentences is planned for.
        speak: (utterance: Utterance) => {
          log.push(`begin ${utterance.text}`);
          speaking = utterance;
          setTimeout(() => {
            if (speaking !== utterance) return;
            speaking = null;
            log.push(`end ${utterance.text}`);
            utterance.onend?.();
          }, 5_000);
        },
      };
      Reflect.set(window, 'SpeechSynthesisUtterance', Utterance);
      Object.defineProperty(window, 'speechSynthesis', { value: slow });
    });
    expect(await visitor.page.locator('#voice option').first().textContent()).toContain('Ava (Natural)');
    await visitor.choose({ user: 'slow voice' });
    await visitor.say('ask back stretch routine what helps sciatica');
    await visitor.page.waitForFunction(
      () => (Reflect.get(window, 'spoken') as string[]).filter((each) => each.startsWith('end')).length >= 3,
    );
    const spoken = await visitor.page.evaluate(() => Reflect.get(window, 'spoken') as string[]);
    // Each sentence begins when the one before has ended.
    const kinds = spoken.slice(0, 6).map((each) => each.split(' ')[0]);
    expect(kinds).toEqual(['begin', 'end', 'begin', 'end', 'begin', 'end']);
  });

  test('the screen is kept on while a session is open, and let go after it', async () => {
    const visitor = await opened.visit({}, () => {
      const locks = { asked: 0, released: 0 };
      Reflect.set(window, 'locks', locks);
      Object.defineProperty(navigator, 'wakeLock', {
        value: {
          request: () => {
            locks.asked += 1;
            return Promise.resolve({
              released: false,
              release: () => Promise.resolve((locks.released += 1)),
            });
          },
        },
      });
    });
    const locks = (): Promise<unknown> =>
      visitor.page.evaluate(() => Reflect.get(window, 'locks') as unknown);
    await visitor.choose({ user: 'awake' });
    expect(await locks()).toEqual({ asked: 0, released: 0 });
    await visitor.say(START);
    expect(await locks()).toEqual({ asked: 1, released: 0 });
    await visitor.say('stop');
    await visitor.page.waitForFunction(
      () => (Reflect.get(window, 'locks') as { released: number }).released === 1,
    );
  });

  test('F fills the screen, but not while somebody types, nor once it is switched off', async () => {
    const visitor = await opened.visit({}, () => {
      Reflect.set(window, 'asked', 0);
      Element.prototype.requestFullscreen = () => {
        Reflect.set(window, 'asked', Number(Reflect.get(window, 'asked')) + 1);
        return Promise.resolve();
      };
    });
    const asked = (): Promise<unknown> =>
      visitor.page.evaluate(() => Reflect.get(window, 'asked') as unknown);
    await visitor.page.keyboard.press('f');
    expect(await asked()).toBe(1);
    await visitor.page.focus('#said');
    await visitor.page.keyboard.press('f');
    expect(await visitor.page.inputValue('#said')).toBe('f');
    await visitor.page.click('#settings-open');
    await visitor.page.uncheck('#key-f');
    await visitor.page.click('#settings button.main');
    await visitor.page.keyboard.press('f');
    expect(await asked()).toBe(1);
  });

  test('a press keeps the focus off the input, so that no keyboard covers a phone', async () => {
    const visitor = await opened.visit({
      viewport: { width: 390, height: 844 },
      hasTouch: true,
    });
    await visitor.choose({ user: 'phone' });
    await visitor.page.tap('#controls button');
    await visitor.moment('speaking');
    expect(await visitor.page.evaluate(() => document.activeElement?.id)).not.toBe('said');
  });

  test('the lid is closed at first, and stays as it was left', async () => {
    const context = await opened.browser.newContext();
    const page = await context.newPage();
    await page.goto(opened.served.page.address);
    await page.waitForSelector('#controls button');
    expect(await page.isVisible('#lid')).toBe(false);
    await page.click('#lid-switch');
    expect(await page.isVisible('#lid')).toBe(true);
    await page.reload();
    await page.waitForSelector('#controls button');
    expect(await page.isVisible('#lid')).toBe(true);
    await context.close();
  });

  test('the whole first view is the practice, at any size', async () => {
    for (const viewport of [
      { width: 390, height: 844 },
      { width: 768, height: 1024 },
      { width: 1440, height: 900 },
    ]) {
      const visitor = await opened.visit({ viewport });
      await visitor.page.click('#lid-switch');
      await visitor.page.click('#controls button');
      await visitor.moment('speaking');
      const seen = await visitor.page.evaluate(() => {
        const boxOf = (selector: string): DOMRect | undefined =>
          document.querySelector(selector)?.getBoundingClientRect();
        return {
          picture: (boxOf('#picture')?.height ?? 0) / innerHeight,
          last: boxOf('#say')?.bottom ?? Infinity,
          height: document.documentElement.scrollHeight,
        };
      });
      expect(seen.picture).toBeGreaterThan(0.45);
      expect(seen.last).toBeLessThanOrEqual(viewport.height);
      expect(seen.height).toBe(viewport.height);
    }
  });
});
