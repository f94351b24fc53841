import type { Handler } from '../../../../speaker/alexa/device/call';
import type { Envelope } from '../../../../speaker/alexa/device/envelope';
import { Exchanges } from '../../../../speaker/app/page/server/exchanges';

const launch = (timestamp: string): Envelope => ({
  version: '1.0',
  session: {},
  context: {},
  request: { type: 'LaunchRequest', timestamp },
});

test('what goes over the wire is heard in order, once, and changed in nothing', async () => {
  const exchanges = new Exchanges();
  const handler: Handler = ({ request }) => Promise.resolve({ answers: request.timestamp });
  const through = exchanges.through(handler);
  expect(await through(launch('one'), {})).toEqual({ answers: 'one' });
  await through(launch('two'), {});
  expect(exchanges.take()).toMatchObject([
    { envelope: { request: { timestamp: 'one' } }, response: { answers: 'one' } },
    { envelope: { request: { timestamp: 'two' } }, response: { answers: 'two' } },
  ]);
  expect(exchanges.take()).toEqual([]);
});

test('a skill that fails still fails, and has answered nothing', async () => {
  const exchanges = new Exchanges();
  const through = exchanges.through(() => Promise.reject(new Error('broken')));
  await expect(through(launch('one'), {})).rejects.toThrow('broken');
  expect(exchanges.take()).toMatchObject([
    { response: undefined, milliseconds: expect.any(Number) as number },
  ]);
});
