import { call } from '../../../speaker/device/call';
import { envelopeOf } from '../../../speaker/device/envelope';
import { identityOf } from '../../../speaker/device/identity';
import { ENDED } from '../fixtures/speaker';

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
