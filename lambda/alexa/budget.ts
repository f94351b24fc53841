/** How long a turn may wait for the store, in ms: in all, and for one call. */
export interface StorePatience {
  readonly turn: number;
  readonly call: number;
}

/** With this a turn is answered within 3 s whatever the table does. */
const onLambda: StorePatience = { turn: 2_300, call: 1_200 };

/** What a turn may wait for Alexa's own services in all (design §7: never more than a second). */
const servicesMs = 950;

/** The kinds of a SessionEndedRequest's error (request and response JSON reference). */
const alexasErrors: ReadonlySet<string> = new Set([
  'INVALID_RESPONSE',
  'DEVICE_COMMUNICATION_ERROR',
  'INTERNAL_SERVICE_ERROR',
  'ENDPOINT_TIMEOUT',
]);

/** Milliseconds of a clock that only goes forward. */
export type Stopwatch = () => number;

/** What the log's line of a turn says beside its request. */
class TurnLog {
  /** The state in which the person was heard. */
  state: string | null = null;
  reads = 0;
  writes = 0;
  readonly errors: string[] = [];

  /** How a device with a screen was answered: with a document, or by speech alone and why. */
  screen: string | null = null;

  /** A screen has failed for that reason, so that its session is led by speech alone. */
  screenFailed(reason: string): void {
    this.screen = `speech: ${reason}`;
    this.errors.push(`SCREEN ${reason}`);
  }

  fail(error: unknown): void {
    this.errors.push(errorClass(error));
  }

  /** Alexa ended the session because of an error of that kind. */
  refused(kind: string): void {
    this.errors.push(alexasErrors.has(kind) ? kind : 'other');
  }
}

/** How long a turn may still wait for the store and for Alexa's services. It carries the turn's log. */
export class TurnBudget {
  readonly log = new TurnLog();
  /** For Alexa's services, in ms. */
  private waited = 0;
  private readonly began: number;

  constructor(
    private readonly stopwatch: Stopwatch,
    private readonly patience: StorePatience = onLambda,
  ) {
    this.began = stopwatch();
  }

  get milliseconds(): number {
    return Math.round(this.stopwatch() - this.began);
  }

  /** How long the next call of the store may take. At least 1 ms, also where the turn has used up its time. */
  storeMs(): number {
    return Math.max(1, Math.min(this.patience.call, this.patience.turn - this.milliseconds));
  }

  /** Asks one of Alexa's services, and tells how long it may take. All that a turn asks of them shares one budget. */
  async asking<T>(ask: (withinMs: number) => Promise<T>): Promise<T> {
    const since = this.milliseconds;
    try {
      return await ask(Math.max(1, servicesMs - this.waited));
    } finally {
      this.waited += this.milliseconds - since;
    }
  }
}

/** The class of an error, and why the store failed where it did. Never its message, which may quote ids. */
export function errorClass(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  return 'why' in error && typeof error.why === 'string' ? `${error.name}:${error.why}` : error.name;
}
