import { once } from 'node:events';
import { createServer, request as forward, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { fieldsOf, type Fields } from '../../../lambda/session/fields';
import { answersFor, slowMs, type FaultKind } from './faults';

/** One call of the skill's, as it came over the wire. */
export interface Call {
  readonly operation: string;
  /** Whose item. */
  readonly key: string;
  readonly requestBytes: number;
  readonly fault: FaultKind | null;
  /** The table has answered it well, and the skill was told so. */
  acknowledged: boolean;
  /** The place that it wrote, where it reached the table; undefined where it wrote none. */
  place?: unknown;
}

/** Which fault the n-th call (from 0) for a key meets. */
export type Schedule = (index: number, operation: string) => FaultKind | null;

interface Answered {
  readonly status: number;
  readonly body: string;
}

/** Stands between the skill and a store, does to each call what its person's schedule says, and keeps count. */
export class FaultProxy {
  readonly calls: Call[] = [];
  /** Called when the skill has been told that a write was done. */
  onAcknowledged: (call: Call) => void = () => undefined;
  private readonly schedules = new Map<string, Schedule>();
  private readonly server = createServer((request, response) => void this.handle(request, response));

  private constructor(private readonly target: string) {}

  static async open(target: string): Promise<FaultProxy> {
    const proxy = new FaultProxy(target);
    proxy.server.listen(0, '127.0.0.1');
    await once(proxy.server, 'listening');
    return proxy;
  }

  get endpoint(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  schedule(key: string, schedule: Schedule): void {
    this.schedules.set(key, schedule);
  }

  callsOf(key: string): Call[] {
    return this.calls.filter((call) => call.key === key);
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    this.server.close();
    await once(this.server, 'close');
  }

  private async handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    // Who asked may have hung up: nobody is left to be told.
    response.on('error', () => undefined);
    const body = await textOf(request);
    const operation = String(request.headers['x-amz-target']).split('.').at(-1) ?? '';
    const input = fieldsOf(JSON.parse(body));
    const key = String(fieldsOf(fieldsOf(input['Key'])['id'])['S']);
    const fault = this.schedules.get(key)?.(this.callsOf(key).length, operation) ?? null;
    const call: Call = { operation, key, requestBytes: Buffer.byteLength(body), fault, acknowledged: false };
    this.calls.push(call);
    if (fault !== null && answersFor(fault, operation, response)) return;
    if (fault === 'slow') await wait(slowMs);
    if (fault === 'conflict' && operation !== 'GetItem') await this.bump(request, input);
    const { status, body: answer } = await this.ask(request, body);
    if (status === 200 && operation === 'UpdateItem') call.place = placeIn(input);
    if (fault === 'lost acknowledgement') {
      response.destroy();
      return;
    }
    call.acknowledged = status === 200;
    response.writeHead(status, { 'content-type': 'application/x-amz-json-1.0' });
    response.end(answer, () => {
      if (call.acknowledged && call.place !== undefined) this.onAcknowledged(call);
    });
  }

  /** Another device writes first: the version is no longer the one that was read. */
  private async bump(request: IncomingMessage, { TableName, Key }: Fields): Promise<void> {
    const body = JSON.stringify({
      TableName,
      Key,
      UpdateExpression:
        'SET #version = if_not_exists(#version, :none) + :one, #schema = :one, #expiresAt = :far',
      ExpressionAttributeNames: { '#version': 'version', '#schema': 'schema', '#expiresAt': 'expiresAt' },
      ExpressionAttributeValues: { ':none': { N: '0' }, ':one': { N: '1' }, ':far': { N: '4000000000' } },
    });
    await this.ask(request, body, 'DynamoDB_20120810.UpdateItem');
  }

  private ask(
    { headers }: IncomingMessage,
    body: string,
    target = headers['x-amz-target'],
  ): Promise<Answered> {
    const others = Object.entries(headers).filter(([name]) => name !== 'content-length' && name !== 'host');
    return new Promise((resolve, reject) => {
      forward(
        this.target,
        { method: 'POST', headers: { ...Object.fromEntries(others), 'x-amz-target': target } },
        (answer) => {
          textOf(answer).then((text) => {
            resolve({ status: answer.statusCode ?? 0, body: text });
          }, reject);
        },
      )
        .on('error', reject)
        .end(body);
    });
  }
}

/** The place among what an update sets; undefined where it sets none. */
function placeIn(input: Fields): unknown {
  const names = Object.entries(fieldsOf(input['ExpressionAttributeNames']));
  const [alias] = names.find(([, name]) => name === 'place') ?? [];
  return alias === undefined
    ? undefined
    : fieldsOf(input['ExpressionAttributeValues'])[alias.replace('#n', ':v')];
}

async function textOf(message: IncomingMessage): Promise<string> {
  let text = '';
  message.setEncoding('utf8');
  for await (const chunk of message) text += String(chunk);
  return text;
}
