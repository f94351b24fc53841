import { nodeProcess } from '../../../speaker/node';
import { provideStore } from '../../../speaker/store/environment';
import { openStore, type Store } from '../../../speaker/store/store';

let store: Store;
const before = nodeProcess.env['AWS_LAMBDA_LOG_LEVEL'];
beforeAll(async () => {
  store = await openStore();
});
afterAll(async () => {
  if (before === undefined) delete nodeProcess.env['AWS_LAMBDA_LOG_LEVEL'];
  else nodeProcess.env['AWS_LAMBDA_LOG_LEVEL'] = before;
  await store.close();
});

test('the skill finds the store, and logs no line a turn', () => {
  delete nodeProcess.env['AWS_LAMBDA_LOG_LEVEL'];
  provideStore(store);
  expect(nodeProcess.env).toMatchObject({
    TABLE_NAME: store.table,
    AWS_ENDPOINT_URL_DYNAMODB: store.endpoint,
    AWS_LAMBDA_LOG_LEVEL: 'WARN',
  });
});

test('whoever wants to see its log may', () => {
  nodeProcess.env['AWS_LAMBDA_LOG_LEVEL'] = 'INFO';
  provideStore(store);
  expect(nodeProcess.env['AWS_LAMBDA_LOG_LEVEL']).toBe('INFO');
});
