import { DeadlineError, within } from '../../lambda/within';

const never = new Promise<never>(() => undefined);

beforeEach(() => {
  jest.useFakeTimers();
});
afterEach(() => {
  jest.useRealTimers();
});

test('a result that comes in time is handed on', async () => {
  await expect(within(1_000, Promise.resolve(7))).resolves.toBe(7);
  expect(jest.getTimerCount()).toBe(0);
});

test('a failure that comes in time is handed on', async () => {
  const failure = new Error('no');
  await expect(within(1_000, Promise.reject(failure))).rejects.toBe(failure);
  expect(jest.getTimerCount()).toBe(0);
});

test('work that does not end fails at its deadline, and is told to stop', async () => {
  const abort = jest.fn();
  const outcome = within(60, never, abort);
  jest.advanceTimersByTime(59);
  expect(abort).not.toHaveBeenCalled();
  jest.advanceTimersByTime(1);
  await expect(outcome).rejects.toThrow(DeadlineError);
  expect(abort).toHaveBeenCalledTimes(1);
});

test('a failure that comes after the deadline is not an unhandled rejection', async () => {
  const late = new Promise<never>((_resolve, reject) => {
    setTimeout(() => {
      reject(new Error('late'));
    }, 30);
  });
  const outcome = within(5, late);
  jest.advanceTimersByTime(5);
  await expect(outcome).rejects.toThrow(DeadlineError);
  jest.advanceTimersByTime(25);
  await expect(late).rejects.toThrow('late');
});
