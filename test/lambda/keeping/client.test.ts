import { GetItemCommand } from '@aws-sdk/client-dynamodb';
import { createDynamoClient } from '../../../lambda/keeping/dynamo-table';
import { startStore } from '../../support/dynamodb';

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
