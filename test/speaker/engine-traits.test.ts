import { type Traits, USUAL } from '../../speaker/alexa/device/traits';
import type { TurnRecord } from '../../speaker/record';
import { answer, bench, secondsAt, speech } from './fixtures/speaker';

const WORDS = 'Lie on your back, and bend your knees. <break time="7s"/> Breathe in.';
const spoken = (reprompt = speech(5)): unknown =>
  answer({ ssml: `<speak>${WORDS}</speak>`, reprompt, end: false });

const device = (traits: Partial<Traits>, reply = spoken()) =>
  bench(() => reply, { traits: { ...USUAL, ...traits } });

async function opened(traits: Partial<Traits>): Promise<TurnRecord | undefined> {
  const [record] = await device(traits).speaker.say('open garden helper');
  return record;
}

describe('a voice of another speed', () => {
  test('shortens what is spoken and leaves the breaks', async () => {
    const [usual, fast, slow] = [
      await opened({ voiceRate: 150 }),
      await opened({ voiceRate: 300 }),
      await opened({ voiceRate: 100 }),
    ];
    const words = (usual?.seconds ?? 0) - 7;
    expect(words).toBeGreaterThan(3);
    expect(Math.abs((fast?.seconds ?? 0) - 7 - words / 2)).toBeLessThan(0.11);
    expect(Math.abs((slow?.seconds ?? 0) - 7 - words * 1.5)).toBeLessThan(0.16);
    // Only breaks: the reprompt of every voice is as long.
    expect([usual, fast, slow].map((record) => record?.repromptSeconds)).toEqual([5, 5, 5]);
  });

  test.each([130, 150, 173])('at %i words a minute the end is reported at its true instant', async (rate) => {
    const { speaker, sent } = device({ voiceRate: rate });
    const [record] = await speaker.say('open garden helper');
    await speaker.silence();
    await speaker.silence();
    const ended = sent.at(-1)?.request;
    expect(ended).toMatchObject({ type: 'SessionEndedRequest', reason: 'EXCEEDED_MAX_REPROMPTS' });
    const { seconds = 0, repromptSeconds = 0 } = record ?? {};
    expect(secondsAt(ended?.timestamp ?? '')).toBe(
      Math.round((seconds + 8 + repromptSeconds + 8) * 1000) / 1000,
    );
  });
});

describe('a device of limited reach', () => {
  const SIX_MINUTES = { speech: 360, reprompt: 4 };

  test('refuses a long reprompt on receipt, and the response with it', async () => {
    const { speaker, sent } = device({ reach: SIX_MINUTES });
    const [refused, ended] = await speaker.say('open garden helper');
    expect(refused).toMatchObject({
      speech: "There was a problem with the requested skill's response.",
      reprompt: '',
      mic: 'closed',
      error: 'reprompt lasts 5 s, over the 4 s of this device',
    });
    expect(ended).toMatchObject({ said: null, request: { type: 'SessionEndedRequest' } });
    expect(sent.at(-1)?.request).toMatchObject({
      reason: 'ERROR',
      error: { type: 'INVALID_RESPONSE' },
      timestamp: sent[0]?.request.timestamp,
    });
    expect(speaker.session).toBeNull();
  });

  test('lets Alexa say her error to its end before the next word', async () => {
    const { speaker } = device({ reach: SIX_MINUTES });
    const [refused] = await speaker.say('open garden helper');
    const [again] = await speaker.say('open garden helper');
    expect(refused?.seconds).toBeGreaterThan(2);
    expect(secondsAt(again?.at ?? '')).toBeCloseTo((refused?.seconds ?? 0) + 1, 3);
  });

  test('counts the seconds of its own voice', async () => {
    const length = (await opened({}))?.seconds ?? 0;
    const reach = { speech: Math.ceil(length), reprompt: 5 };
    expect(await device({ reach }).speaker.say('open garden helper')).toMatchObject([{ error: null }]);
    expect(await device({ reach, voiceRate: 100 }).speaker.say('open garden helper')).toMatchObject([
      { error: expect.stringContaining('outputSpeech lasts') as string },
      { request: { type: 'SessionEndedRequest' } },
    ]);
  });

  test('speaks the error in the language of the device', async () => {
    const { speaker } = device({ reach: SIX_MINUTES });
    await speaker.change({ locale: 'de-DE' });
    expect(await speaker.say('öffne garten hilfe')).toMatchObject([
      { speech: 'Bei der Antwort des angeforderten Skills ist ein Problem aufgetreten.' },
      {},
    ]);
  });
});

describe('a device that reports no end', () => {
  test('ends a session in silence without telling the skill', async () => {
    const { speaker, requests } = device({ reportsEnd: false });
    await speaker.say('open garden helper');
    await speaker.silence();
    expect(await speaker.silence()).toMatchObject([{ said: '...', request: null }]);
    expect(speaker.session).toBeNull();
    await speaker.say('open garden helper', { after: 600 });
    expect(requests()).toEqual(['LaunchRequest', 'LaunchRequest']);
  });

  test('reports that a person exits', async () => {
    const { speaker, requests } = device({ reportsEnd: false });
    await speaker.say('open garden helper');
    await speaker.say('exit');
    expect(requests()).toEqual(['LaunchRequest', 'SessionEndedRequest']);
  });
});

describe('words for a skill while none is open', () => {
  test('do not reach the skill where that is played as on an Echo', async () => {
    const { speaker, requests } = bench(undefined, {}, { bareWords: 'unheard' });
    expect(await speaker.say('go on')).toMatchObject([
      {
        said: 'go on',
        request: null,
        match: null,
        speech: 'No skill is open. Say: open garden helper.',
        mic: 'closed',
        place: { pose: 'kept' },
        error: null,
      },
    ]);
    expect(requests()).toEqual([]);
    await speaker.say('ask garden helper to water the roses');
    await speaker.say('go on');
    expect(requests()).toEqual(['IntentRequest', 'IntentRequest']);
  });

  test('are answered in the language of the device', async () => {
    const { speaker } = bench(undefined, { locale: 'de-DE' }, { bareWords: 'unheard' });
    expect(await speaker.say('weiter')).toMatchObject([
      { speech: 'Kein Skill ist geöffnet. Sag: öffne garten hilfe.' },
    ]);
  });
});
