import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { DynamoDBClientConfig } from '@aws-sdk/client-dynamodb';

/**
 * For index.ts to call once, outside the handler, so that connections live on from turn to turn.
 * Region, credentials and endpoint come from AWS's own variables.
 */
export function createDynamoClient(overrides: DynamoDBClientConfig = {}): DynamoDBClient {
  return new DynamoDBClient({
    // The second attempt is for a kept connection that died while the Lambda was frozen.
    maxAttempts: 2,
    requestHandler: {
      connectionTimeout: 500,
      requestTimeout: 1000,
      // Without this the SDK only logs a warning when the request timeout has passed, and waits on.
      throwOnRequestTimeout: true,
      httpAgent: { keepAlive: true },
      httpsAgent: { keepAlive: true },
    },
    ...overrides,
  });
}
