import { answer, bench, ENDED, speech } from './fixtures/speaker';

describe('what the skill does wrong', () => {
  test.each([
    ['too long', () => answer({ ssml: `<speak>${'a'.repeat(8000)}</speak>`, end: true }), '8000'],
    ['ill-formed', () => answer({ ssml: '<speak>salt & pepper</speak>', end: true }), 'SSML'],
    ['open without a reprompt', () => answer({ ssml: speech(1), end: false }), 'reprompt'],
    ['no response', () => ({ version: '1.0' }), 'no response'],
    ['nothing', () => undefined, 'not a JSON object'],
  ])('%s: the error is told, the session ends with the reason', async (_name, reply, message) => {
    const { speaker, sent } = bench(reply);
    const records = await speaker.say('open garden helper');
    expect(records).toMatchObject([
      { mic: 'closed', speech: "There was a problem with the requested skill's response.", reprompt: '' },
      { said: null, request: { type: 'SessionEndedRequest' } },
    ]);
    expect(records[0]?.error).toContain(message);
    expect(sent[1]?.request).toMatchObject({ reason: 'ERROR', error: { type: 'INVALID_RESPONSE' } });
    await speaker.say('go on');
    expect(sent[2]?.session['new']).toBe(true);
  });

  test('a handler that throws or rejects', async () => {
    const { speaker } = bench(() => {
      throw new TypeError('no catalogue');
    });
    const [record] = await speaker.say('open garden helper');
    expect(record?.error).toContain('TypeError: no catalogue');
  });

  test('an answer that comes too late', async () => {
    const { speaker, sent } = bench(
      () => new Promise((resolve) => setTimeout(resolve, 200)),
      {},
      { answerMilliseconds: 20 },
    );
    const [record] = await speaker.say('open garden helper');
    expect(record?.error).toContain('did not answer');
    expect(sent[1]?.request).toMatchObject({ reason: 'ERROR', error: { type: 'ENDPOINT_TIMEOUT' } });
  });

  test('a good answer has no error', async () => {
    const { speaker } = bench();
    expect(await speaker.say('nonsense of all kinds')).toMatchObject([{ error: null, match: 'none' }]);
  });

  test('an empty answer ends the session and is no error', async () => {
    const { speaker } = bench(() => ENDED);
    expect(await speaker.say('open garden helper')).toMatchObject([
      { error: null, mic: 'closed', speech: '' },
    ]);
  });
});

describe('a record', () => {
  test('has the fields of the design, and no others', async () => {
    const { speaker } = bench();
    const [record] = await speaker.say('open garden helper');
    expect(Object.keys(record ?? {}).sort()).toEqual(
      [
        'assumed',
        'at',
        'directives',
        'error',
        'match',
        'mic',
        'place',
        'reprompt',
        'repromptSeconds',
        'repromptSsml',
        'request',
        'said',
        'seconds',
        'speech',
        'ssml',
      ].sort(),
    );
    expect(record).toMatchObject({
      at: '2026-11-23T07:00:00Z',
      said: 'open garden helper',
      request: { type: 'LaunchRequest', intent: null, slots: {} },
      match: null,
      seconds: 10,
      repromptSeconds: 5,
      ssml: speech(10),
      repromptSsml: speech(5),
      place: { pose: 'a' },
    });
  });

  test('an open microphone has a reprompt, after silence too', async () => {
    const spoken = answer({
      ssml: '<speak>Say &quot;go on&quot;.</speak>',
      reprompt: '<speak>Well?</speak>',
      end: false,
    });
    const { speaker } = bench(() => spoken);
    const records = [...(await speaker.say('open garden helper')), ...(await speaker.silence())];
    expect(records).toMatchObject([
      { speech: 'Say "go on".', reprompt: 'Well?', mic: 'open' },
      { speech: 'Well?', reprompt: 'Well?', mic: 'open' },
    ]);
  });

  test('shows a place of null where the skill offers none', async () => {
    const none = answer({ ssml: speech(1), reprompt: speech(1), end: false, attributes: { place: null } });
    const { speaker } = bench(() => none);
    expect(await speaker.say('open garden helper')).toMatchObject([{ place: null }]);
  });
});

test('somebody else, or another language, closes what is open', async () => {
  const { speaker, sent } = bench();
  await speaker.say('open garden helper');
  expect(await speaker.change({ locale: 'de-DE', person: 'Anna' })).toMatchObject([{ said: null }]);
  await speaker.say('öffne Garten Hilfe');
  expect(sent[2]?.request).toMatchObject({ type: 'LaunchRequest', locale: 'de-DE' });
  expect(sent[2]?.context['System']).toHaveProperty('person.personId');
});
