import type { Handler } from '../../../../speaker/device/call';
import type { Envelope } from '../../../../speaker/device/envelope';
import { Exchanges } from '../../../../speaker/page/server/exchanges';

const envelope = (timestamp: string): Envelope => ({
  version: '1.0',
  session: {},
  context: {},
  request: { type: 'LaunchRequest', timestamp },
});

test('what goes over the wire is heard in order, once, and changed in nothing', async () => {
  const exchanges = new Exchanges();
  const handler: Handler = ({ request }) => Promise.resolve({ answers: request.timestamp });
  const through = exchanges.through(handler);
  expect(await through(envelope('one'), {})).toEqual({ answers: 'one' });
  await through(envelope('two'), {});
  expect(exchanges.take()).toMatchObject([
    { envelope: { request: { timestamp: 'one' } }, response: { answers: 'one' } },
    { envelope: { request: { timestamp: 'two' } }, response: { answers: 'two' } },
  ]);
  expect(exchanges.take()).toEqual([]);
});

test('a skill that fails still fails, and has answered nothing', async () => {
  const exchanges = new Exchanges();
  const through = exchanges.through(() => Promise.reject(new Error('broken')));
  await expect(through(envelope('one'), {})).rejects.toThrow('broken');
  expect(exchanges.take()).toMatchObject([
    { response: undefined, milliseconds: expect.any(Number) as number },
  ]);
});
