import fc from 'fast-check';
import { errorClass, TurnBudget } from '../../../lambda/alexa/budget';
import { NotPossibleError } from '../../../lambda/alexa/reminders';
import { StoreUnavailableError, UnreadableItemError } from '../../../lambda/keeping/errors';
import { DeadlineError } from '../../../lambda/within';

/** A stopwatch that shows what it is told. */
function watch(): { now: number; read: () => number } {
  const shown = { now: 12_345.6, read: (): number => shown.now };
  return shown;
}
const after = (ms: number): TurnBudget => {
  const shown = watch();
  const budget = new TurnBudget(shown.read);
  shown.now += ms;
  return budget;
};

test.each([
  [0, 1_200],
  [1_100, 1_200],
  [1_101, 1_199],
  [2_299, 1],
  [2_300, 1],
  [9_000, 1],
])('after %d ms the next call of the store may take %d', (ms, expected) => {
  expect(after(ms).storeMs()).toBe(expected);
});

test('however many calls there are and however long they take, the store ends a turn before its third second', () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 12 }), (shares) => {
      const shown = watch();
      const budget = new TurnBudget(shown.read);
      for (const share of shares) shown.now += share * budget.storeMs();
      expect(budget.milliseconds).toBeLessThanOrEqual(2_330);
    }),
    { seed: 20261123 },
  );
});

test('Alexa’s services have under a second in all, however often a turn asks them', async () => {
  const shown = watch();
  const budget = new TurnBudget(shown.read);
  const given: number[] = [];
  const slow = (ms: number): Promise<void> => {
    given.push(ms);
    shown.now += ms;
    return Promise.resolve();
  };
  await budget.asking(slow);
  shown.now += 400;
  await budget.asking(slow);
  await budget.asking(slow);
  expect(given).toEqual([950, 1, 1]);
});

test('what the store took is not taken from them, and what they did not use is left', async () => {
  const shown = watch();
  const budget = new TurnBudget(shown.read);
  shown.now += 700;
  const quick = (ms: number): Promise<number> => {
    shown.now += 150;
    return Promise.resolve(ms);
  };
  await expect(budget.asking(quick)).resolves.toBe(950);
  await expect(budget.asking(quick)).resolves.toBe(800);
});

test('a service that failed has used its time, too', async () => {
  const shown = watch();
  const budget = new TurnBudget(shown.read);
  const failing = (): Promise<never> => {
    shown.now += 500;
    return Promise.reject(new Error('down'));
  };
  await expect(budget.asking(failing)).rejects.toThrow('down');
  await expect(budget.asking((ms) => Promise.resolve(ms))).resolves.toBe(450);
});

test('what failed is known by its class', () => {
  const budget = new TurnBudget(() => 0);
  budget.log.fail(new StoreUnavailableError(Object.assign(new Error('SECRET'), { code: 'ECONNREFUSED' })));
  budget.log.fail('SECRET');
  expect(budget.log.errors).toEqual(['StoreUnavailableError:ECONNREFUSED', 'string']);
});

test.each(['INVALID_RESPONSE', 'DEVICE_COMMUNICATION_ERROR', 'INTERNAL_SERVICE_ERROR', 'ENDPOINT_TIMEOUT'])(
  'Alexa’s %s is known',
  (kind) => {
    const budget = new TurnBudget(() => 0);
    budget.log.refused(kind);
    expect(budget.log.errors).toEqual([kind]);
  },
);

test.each(['SECRET', '', '__proto__'])('any other, such as %j, is not repeated', (kind) => {
  const budget = new TurnBudget(() => 0);
  budget.log.refused(kind);
  expect(budget.log.errors).toEqual(['other']);
});

test.each([
  [new TypeError('SECRET'), 'TypeError'],
  [new UnreadableItemError('malformed'), 'UnreadableItemError'],
  [new NotPossibleError('device'), 'NotPossibleError'],
  [new StoreUnavailableError(new DeadlineError(100)), 'StoreUnavailableError:DeadlineError'],
  [new StoreUnavailableError('SECRET'), 'StoreUnavailableError:unknown'],
  [Object.assign(new Error('SECRET'), { why: 7 }), 'Error'],
  ['SECRET', 'string'],
  [undefined, 'undefined'],
  [null, 'object'],
  [{ name: 'SECRET', why: 'SECRET' }, 'object'],
])('%p is told as its class alone', (error, expected) => {
  expect(errorClass(error)).toBe(expected);
});
