import { nodeProcess } from '../node';
import type { Store } from './store';

/** What the skill and the AWS SDK read when they are loaded: the local store, and nobody's real account. */
function environmentFor(store: Pick<Store, 'endpoint' | 'table'>): Record<string, string> {
  return {
    TABLE_NAME: store.table,
    AWS_ENDPOINT_URL_DYNAMODB: store.endpoint,
    AWS_REGION: 'us-east-1',
    AWS_ACCESS_KEY_ID: 'local',
    AWS_SECRET_ACCESS_KEY: 'local',
    // A line for each turn in Lambda's log would stand between the lines of the conversation.
    AWS_LAMBDA_LOG_LEVEL: nodeProcess.env['AWS_LAMBDA_LOG_LEVEL'] ?? 'WARN',
    AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true',
  };
}

/** Must come before the skill is loaded. Under jest `process.env` is a copy, and the skill reads node's own. */
export function provideStore(store: Pick<Store, 'endpoint' | 'table'>): void {
  Object.assign(nodeProcess.env, environmentFor(store));
}
