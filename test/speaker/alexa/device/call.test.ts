import { call } from '../../../../speaker/alexa/device/call';
import { envelopeOf } from '../../../../speaker/alexa/device/envelope';
import { identityOf } from '../../../../speaker/alexa/device/identity';
import { NotAReply, readReply } from '../../../../speaker/alexa/device/reply';
import { answer, ENDED, OPEN, speech } from '../../fixtures/speaker';

const envelope = envelopeOf(
  { type: 'LaunchRequest' },
  {
    identity: identityOf('test', null),
    device: 'dot',
    locale: 'en-US',
    apiEndpoint: 'http://127.0.0.1:1',
    permissions: [],
  },
  { id: 's', isNew: true, attributes: {} },
  0,
  'id',
);

test('a handler gets the envelope and a context as on Lambda', async () => {
  const handler = jest.fn((...sent: unknown[]) => Promise.resolve(sent.length === 2 ? ENDED : null));
  expect(await call(handler, envelope)).toMatchObject({ error: null });
  expect(handler.mock.calls[0]?.[0]).toEqual(envelope);
  expect(handler.mock.calls[0]?.[1]).toMatchObject({ awsRequestId: 'amzn1.echo-api.request.id' });
});

test('what a handler does to its event stays there', async () => {
  await call((event) => {
    Object.assign(event.request, { type: 'Spoilt' });
    return Promise.resolve(ENDED);
  }, envelope);
  expect(envelope.request.type).toBe('LaunchRequest');
});

test('eight seconds of real time are enough, and no more are given', async () => {
  jest.useFakeTimers();
  try {
    const never = call(() => new Promise(() => undefined), envelope);
    await jest.advanceTimersByTimeAsync(8_000);
    expect(await never).toMatchObject({ error: { type: 'ENDPOINT_TIMEOUT' } });
  } finally {
    jest.useRealTimers();
  }
});

test('an answer is read once, as JSON carries it', () => {
  expect(readReply(OPEN)).toMatchObject({
    keepsOpen: true,
    undecided: false,
    attributes: { place: { pose: 'a' } },
    directives: [],
  });
});

test.each([
  [false, true, false],
  [null, true, false],
  [true, false, false],
  [undefined, false, true],
])('shouldEndSession %s: open %s, undecided %s', (end, keepsOpen, undecided) => {
  expect(readReply(answer({ ssml: speech(1), end }))).toMatchObject({ keepsOpen, undecided });
});

test('plain text is read as it stands', () => {
  const plain = { version: '1.0', response: { outputSpeech: { type: 'PlainText', text: 'salt & pepper' } } };
  expect(readReply(plain).speech?.speech.segments).toEqual([
    { kind: 'words', text: 'salt & pepper', rate: 1 },
  ]);
});

test.each([
  ['a string', 'hello'],
  ['no version', { response: {} }],
  ['a list', []],
  ['shouldEndSession in words', { version: '1.0', response: { shouldEndSession: 'false' } }],
  ['directives that are no list', { version: '1.0', response: { directives: {} } }],
  ['speech of no type', { version: '1.0', response: { outputSpeech: { ssml: '<speak/>' } } }],
])('%s is no answer', (_name, value) => {
  expect(() => readReply(value)).toThrow(NotAReply);
});

test('bytes are counted, not characters', () => {
  const { bytes } = readReply(answer({ ssml: '<speak>ü</speak>', end: true }));
  expect(bytes).toBe(Buffer.byteLength(JSON.stringify(answer({ ssml: '<speak>ü</speak>', end: true }))));
});
