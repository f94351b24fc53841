import type { Browser } from 'playwright-core';
import { fieldsOf, type Fields } from '../../../lambda/json';
import { documentIn } from '../../../speaker/alexa/device/screen';
import { AplEngine, viewports, type ViewportName } from '../../support/apl';
import { inBrowser, openBrowser } from '../../support/browser';
import { FakeStore, intent, launch, skillOn } from '../intents/support';
import { screens, Show } from './support';

const spoken = {
  'en-US': { condition: 'sciatica', alarm: 'chest pain' },
  'de-DE': { condition: 'ischias', alarm: 'brustschmerzen' },
} as const;

/** The documents of every state, and of every side of the routine. */
async function documentsOf(locale: keyof typeof spoken): Promise<[string, Fields][]> {
  const documents: [string, Fields][] = [];
  const shown = (name: string, show: Show): void => {
    const directive = documentIn(show.response.directives ?? []);
    if (directive === undefined) throw new Error(`${name} shows no document.`);
    documents.push([name, directive]);
  };
  const show = new Show(skillOn(new FakeStore(), { screens }).handler, { locale });
  await show.ask(launch);
  shown('the first launch', show);
  await show.ask(intent('StartRoutineIntent', {}), 15);
  await show.play(show.now + 120_000);
  await show.touch('pause');
  shown('a rest', show);
  await show.touch('resume');
  await show.ask(intent('PainIntent'), 20);
  shown('a pain', show);
  await show.touch('yes');
  await show.play();
  shown('the week', show);
  const led = show.exchanges.flatMap(({ answer }) => {
    const directive = documentIn(answer.response.directives ?? []);
    const { title, side } = fieldsOf(
      fieldsOf(fieldsOf(fieldsOf(directive?.['datasources'])['scene'])['properties']),
    );
    return directive !== undefined && answer.response.outputSpeech === undefined
      ? [[`${String(title)} ${String(side)}`, directive] as [string, Fields]]
      : [];
  });
  const asked = new Show(skillOn(new FakeStore(), { screens }).handler, { locale });
  const slot = (name: 'condition' | 'alarm') => ({
    [name]: { name, value: spoken[locale][name], confirmationStatus: 'NONE' },
  });
  await asked.ask(launch);
  await asked.ask(intent('WhatHelpsIntent', slot('condition')), 15);
  shown('what helps', asked);
  await asked.ask(intent('AMAZON.HelpIntent'), 5);
  shown('help', asked);
  await asked.ask(intent('AlarmIntent', slot('alarm')), 5);
  shown('an alarm', asked);
  return [...documents, ...led];
}

inBrowser("documents in Amazon's own engine", () => {
  let browser: Browser;
  let engine: AplEngine;
  beforeAll(async () => {
    browser = await openBrowser();
    engine = await AplEngine.open(browser);
  });
  afterAll(async () => {
    await engine.close();
    await browser.close();
  });

  test.each(['en-US', 'de-DE'] as const)(
    'in %s each is drawn on each screen, without a complaint',
    async (locale) => {
      const names = Object.keys(viewports) as ViewportName[];
      const faults: string[] = [];
      for (const [index, [name, directive]] of (await documentsOf(locale)).entries()) {
        // Every document on the first screen, and in turn on one more: all kinds meet all screens.
        const others = names.slice(1);
        for (const viewport of [names[0], others[index % others.length]]) {
          if (viewport === undefined) continue;
          const { text, complaints } = await engine.draw(directive, viewport, 200);
          if (text.trim() === '') faults.push(`${name} on ${viewport} shows no word`);
          faults.push(...complaints.map((complaint) => `${name} on ${viewport}: ${complaint}`));
        }
      }
      expect(faults).toEqual([]);
    },
  );

  test('the commands are played in order: a report, the speech, the silence', async () => {
    const show = new Show(skillOn(new FakeStore(), { screens }).handler);
    await show.ask(launch);
    await show.ask(intent('StartRoutineIntent', {}), 15);
    const directive = documentIn(show.response.directives ?? []) ?? {};
    const { sent, said } = await engine.draw(directive, 'Show 8', 4_000);
    expect(sent[0]).toEqual(show.script?.events[0]?.arguments);
    expect(said.length).toBeGreaterThan(1);
    expect(said).toEqual(show.script?.speech.slice(0, said.length).map(({ ssml }) => ssml));
  });
});
