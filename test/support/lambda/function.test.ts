import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startFunction, type LambdaFunction } from './function';

// The stand-in itself: what Amazon's runtime refuses, it has to refuse, or the tests that pass on it prove nothing.
let folder: string;
let lambda: LambdaFunction | undefined;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'code-'));
});

afterEach(async () => {
  await lambda?.stop();
  lambda = undefined;
  rmSync(folder, { recursive: true });
});

async function invoke(source: string, event: unknown = {}, handler = 'index.handler') {
  writeFileSync(join(folder, 'index.js'), source);
  lambda ??= await startFunction({ code: folder, handler, variables: { OURS: 'yes' } });
  return lambda.invoke(event);
}

test.each([
  [
    'a callback handler',
    'exports.handler = (event, context, callback) => callback(null, 1)',
    'CallbackHandlerDeprecated',
  ],
  ['a module without the handler', 'exports.other = async () => 1', 'HandlerNotFound'],
  ['a handler that is no function', 'exports.handler = 1', 'HandlerNotFound'],
])('%s is refused before any event', async (_what, source, refused) => {
  const { failure } = await invoke(source);
  expect(failure?.errorType).toBe(`Runtime.${refused}`);
});

test('a module that is not there is refused', async () => {
  const { failure } = await invoke('exports.handler = async () => 1', {}, 'other.handler');
  expect(failure?.errorType).toBe('Runtime.ImportModuleError');
});

test('a package that lies beside the repository alone is missing', async () => {
  const { failure } = await invoke("require('ask-sdk-core'); exports.handler = async () => 1");
  expect(failure?.errorMessage).toContain('ask-sdk-core');
});

test('the handler gets event and context, and its answer comes back as JSON', async () => {
  const source = `exports.handler = async (event, context) => ({ event, left: context.getRemainingTimeInMillis() > 7000,
    id: context.awsRequestId, none: undefined, ours: process.env.OURS, home: process.env.HOME })`;
  expect(await invoke(source, { said: 'open' })).toEqual({
    answer: {
      event: { said: 'open' },
      left: true,
      id: '00000000-0000-4000-8000-000000000001',
      ours: 'yes',
    },
    failure: null,
  });
});

test('a rejected promise is the error of its own invocation alone', async () => {
  const source = `exports.handler = async ({ bad }) => { if (bad) throw new TypeError('no'); return 'good' }`;
  expect((await invoke(source, { bad: true })).failure).toMatchObject({
    errorType: 'TypeError',
    errorMessage: 'no',
  });
  expect((await invoke(source, {})).answer).toBe('good');
});

test('between two events the function is frozen: what it left running stands still', async () => {
  const source = `let ticks = 0; setInterval(() => { ticks += 1 }, 10);
    exports.handler = async () => ticks`;
  const { answer: before } = await invoke(source);
  await new Promise((resolve) => setTimeout(resolve, 500));
  const { answer: after } = await invoke(source);
  expect(Number(after) - Number(before)).toBeLessThan(25);
});
