import {
  createServer,
  request as forward,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type Server,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import { openStore, type Store } from '../../../speaker/store/store';

/** The traffic between a skill and the store. */
export interface Traffic {
  readonly calls: number;
  /** Of both bodies. */
  readonly bytes: number;
  readonly readUnits: number;
  readonly writeUnits: number;
}

const noTraffic: Traffic = { calls: 0, bytes: 0, readUnits: 0, writeUnits: 0 };

/** A proxy in front of DynamoDB: adds ReturnConsumedCapacity, counts it, and strips it from the answer. */
export class CountingProxy {
  private traffic = noTraffic;
  private readonly server: Server;

  constructor(private readonly target: string) {
    this.server = createServer((asked, answer) => {
      this.pass(asked).then(
        ({ status, body }) => {
          answer.writeHead(status, { 'content-type': 'application/x-amz-json-1.0' }).end(body);
        },
        () => {
          answer.destroy();
        },
      );
    });
  }

  async open(): Promise<string> {
    await new Promise<void>((resolve) => {
      this.server.listen(0, '127.0.0.1', resolve);
    });
    // A server that listens on a port has an address of this kind.
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  /** What has been counted since it was last asked. */
  take(): Traffic {
    const taken = this.traffic;
    this.traffic = noTraffic;
    return taken;
  }

  close(): void {
    this.server.closeAllConnections();
    this.server.close();
  }

  private async pass(asked: IncomingMessage): Promise<{ status: number; body: string }> {
    const sent = await bodyOf(asked);
    // The JSON edge: an AWS SDK wrote the one, and the store the other.
    const question = { ...(JSON.parse(sent) as object), ReturnConsumedCapacity: 'TOTAL' };
    const { status, text } = await this.ask(asked.headers, JSON.stringify(question));
    const { ConsumedCapacity: cost, ...answer } = JSON.parse(text) as Answer;
    const body = JSON.stringify(answer);
    const units = cost?.CapacityUnits ?? 0;
    const isRead = String(asked.headers['x-amz-target']).endsWith('.GetItem');
    this.traffic = {
      calls: this.traffic.calls + 1,
      bytes: this.traffic.bytes + sent.length + body.length,
      readUnits: this.traffic.readUnits + (isRead ? units : 0),
      writeUnits: this.traffic.writeUnits + (isRead ? 0 : units),
    };
    return { status, body };
  }

  private async ask(given: IncomingHttpHeaders, body: string): Promise<{ status: number; text: string }> {
    const passed = ['x-amz-target', 'content-type', 'authorization', 'x-amz-date'];
    const headers = Object.fromEntries(passed.map((name) => [name, given[name] ?? '']));
    const answered = await new Promise<IncomingMessage>((resolve, reject) => {
      forward(this.target, { method: 'POST', headers }).on('response', resolve).on('error', reject).end(body);
    });
    return { status: answered.statusCode ?? 502, text: await bodyOf(answered) };
  }
}

interface Answer {
  readonly ConsumedCapacity?: { readonly CapacityUnits: number };
}

async function bodyOf(message: IncomingMessage): Promise<string> {
  let text = '';
  message.setEncoding('utf8');
  for await (const part of message) text += String(part);
  return text;
}

/** A store in memory behind a counting proxy, and the environment in which a contestant finds it. */
export interface Stage {
  readonly proxy: CountingProxy;
  readonly environment: NodeJS.ProcessEnv;
  readonly store: Store;
  readonly close: () => Promise<void>;
}

export async function openStage(): Promise<Stage> {
  const store = await openStore();
  const proxy = new CountingProxy(store.endpoint);
  return {
    proxy,
    store,
    environment: {
      PATH: process.env['PATH'],
      TABLE_NAME: store.table,
      AWS_ENDPOINT_URL_DYNAMODB: await proxy.open(),
      AWS_REGION: 'us-east-1',
      AWS_ACCESS_KEY_ID: 'local',
      AWS_SECRET_ACCESS_KEY: 'local',
      AWS_LAMBDA_LOG_LEVEL: 'WARN',
      AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true',
      AWS_SDK_JS_SUPPRESS_MAINTENANCE_MODE_MESSAGE: '1',
      NODE_NO_WARNINGS: '1',
    },
    close: async () => {
      proxy.close();
      await store.close();
    },
  };
}
