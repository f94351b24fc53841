import { once } from 'node:events';
import { connect, type Socket, type AddressInfo } from 'node:net';
import {
  request,
  type IncomingMessage,
  type RequestListener,
  createServer,
  type ServerResponse,
} from 'node:http';
import { get } from 'node:https';
import { TLSSocket } from 'node:tls';
import { listen, type Running, OpenResponses } from '../../serve/server';
import { AUTHORITY, issue, leafFor } from './support';

describe('server', () => {
  // TLS goes by the machine's own clock.
  const ALWAYS = { from: 0, to: Date.parse('2099-01-01T00:00:00Z') };
  const LOCAL = { host: '127.0.0.1', port: 0, tls: null, stopMilliseconds: 5_000 };
  let running: Running | null = null;
  afterEach(async () => {
    await running?.stop();
    running = null;
  });

  async function serve(app: RequestListener, settings = {}): Promise<Running> {
    running = await listen(app, { ...LOCAL, ...settings });
    return running;
  }

  const url = ({ port }: Running): string => `http://127.0.0.1:${port}/`;

  /** A request that is under way as soon as this resolves, and answered when a test wants it. */
  async function open(settings = {}) {
    let arrived = (): void => undefined;
    let finish = (): void => undefined;
    const arrival = new Promise<void>((resolve) => (arrived = resolve));
    const server = await serve((_, response) => {
      finish = () => response.end('done');
      arrived();
    }, settings);
    const answer = fetch(url(server)).then(
      async (response) => ({ text: await response.text(), connection: response.headers.get('connection') }),
      () => 'cut off',
    );
    await arrival;
    return {
      server,
      answer,
      finish: () => {
        finish();
      },
    };
  }

  test('a stop lets the request under way finish, and takes no other', async () => {
    const { server, answer, finish } = await open();
    const stopped = server.stop();
    await expect(fetch(url(server))).rejects.toThrow();
    finish();
    expect(await answer).toEqual({ text: 'done', connection: 'close' });
    expect(await stopped).toBe(true);
  });

  test('a stop does not wait for ever', async () => {
    const { server, answer } = await open({ stopMilliseconds: 50 });
    expect(await server.stop()).toBe(false);
    expect(await answer).toBe('cut off');
  });

  test('a stop does not wait for kept connections', async () => {
    const server = await serve((_, response) => response.end('done'));
    await (await fetch(url(server))).text();
    expect(await server.stop()).toBe(true);
  });

  test('a request that had only begun to arrive is answered, and its connection not kept', async () => {
    const server = await serve((_, response) => response.end('done'));
    const socket = connect(server.port, '127.0.0.1');
    socket.write('GET / HTTP/1.1\r\nHost: x\r\n');
    // The half is there before the stop is: the server has answered somebody who came later.
    await (await fetch(url(server))).text();
    const stopped = server.stop();
    socket.write('\r\n');
    const [answer] = (await once(socket, 'data')) as [Buffer];
    expect(answer.toString()).toMatch(/^HTTP\/1\.1 200 .*\r\nConnection: close\r\n/s);
    expect(await stopped).toBe(true);
  });

  test('who has sent nothing, or half a header, does not hold a stop for long, and nobody was cut off', async () => {
    const patience = { headersTimeout: 100 };
    const server = await serve((_, response) => response.end('done'), { patience, stopMilliseconds: 5_000 });
    const silent = connect(server.port, '127.0.0.1');
    const half = connect(server.port, '127.0.0.1');
    half.write('GET / HTTP/1.1\r\nHost: x\r\n');
    await (await fetch(url(server))).text();
    expect(await server.stop()).toBe(true);
    silent.destroy();
    half.destroy();
  });

  test('a body that does not come is not waited for', async () => {
    const server = await serve(
      (received, response) => {
        received.resume().on('end', () => response.end('done'));
      },
      { patience: { headersTimeout: 200, requestTimeout: 200, connectionsCheckingInterval: 50 } },
    );
    const socket: Socket = connect(server.port, '127.0.0.1');
    socket.write('POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 10\r\n\r\nhalf');
    const [answer] = (await once(socket, 'data')) as [Buffer];
    expect(answer.toString()).toMatch(/^HTTP\/1\.1 408 /);
    socket.destroy();
  });

  test('a header that is too long is refused without a word on why', async () => {
    const server = await serve((_, response) => response.end('done'));
    const asked = request(url(server), { headers: { Signature: 'a'.repeat(20_000) } }).end();
    const [response] = (await once(asked, 'response')) as [IncomingMessage];
    response.resume();
    expect(response.statusCode).toBe(431);
  });

  describe('with a certificate of its own', () => {
    const root = issue({ name: 'Root', extensions: AUTHORITY, ...ALWAYS });
    const of = (name: string) => {
      const { pem, privatePem } = issue({ name, issuer: root, extensions: leafFor('localhost'), ...ALWAYS });
      return { cert: pem, key: privatePem };
    };
    const subject = async ({ port }: Running): Promise<string | undefined> => {
      const asked = get({ port, host: '127.0.0.1', servername: 'localhost', ca: root.pem, agent: false });
      const [response] = (await once(asked, 'response')) as [IncomingMessage];
      response.resume();
      const { socket } = response;
      return socket instanceof TLSSocket ? String(socket.getPeerCertificate().subject.CN) : undefined;
    };
    test('it speaks TLS, and takes up a renewed certificate without a stop', async () => {
      const server = await serve((_, response) => response.end('done'), { tls: of('first') });
      expect(await subject(server)).toBe('first');
      server.renew(of('second'));
      expect(await subject(server)).toBe('second');
    });
  });
});

describe('under way', () => {
  const GET = 'GET / HTTP/1.1\r\nHost: x\r\n\r\n';
  const open = new OpenResponses();
  const answers: ServerResponse[] = [];
  const server = createServer((request, response) => {
    open.add(response, request.socket);
    answers.push(response);
  });
  beforeAll(async () => {
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
  });
  afterAll(() => {
    server.close();
    server.closeAllConnections();
  });
  beforeEach(() => {
    answers.length = 0;
  });

  async function ask(times: number) {
    const most = answers.length + times;
    const socket = connect((server.address() as AddressInfo).port, '127.0.0.1').resume();
    socket.write(GET.repeat(times));
    while (answers.length < most) await once(server, 'request');
    return socket;
  }

  test('an answer is under way until it is given', async () => {
    const socket = await ask(1);
    expect(open.all()).toEqual(answers);
    const [answer] = answers;
    const given = answer && once(answer, 'close');
    answer?.end('done');
    await given;
    expect(open.all()).toEqual([]);
    socket.destroy();
  });

  test('answers that wait behind another one are forgotten with their connection', async () => {
    const socket = await ask(50);
    const other = await ask(1);
    expect(open.all()).toHaveLength(51);
    const closed = answers[0] && once(answers[0].req.socket, 'close');
    socket.destroy();
    await closed;
    expect(open.all()).toEqual(answers.slice(50));
    const gone = answers[50] && once(answers[50].req.socket, 'close');
    other.destroy();
    await gone;
    expect(open.all()).toEqual([]);
  });
});
