import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fieldsOf, type Fields } from '../../../lambda/json';
import { placeIn, unitsIn, type Call } from './call';
import { bump, plant, type Ask } from './elsewhere';
import { answersFor, slowMs, type FaultKind } from './faults';
import { textOf, Upstream } from './upstream';

export type { Call } from './call';

/** Which fault the n-th call (from 0) of somebody meets. */
export type Schedule = (index: number, operation: string) => FaultKind | null;

/** Stands between the skill and a store, does to each call what its person's schedule says, and keeps count. */
export class FaultProxy {
  readonly calls: Call[] = [];
  /** Items that are not the skill's to change, by id. */
  readonly planted = new Map<string, Fields>();
  /** Called when the skill has been told that a write was done. */
  onAcknowledged: (call: Call) => void = () => undefined;
  private readonly schedules = new Map<string, Schedule>();
  private readonly callsBy = new Map<string, Call[]>();
  private readonly underWay = new Set<Promise<void>>();
  private readonly server = createServer((request, response) => {
    const handled = this.handle(request, response).finally(() => this.underWay.delete(handled));
    this.underWay.add(handled);
  });
  private readonly upstream: Upstream;
  private slowed = 0;
  private hanging = 0;

  private constructor(target: string) {
    this.upstream = new Upstream(target);
  }

  static async open(target: string): Promise<FaultProxy> {
    const proxy = new FaultProxy(target);
    proxy.server.listen(0, '127.0.0.1');
    await once(proxy.server, 'listening');
    return proxy;
  }

  get endpoint(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  /** `keys`: the ids under which one session may ask for something; its calls are counted together. */
  schedule(keys: string | readonly string[], schedule: Schedule): void {
    const calls: Call[] = [];
    for (const key of typeof keys === 'string' ? [keys] : keys) {
      this.schedules.set(key, schedule);
      this.callsBy.set(key, calls);
    }
  }

  /** All calls for that id, and for those that are counted with it, since it was last scheduled. */
  callsOf(key: string): readonly Call[] {
    return this.callsBy.get(key) ?? [];
  }

  get isBusy(): boolean {
    return this.underWay.size > this.slowed;
  }

  get isHolding(): boolean {
    return this.slowed + this.hanging > 0;
  }

  /** What the skill has given up may still be on its way to the table: once that is there, too. */
  async settled(): Promise<void> {
    await Promise.all(this.underWay);
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    this.server.close();
    await once(this.server, 'close');
    this.upstream.close();
  }

  private async handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    // Who asked may have hung up: nobody is left to be told.
    response.on('error', () => undefined);
    const body = await textOf(request);
    const operation = String(request.headers['x-amz-target']).split('.').at(-1) ?? '';
    const input = fieldsOf(JSON.parse(body));
    const key = String(fieldsOf(fieldsOf(input['Key'])['id'])['S']);
    const mine = this.callsBy.get(key) ?? [];
    this.callsBy.set(key, mine);
    const fault = this.schedules.get(key)?.(mine.length, operation) ?? null;
    const requestBytes = Buffer.byteLength(body);
    const call: Call = { operation, key, requestBytes, fault, acknowledged: false, reached: false };
    this.calls.push(call);
    mine.push(call);
    if (fault === 'hang') this.hang(response);
    if (fault !== null && answersFor(fault, response)) return;
    if (fault === 'slow') await this.slowDown();
    if (fault !== null) await this.meddle(fault, call, request, input);
    const asked = JSON.stringify({ ...input, ReturnConsumedCapacity: 'TOTAL' });
    const { status, body: answer } = await this.upstream.ask(request.headers, asked);
    call.reached = status === 200;
    if (call.reached && operation === 'UpdateItem') call.place = placeIn(input);
    call.units = unitsIn(answer);
    if (fault === 'lost acknowledgement') {
      response.destroy();
      return;
    }
    call.acknowledged = call.reached && !response.destroyed;
    response.writeHead(status, { 'content-type': 'application/x-amz-json-1.0' });
    response.end(answer, () => {
      if (call.acknowledged && call.place !== undefined) this.onAcknowledged(call);
    });
  }

  /** Until the skill gives up. */
  private hang(response: ServerResponse): void {
    this.hanging += 1;
    response.once('close', () => {
      this.hanging -= 1;
    });
  }

  private async slowDown(): Promise<void> {
    this.slowed += 1;
    await new Promise((resolve) => setTimeout(resolve, slowMs));
    this.slowed -= 1;
  }

  private async meddle(fault: FaultKind, call: Call, { headers }: IncomingMessage, input: Fields) {
    const ask: Ask = async (operation, body) =>
      fieldsOf(JSON.parse((await this.upstream.ask(headers, JSON.stringify(body), operation)).body));
    // Who writes elsewhere leaves others' items alone, too.
    const isOurs = !this.planted.has(call.key);
    if (fault === 'conflict' && isOurs && call.operation !== 'GetItem') await bump(ask, input);
    const planted = await plant(ask, fault, input);
    if (planted !== null) this.planted.set(call.key, planted);
  }
}
