import { ServiceTimeoutError, within } from '../../../lambda/alexa/budget';
import { timed } from './support';

const never = new Promise<never>(() => undefined);

test('what comes in time is handed on', async () => {
  await expect(within(1_000, Promise.resolve(7))).resolves.toBe(7);
});

test('so is what failed in time', async () => {
  const failure = new Error('no');
  await expect(within(1_000, Promise.reject(failure))).rejects.toBe(failure);
});

test('what does not come is over at its time', async () => {
  const { ms, error } = await timed(within(60, never));
  expect(error).toBeInstanceOf(ServiceTimeoutError);
  expect(ms).toBeGreaterThanOrEqual(55);
  expect(ms).toBeLessThan(500);
});

test('a failure that comes after its time harms nobody', async () => {
  const late = new Promise<never>((_resolve, reject) => {
    setTimeout(() => {
      reject(new Error('late'));
    }, 30);
  });
  await expect(within(5, late)).rejects.toBeInstanceOf(ServiceTimeoutError);
  await new Promise((resolve) => setTimeout(resolve, 50));
});

test('no timer is left behind that would keep a process alive', async () => {
  jest.useFakeTimers();
  try {
    await within(60_000, Promise.resolve(7));
    expect(jest.getTimerCount()).toBe(0);
  } finally {
    jest.useRealTimers();
  }
});
