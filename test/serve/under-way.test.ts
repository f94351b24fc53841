import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { UnderWay } from '../../serve/under-way';

const GET = 'GET / HTTP/1.1\r\nHost: x\r\n\r\n';
const underWay = new UnderWay();
const answers: ServerResponse[] = [];
const server = createServer((request, response) => {
  underWay.add(response, request.socket);
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
  expect(underWay.all()).toEqual(answers);
  const [answer] = answers;
  const given = answer && once(answer, 'close');
  answer?.end('done');
  await given;
  expect(underWay.all()).toEqual([]);
  socket.destroy();
});

test('answers that wait behind another one are forgotten with their connection', async () => {
  const socket = await ask(50);
  const other = await ask(1);
  expect(underWay.all()).toHaveLength(51);
  const closed = answers[0] && once(answers[0].req.socket, 'close');
  socket.destroy();
  await closed;
  expect(underWay.all()).toEqual(answers.slice(50));
  const gone = answers[50] && once(answers[50].req.socket, 'close');
  other.destroy();
  await gone;
  expect(underWay.all()).toEqual([]);
});
