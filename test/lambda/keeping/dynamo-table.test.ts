import { GetItemCommand } from '@aws-sdk/client-dynamodb';
import { createDynamoClient } from '../../../lambda/keeping/dynamo-table';
import { loopback, startStore } from '../../support/dynamodb';
import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import { type AddressInfo, createServer as createSocketServer, type Server, type Socket } from 'node:net';
import { DynamoAdapter } from '../../../lambda/keeping/dynamo-items';
import { ConflictError, StoreUnavailableError } from '../../../lambda/keeping/errors';

describe('the client', () => {
  test("AWS's own variables alone lead the client to a local store", async () => {
    const store = await startStore();
    const before = { ...process.env };
    Object.assign(process.env, {
      AWS_ENDPOINT_URL_DYNAMODB: store.endpoint,
      AWS_REGION: 'eu-west-1',
      AWS_ACCESS_KEY_ID: 'test',
      AWS_SECRET_ACCESS_KEY: 'test',
    });
    const client = createDynamoClient();
    try {
      await expect(client.config.region()).resolves.toBe('eu-west-1');
      await expect(
        client.send(new GetItemCommand({ TableName: store.tableName, Key: { id: { S: 'nobody' } } })),
      ).resolves.not.toHaveProperty('Item');
    } finally {
      client.destroy();
      process.env = before;
      await store.stop();
    }
  });
});

describe('a store that fails', () => {
  const ID = 'amzn1.ask.account.SECRET';
  const NOW = Date.UTC(2026, 10, 23, 7);

  const cleanUps: (() => Promise<void> | void)[] = [];
  afterEach(async () => {
    for (const cleanUp of cleanUps.splice(0).reverse()) await cleanUp();
  });

  const CALLS: [string, (adapter: DynamoAdapter) => Promise<unknown>][] = [
    ['reading', (adapter) => adapter.read(ID, NOW)],
    ['writing', (adapter) => adapter.write(ID, { place: 'here' }, NOW)],
    ['deleting', (adapter) => adapter.people.forgetAccount(ID)],
  ];

  describe.each(CALLS)('%s', (_name, call) => {
    test('from a store that is down fails by name', async () => {
      expect((await failure(call, await closedPort())).why).toBe('ECONNREFUSED');
    });

    test('from a store that never answers fails within the deadline', async () => {
      const error = await failure(call, await silent(), 200);
      expect(error.why).toBe('DeadlineError');
    });

    test('from a store that answers a byte at a time fails within the deadline', async () => {
      const error = await failure(call, await answering(trickle), 200);
      expect(error.why).toBe('DeadlineError');
    });

    test.each([
      ['is throttled', 400, 'ProvisionedThroughputExceededException'],
      ['has lost its table', 400, 'ResourceNotFoundException'],
      ['lets nobody in', 400, 'AccessDeniedException'],
      ['is at fault itself', 500, 'InternalServerError'],
    ])('from a store that %s fails by name, and says nothing of the person', async (_case, status, type) => {
      const error = await failure(call, await answering(fault(status, type)));
      expect(error.why).toBe(type);
      expect(error.message).not.toContain(ID);
    });

    test('from a store that hangs up fails by name', async () => {
      const error = await failure(call, await answering((request) => request.socket.destroy()));
      expect(error).toBeInstanceOf(StoreUnavailableError);
    });

    test('from something that is no store fails by name', async () => {
      const error = await failure(
        call,
        await answering((_request, response) => response.end('<html>Welcome</html>')),
      );
      expect(error).toBeInstanceOf(StoreUnavailableError);
    });

    test('goes on after one connection that had died', async () => {
      let first = true;
      const endpoint = await answering((request, response) => {
        if (first) request.socket.destroy();
        else response.end('{}');
        first = false;
      });
      await expect(call(adapterFor(endpoint))).resolves.not.toThrow();
    });
  });

  test('a conflict is no fault of the store, and says nothing of the person', async () => {
    const endpoint = await answering(fault(400, 'ConditionalCheckFailedException'));
    const outcome = adapterFor(endpoint).write(ID, {}, NOW);
    await expect(outcome).rejects.toThrow(ConflictError);
    await expect(outcome).rejects.not.toThrow(ID);
  });

  test('as shipped, a store that never answers takes no more than half of what a turn may take', async () => {
    const error = await failure((adapter) => adapter.read(ID, NOW), await silent());
    expect(error.cause).toMatchObject({ name: 'DeadlineError', milliseconds: 1_200 });
  });

  async function failure(
    call: (adapter: DynamoAdapter) => Promise<unknown>,
    endpoint: string,
    deadlineMs?: number,
  ): Promise<StoreUnavailableError> {
    const error: unknown = await call(adapterFor(endpoint, deadlineMs)).catch((reason: unknown) => reason);
    if (!(error instanceof StoreUnavailableError))
      throw new Error('not the failure expected', { cause: error });
    return error;
  }

  function adapterFor(endpoint: string, deadlineMs?: number): DynamoAdapter {
    const client = createDynamoClient(undefined, loopback(endpoint));
    cleanUps.push(() => {
      client.destroy();
    });
    return new DynamoAdapter({
      client,
      tableName: 'people',
      ...(deadlineMs === undefined ? {} : { deadlineMs }),
    });
  }

  async function listening(server: Server): Promise<string> {
    const sockets = new Set<Socket>();
    server.on('connection', (socket) => sockets.add(socket));
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    cleanUps.push(async () => {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, 'close');
    });
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  }

  function answering(listener: RequestListener): Promise<string> {
    return listening(createServer(listener));
  }

  function silent(): Promise<string> {
    return listening(createSocketServer());
  }

  async function closedPort(): Promise<string> {
    const server = createSocketServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    server.close();
    await once(server, 'close');
    return `http://127.0.0.1:${port}`;
  }

  function fault(status: number, type: string): RequestListener {
    return (_request, response) => {
      response.writeHead(status, { 'content-type': 'application/x-amz-json-1.0' });
      response.end(
        JSON.stringify({ __type: `com.amazonaws.dynamodb.v20120810#${type}`, message: `about ${ID}` }),
      );
    };
  }

  const trickle: RequestListener = (request, response) => {
    response.writeHead(200, { 'content-type': 'application/x-amz-json-1.0' });
    const drip = setInterval(() => response.write(' '), 100);
    request.socket.on('close', () => {
      clearInterval(drip);
    });
  };
});
