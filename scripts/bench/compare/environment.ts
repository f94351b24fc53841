import { openStore, type Store } from '../../../speaker/store/store';
import { CountingProxy } from './counting-proxy';

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
