import { answer, bench, OPEN, secondsAt, speech, START } from './fixtures/speaker';

describe('a session', () => {
  test('begins with a launch, and the second utterance goes on in it', async () => {
    const { speaker, sent } = bench();
    await speaker.say('open garden helper');
    const [record] = await speaker.say('go on');
    expect(sent[0]?.session).toMatchObject({ new: true, attributes: {} });
    expect(sent[1]?.session).toMatchObject({ new: false, attributes: { place: { pose: 'a' } } });
    expect(sent[1]?.session['sessionId']).toBe(sent[0]?.session['sessionId']);
    expect(record?.request).toEqual({ type: 'IntentRequest', intent: 'AMAZON.NextIntent', slots: {} });
  });

  test('that the skill ends is reported by nobody, and the next words open a new one', async () => {
    const { speaker, sent, requests } = bench(() => answer({ ssml: speech(3), end: true }));
    const [first] = await speaker.say('open garden helper');
    const [second] = await speaker.say('go on');
    expect(first).toMatchObject({ mic: 'closed', place: { pose: 'kept' } });
    expect(second).toMatchObject({ assumed: 'one-shot', match: 'literal' });
    expect(requests()).toEqual(['LaunchRequest', 'IntentRequest']);
    expect(sent[1]?.session['new']).toBe(true);
    expect(sent[1]?.session['sessionId']).not.toBe(sent[0]?.session['sessionId']);
  });

  test('stays open where shouldEndSession is null', async () => {
    const { speaker } = bench(() => answer({ ssml: speech(3), reprompt: speech(2), end: null }));
    expect(await speaker.say('open garden helper')).toMatchObject([{ mic: 'open' }]);
  });

  test('that the user exits is reported', async () => {
    const { speaker, sent, requests } = bench();
    await speaker.say('open garden helper');
    const records = await speaker.say('exit');
    expect(records).toMatchObject([
      { said: 'exit', request: null },
      { said: null, request: { type: 'SessionEndedRequest' }, mic: 'closed', place: { pose: 'kept' } },
    ]);
    expect(requests()).toEqual(['LaunchRequest', 'SessionEndedRequest']);
    expect(sent[1]?.request).toMatchObject({ reason: 'USER_INITIATED' });
  });

  test('is begun anew by the skill’s name', async () => {
    const { speaker, requests } = bench();
    await speaker.say('open garden helper');
    await speaker.say('open garden helper');
    expect(requests()).toEqual(['LaunchRequest', 'SessionEndedRequest', 'LaunchRequest']);
  });

  test('may begin with a one-shot by name', async () => {
    const { speaker, sent } = bench();
    const [record] = await speaker.say('ask garden helper to water the roses');
    expect(record).toMatchObject({
      assumed: null,
      match: 'literal',
      request: { intent: 'WaterIntent', slots: { plant: { value: 'roses', id: 'rose' } } },
    });
    expect(sent[0]?.session['new']).toBe(true);
  });
});

describe('time', () => {
  test('an utterance without an offset is said a second after the microphone opens', async () => {
    const { speaker } = bench();
    await speaker.say('open garden helper');
    const [record] = await speaker.say('go on');
    expect(secondsAt(record?.at ?? '')).toBe(11);
  });

  test('an offset counts from the beginning of the last turn, and interrupts', async () => {
    const { speaker, sent } = bench();
    await speaker.say('open garden helper');
    await speaker.say('go on', { after: 4 });
    const [record] = await speaker.say('go on', { after: 2.5 });
    expect(secondsAt(record?.at ?? '')).toBe(6.5);
    expect(sent.map(({ session }) => session['new'])).toEqual([true, false, false]);
    expect(sent[2]?.request.timestamp).toBe('2026-11-23T07:00:06.500Z');
  });

  test('silence lets the reprompt be spoken, and the next word falls into the second window', async () => {
    const { speaker } = bench();
    await speaker.say('open garden helper');
    const [reprompt] = await speaker.silence();
    expect(reprompt).toMatchObject({ said: '...', request: null, mic: 'open', seconds: 5 });
    expect(secondsAt(reprompt?.at ?? '')).toBe(18);
    const [record] = await speaker.say('go on');
    expect(secondsAt(record?.at ?? '')).toBe(24);
    expect(record?.assumed).toBeNull();
  });

  test('silence twice ends the session: speech 10, window 8, reprompt 5, window 8', async () => {
    const { speaker, sent } = bench();
    await speaker.say('open garden helper');
    await speaker.silence();
    const records = await speaker.silence();
    expect(records).toMatchObject([
      { said: '...', request: null, mic: 'closed' },
      { said: null, request: { type: 'SessionEndedRequest' }, error: null },
    ]);
    expect(secondsAt(records[1]?.at ?? '')).toBe(31);
    expect(sent[1]?.request).toMatchObject({
      reason: 'EXCEEDED_MAX_REPROMPTS',
      timestamp: '2026-11-23T07:00:31Z',
    });
    expect(sent[1]?.session).toMatchObject({ new: false, attributes: { place: { pose: 'a' } } });
  });

  test('silence with no session open is silence', async () => {
    const { speaker, requests } = bench();
    expect(await speaker.silence()).toMatchObject([
      { said: '...', request: null, mic: 'closed', error: null },
    ]);
    expect(requests()).toEqual([]);
  });

  test('a long offset lets reprompt and session run out first', async () => {
    const { speaker, requests } = bench();
    await speaker.say('open garden helper');
    const records = await speaker.say('go on', { after: 86_400 });
    expect(records.map(({ said, at }) => [said, secondsAt(at)])).toEqual([
      [null, 31],
      ['go on', 86_400],
    ]);
    expect(requests()).toEqual(['LaunchRequest', 'SessionEndedRequest', 'IntentRequest']);
  });

  test.each([
    [17.9, false],
    [30.9, false],
    [31, true],
  ])('words after %s s: the session is over: %s', async (after, over) => {
    const { speaker, sent } = bench();
    await speaker.say('open garden helper');
    await speaker.say('go on', { after });
    expect(sent.at(-1)?.session['new']).toBe(over);
  });

  test('an offset into what was already heard means as soon as possible', async () => {
    const { speaker } = bench();
    await speaker.say('open garden helper');
    await speaker.silence();
    const [record] = await speaker.say('go on', { after: 4 });
    expect(secondsAt(record?.at ?? '')).toBe(23);
  });

  test('words after a closed turn come once it was spoken', async () => {
    const { speaker } = bench(() => answer({ ssml: speech(3), end: true }));
    await speaker.say('open garden helper');
    const [record] = await speaker.say('go on');
    expect(secondsAt(record?.at ?? '')).toBe(4);
  });

  test('the clock can be let go on, and tells of the reprompt and the end', async () => {
    const { speaker } = bench();
    await speaker.say('open garden helper');
    expect(await speaker.waitUntil(START + 12_000)).toEqual([]);
    expect(speaker.stage()).toBe('listening');
    expect(await speaker.waitUntil(START + 20_000)).toMatchObject([{ seconds: 5, mic: 'open' }]);
    expect(speaker.stage()).toBe('reprompting');
    expect(await speaker.waitUntil(START + 25_000)).toEqual([]);
    expect(speaker.stage()).toBe('listening again');
    expect(await speaker.waitUntil(START + 60_000)).toMatchObject([
      { request: { type: 'SessionEndedRequest' } },
    ]);
    expect(speaker.now).toBe(START + 60_000);
  });
});

describe('shouldEndSession absent', () => {
  const undecided = answer({
    ssml: speech(10),
    attributes: { place: { pose: 'b' } },
    directives: [{ type: 'Alexa.Presentation.APL.RenderDocument', token: 't' }],
  });

  test('ends the session at once on a device without a screen', async () => {
    const { speaker, sent } = bench(() => undecided);
    expect(await speaker.say('open garden helper')).toMatchObject([
      { mic: 'closed', place: { pose: 'kept' } },
    ]);
    await speaker.say('go on');
    expect(sent[1]?.session['new']).toBe(true);
  });

  test('lets it live for 30 s where a screen shows something', async () => {
    const { speaker, sent } = bench(() => undecided, { device: 'show' });
    expect(await speaker.say('open garden helper')).toMatchObject([{ mic: 'closed', place: { pose: 'b' } }]);
    await speaker.say('go on', { after: 39 });
    expect(sent[1]?.session['new']).toBe(false);
    await speaker.say('go on', { after: 41 });
    expect(sent.map(({ request }) => request.type).slice(2)).toEqual([
      'SessionEndedRequest',
      'IntentRequest',
    ]);
  });

  test('ends it at once where the screen shows nothing', async () => {
    const { speaker, sent } = bench(() => answer({ ssml: speech(10) }), { device: 'show' });
    await speaker.say('open garden helper');
    await speaker.say('go on', { after: 12 });
    expect(sent[1]?.session['new']).toBe(true);
  });
});

test('a screen keeps an unanswered session 30 s longer', async () => {
  const shown = {
    ...(OPEN as { response: object }),
    response: { ...(OPEN as { response: object }).response },
  };
  Object.assign(shown.response, { directives: [{ type: 'Alexa.Presentation.APL.RenderDocument' }] });
  const { speaker, sent } = bench(() => shown, { device: 'show' });
  await speaker.say('open garden helper');
  await speaker.silence();
  const records = await speaker.silence();
  expect(secondsAt(records[1]?.at ?? '')).toBe(61);
  expect(sent[1]?.request).toMatchObject({ reason: 'EXCEEDED_MAX_REPROMPTS' });
});
