import { withDeadline } from '../../../lambda/keeping/dynamo-table';
import { DeadlineError } from '../../../lambda/keeping/errors';

beforeEach(() => {
  jest.useFakeTimers();
});
afterEach(() => {
  jest.useRealTimers();
});

test('work that is done in time is handed on, and leaves no timer behind', async () => {
  await expect(withDeadline(100, () => Promise.resolve('done'))).resolves.toBe('done');
  expect(jest.getTimerCount()).toBe(0);
});

test('work that fails in time fails as itself, and leaves no timer behind', async () => {
  const fault = new Error('no');
  await expect(withDeadline(100, () => Promise.reject(fault))).rejects.toBe(fault);
  expect(jest.getTimerCount()).toBe(0);
});

test('work that listens is told to stop, and work that does not is left behind', async () => {
  let told = false;
  const outcome = withDeadline(100, (signal) => {
    signal.addEventListener('abort', () => {
      told = true;
    });
    return new Promise(() => undefined);
  });
  jest.advanceTimersByTime(100);
  await expect(outcome).rejects.toThrow(DeadlineError);
  expect(told).toBe(true);
});
