import { builtHandler } from '../../../speaker/built';
import type { Handler } from '../../../lambda/skill';
import { provideStore, dynamodb } from '../../../speaker/store/dynamodb';
import { openStore, type Store } from '../../../speaker/store/store';
import { FaultProxy } from './fault-proxy';
import { VirtualTime } from './virtual-time';

/** The bundle as it ships, before a store in which a test decides what goes wrong. Its time is virtual. */
export interface Bench {
  readonly handler: Handler;
  /** The bundle loaded once more: an AWS client stops trying again after many failures, so each fault has its own. */
  readonly another: () => Handler;
  readonly proxy: FaultProxy;
  readonly store: Store;
  /** The lines that the skill has logged. */
  readonly log: readonly string[];
  /** An item as it lies in the table, types and all. */
  readonly raw: (id: string) => Promise<unknown>;
  readonly close: () => Promise<void>;
}

export async function openBench(): Promise<Bench> {
  const store = await openStore();
  const time = new VirtualTime(() => proxy);
  const proxy = await FaultProxy.open(store.endpoint);
  provideStore({ ...store, endpoint: proxy.endpoint });
  const level = process.env['AWS_LAMBDA_LOG_LEVEL'] ?? 'WARN';
  process.env['AWS_LAMBDA_LOG_LEVEL'] = 'INFO';
  const log: string[] = [];
  const write = jest.spyOn(process.stderr, 'write').mockImplementation((line) => log.push(String(line)) > 0);
  // Alexa's JSON goes in as it is.
  const another = (): Handler => {
    const handler = builtHandler() as unknown as Handler;
    return (event, context) => time.during(handler(event, context));
  };
  return {
    handler: another(),
    another,
    proxy,
    store,
    log,
    raw: async (id) => {
      const question = { TableName: store.table, Key: { id: { S: id } }, ConsistentRead: true };
      return (await dynamodb(Number(new URL(store.endpoint).port), 'GetItem', question)).body['Item'];
    },
    close: async () => {
      write.mockRestore();
      time.close();
      // Other tests of the process load the skill, too.
      process.env['AWS_LAMBDA_LOG_LEVEL'] = level;
      await proxy.close();
      await store.close();
    },
  };
}
