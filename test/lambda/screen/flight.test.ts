import { backStretch } from '../../../lambda/routine/routines';
import { limits } from '../../../lambda/routine/limits';
import { placesOf } from '../../../lambda/routine/place';
import { fieldsOf, listIn } from '../../../lambda/json';
import { faultsOf } from '../../../speaker/alexa/limits';
import { readReply } from '../../../speaker/alexa/device/reply';
import { FakeStore, intent, launch, skillOn } from '../intents/support';
import { documentOf, screens, Show, shownIn } from './support';

const anna = 'amzn1.ask.account.anna';

async function begun(locale = 'en-US', more: object = {}): Promise<{ show: Show; store: FakeStore }> {
  const store = new FakeStore();
  const show = new Show(skillOn(store, { screens }).handler, { locale, ...more });
  await show.ask(launch);
  await show.ask(intent('StartRoutineIntent', {}), 15);
  return { show, store };
}

describe.each(['en-US', 'de-DE'])('a whole routine in %s', (locale) => {
  test('is led to its end by the events of the screen alone, place after place', async () => {
    const { show, store } = await begun(locale);
    await show.play();
    const reported = show.exchanges.flatMap(({ request }) => {
      const place: unknown = listIn(request['arguments'])[3];
      return typeof place === 'string' && place !== '' ? [place] : [];
    });
    const steps = reported.filter((place, index) => place !== reported[index - 1]);
    expect(steps).toEqual(
      placesOf(backStretch.id).map(({ routine, pose, side, step }) => [routine, pose, side, step].join('/')),
    );
    expect(show.response.shouldEndSession).toBe(true);
    expect(store.kept(anna)).toMatchObject({ place: null, history: { finished: 1, poses: 6 } });
  });

  test('no answer that plays opens a microphone, speaks by itself, or says anything of the session', async () => {
    const { show } = await begun(locale);
    await show.play();
    const played = show.exchanges
      .slice(2, -1)
      .filter(({ answer }) => answer.response.directives !== undefined);
    expect(played.length).toBeGreaterThan(8);
    for (const { answer } of played) expect(Object.keys(answer.response)).toEqual(['directives']);
  });

  test('an event comes at least every 25 s, also with the slowest voice', async () => {
    const { show } = await begun(locale, { voiceRate: 115 });
    await show.play();
    const gaps = show.exchanges.slice(2).map(({ at }, index) => at - (show.exchanges[index + 1]?.at ?? at));
    expect(Math.max(...gaps)).toBeLessThanOrEqual(25_000);
  });

  test('every answer is small enough, and such as Alexa accepts', async () => {
    const { show } = await begun(locale);
    await show.play();
    for (const { answer } of show.exchanges) {
      const reply = readReply(answer);
      expect(faultsOf(reply)).toEqual([]);
      expect(reply.bytes).toBeLessThanOrEqual(limits.responseBytes);
    }
  });
});

test('a screen learns how fast its voice speaks, and the next word finds the step all the same', async () => {
  const { show, store } = await begun('en-US', { voiceRate: 200 });
  await show.play(show.now + 300_000);
  const { rate = 0 } = store.kept(anna).device;
  expect(rate).toBeGreaterThan(1.1);
});

describe('a word in the middle', () => {
  test.each([17, 61, 128, 203, 377, 512, 640])(
    '"repeat" after %i s says the step again that was reported last',
    async (seconds) => {
      const { show } = await begun();
      await show.play(show.now + seconds * 1000);
      const { place } = show;
      await show.ask(intent('AMAZON.RepeatIntent'));
      expect(show.place).toEqual(place);
      const { turn } = show.session;
      expect(fieldsOf(turn)['from']).toEqual(place);
      expect(show.response.shouldEndSession).toBeUndefined();
    },
  );

  test('"help" is played, and the breath goes on where it was', async () => {
    const { show } = await begun();
    await show.play(show.now + 110_000);
    await show.ask(intent('AMAZON.HelpIntent'));
    const { place } = show;
    expect(place).toMatchObject({ step: 'hold', side: 'right' });
    expect(show.response.outputSpeech).toBeUndefined();
    await show.play(show.now + 60_000);
    expect(show.session).toMatchObject({ underway: true });
    expect(show.script?.speech.map(({ text }) => text).join(' ')).not.toMatch(/^One\./);
  });

  test('"that hurts" asks with an open microphone, and leads nowhere', async () => {
    const { show } = await begun();
    await show.ask(intent('PainIntent'), 100);
    expect(show.response).toMatchObject({ shouldEndSession: false });
    expect(show.script).toBeNull();
    expect(listIn(shownIn(show.response)['buttons'])).toMatchObject([{ touch: 'yes' }, { touch: 'no' }]);
  });

  test('"stop" keeps the step that was reported last', async () => {
    const { show, store } = await begun();
    await show.play(show.now + 200_000);
    const { place } = show;
    await show.ask(intent('AMAZON.StopIntent'));
    expect(show.response.shouldEndSession).toBe(true);
    expect(store.kept(anna).place).toEqual(place);
  });

  test('a screen that is left without a word has kept the step that it reported last', async () => {
    const { show, store } = await begun();
    await show.play(show.now + 200_000);
    expect(store.kept(anna).place).toEqual(show.place);
  });

  test('step by step waits after each step, with signs of life', async () => {
    const { show } = await begun();
    await show.ask(intent('StepByStepIntent'), 30);
    const { place } = show;
    const before = show.exchanges.length;
    await show.play(show.now + 90_000);
    expect(show.place).toEqual(place);
    expect(show.exchanges.length).toBeGreaterThan(before + 2);
    await show.touch('next');
    expect(show.place).not.toEqual(place);
  });
});

describe('a touch', () => {
  test('on pause rests with signs of life, and go on takes up the same breath', async () => {
    const { show } = await begun();
    await show.play(show.now + 120_000);
    await show.touch('pause');
    const { place } = show;
    expect(show.response).toEqual({ directives: [expect.anything()] });
    expect(shownIn(show.response)).toMatchObject({ buttons: [{ touch: 'resume' }, {}, {}, {}] });
    await show.play(show.now + 45_000);
    expect(show.place).toEqual(place);
    await show.touch('resume');
    expect(show.place).toEqual(place);
    expect(fieldsOf(show.session['turn'])['fromCue']).toBeGreaterThan(2);
  });

  test.each([
    ['next', 'AMAZON.NextIntent'],
    ['previous', 'AMAZON.PreviousIntent'],
    ['repeat', 'AMAZON.RepeatIntent'],
  ])('on %s leads where the word would', async (name, word) => {
    const { show } = await begun();
    await show.touch(name, 110);
    const { show: other } = await begun();
    await other.ask(intent(word), 110);
    expect(show.response).toEqual(other.response);
    expect(show.script).not.toBeNull();
  });

  test('takes an offer', async () => {
    const { handler } = skillOn(new FakeStore(), { screens });
    const show = new Show(handler);
    await show.ask(launch);
    await show.touch('yes');
    expect(show.place).toMatchObject({ step: 'sit' });
  });
});

describe('where a screen fails', () => {
  test('nothing was reported: the next turn is speech, the place is kept, and the log says why', async () => {
    const store = new FakeStore();
    const { handler, log } = skillOn(store, { screens });
    const show = new Show(handler);
    await show.ask(launch);
    await show.ask(intent('StartRoutineIntent', {}), 15);
    show.script = null;
    await show.ask(intent('AMAZON.NextIntent'), 60);
    expect(show.response).toMatchObject({ outputSpeech: { type: 'SSML' }, shouldEndSession: false });
    expect(show.response.directives).toBeUndefined();
    expect(log.at(-1)).toMatchObject({
      level: 'WARN',
      screen: 'speech: no report',
      errors: 'SCREEN no report',
    });
    await show.ask(intent('AMAZON.NextIntent'), 60);
    expect(show.response.directives).toBeUndefined();
  });

  test('a RuntimeError is logged by its kind alone, and the next turn is speech', async () => {
    const store = new FakeStore();
    const { handler, log } = skillOn(store, { screens });
    const show = new Show(handler);
    await show.ask(launch);
    await show.ask(intent('StartRoutineIntent', {}), 15);
    await show.play(show.now + 30_000);
    const { place } = show;
    const error = { type: 'INFLATE_ERROR', reason: 'DOCUMENT_FAILURE', message: 'something personal' };
    await show.ask({ type: 'Alexa.Presentation.APL.RuntimeError', token: 't', errors: [error] });
    expect(log.at(-1)).toMatchObject({ level: 'WARN', errors: 'SCREEN INFLATE_ERROR/DOCUMENT_FAILURE' });
    show.script = null;
    await show.ask(intent('AMAZON.RepeatIntent'), 1);
    expect(show.response).toMatchObject({ outputSpeech: { type: 'SSML' }, shouldEndSession: false });
    expect(show.place).toEqual(place);
  });

  test.each(['1.5', '0.9', 'next'])(
    'APL %s is led by speech, to the letter as without a screen',
    async (maxVersion) => {
      const { handler, log } = skillOn(new FakeStore(), { screens });
      const show = new Show(handler, { maxVersion });
      const plain = new Show(skillOn(new FakeStore()).handler);
      for (const each of [show, plain]) {
        await each.ask(launch);
        await each.ask(intent('StartRoutineIntent', {}), 15);
      }
      expect(show.response).toEqual(plain.response);
      expect(log.at(-1)).toMatchObject({ level: 'INFO', screen: 'speech: old version' });
    },
  );

  test('a document that is too large gives way to speech', async () => {
    const store = new FakeStore();
    const large = { ...screens, figure: () => ({ type: 'AVG', pad: 'x'.repeat(30_000) }) };
    const { handler, log } = skillOn(store, { screens: large });
    const show = new Show(handler);
    await show.ask(launch);
    await show.ask(intent('StartRoutineIntent', {}), 15);
    expect(show.response).toMatchObject({ outputSpeech: { type: 'SSML' }, shouldEndSession: false });
    expect(show.place).toMatchObject({ step: 'sit' });
    expect(log.at(-1)).toMatchObject({ screen: 'speech: too large' });
  });

  test('an event of a document that is gone changes nothing', async () => {
    const { show } = await begun();
    await show.play(show.now + 30_000);
    const before = show.attributes;
    const answer = await show.ask({
      type: 'Alexa.Presentation.APL.UserEvent',
      arguments: ['over', 1, 99, ''],
    });
    expect(answer.response).toEqual({});
    expect(show.attributes).toEqual(before);
  });

  test('a document whose session was lost is led on from the place that it names', async () => {
    const { show } = await begun();
    await show.play(show.now + 30_000);
    show.attributes = undefined;
    await show.play(show.now + 60_000);
    expect(show.place).toMatchObject({ pose: 'cross-legged-seated-twist' });
    expect(documentOf(show.response)['type']).toBe('APL');
  });
});

test('an alarm shows its number large, and the session ends', async () => {
  const { show } = await begun();
  const slot = { name: 'alarm', value: 'chest pain', confirmationStatus: 'NONE' };
  await show.ask(intent('AlarmIntent', { alarm: slot }), 30);
  expect(show.response.shouldEndSession).toBe(true);
  expect(shownIn(show.response)).toMatchObject({ number: '911', buttons: [] });
});

test('a device without a screen is sent no document', async () => {
  const { handler } = skillOn(new FakeStore(), { screens });
  const show = new Show(handler, { maxVersion: '0.0' });
  await show.ask(launch);
  expect(show.response.directives).toBeUndefined();
});
