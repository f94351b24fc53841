// Taken before any clock is faked.
const realTimeout = setTimeout;
const realImmediate = setImmediate;
const realMs = (ms: number) => new Promise((resolve) => realTimeout(resolve, ms));

/** Rounds of the event loop in which all that has arrived at a socket is handled: a hang-up takes two, one at either end. */
const rounds = 4;

async function allHandled(): Promise<void> {
  for (let round = 0; round < rounds; round += 1) await new Promise((resolve) => realImmediate(resolve));
}

/** Who makes the skill wait. */
export interface Table {
  /** A call is being answered. */
  readonly isBusy: boolean;
  /** A call is held back, on purpose. */
  readonly isHolding: boolean;
  readonly calls: readonly { readonly acknowledged: boolean }[];
}

/** In one real millisecond so many pass: while the skill waits to try a failed call again, and else. */
const pace = { retrying: 30, usual: 1 };

/**
 * A clock that stands still while anything is at work. While the table holds a call back it jumps to the next timer: a
 * deadline of a second costs no time then, and the speed of the machine changes no result. Timers and `performance.now()`
 * go by it, for the skill's bundle, too; sockets, files and the instant of a request do not.
 */
export class VirtualTime {
  private waiting = 0;

  constructor(private readonly table: () => Table) {
    jest.useFakeTimers({
      doNotFake: ['Date', 'hrtime', 'nextTick', 'queueMicrotask', 'setImmediate', 'clearImmediate'],
    });
  }

  /** Lets time pass until that work is done, and no call is held back any more. */
  async during<T>(work: Promise<T>): Promise<T> {
    this.waiting += 1;
    const passing = this.waiting === 1 ? this.pass() : undefined;
    try {
      return await work;
    } finally {
      this.waiting -= 1;
      await passing;
    }
  }

  close(): void {
    jest.useRealTimers();
  }

  private async pass(): Promise<void> {
    while (this.waiting > 0 || this.table().isHolding) {
      await realMs(1);
      if (this.isWorking()) continue;
      // On a busy machine what was done a moment ago may not be known to the other end yet.
      await allHandled();
      if (this.isWorking()) continue;
      const { isHolding, calls } = this.table();
      if (isHolding) jest.advanceTimersToNextTimer();
      else jest.advanceTimersByTime(calls.at(-1)?.acknowledged === false ? pace.retrying : pace.usual);
    }
  }

  private isWorking(): boolean {
    return this.table().isBusy || process.getActiveResourcesInfo().includes('TCPConnectWrap');
  }
}
