import type { HandlerInput } from 'ask-sdk-core';

/** What a turn may wait for the store in all, and for one call: a turn is answered within 3 s whatever the table does. */
const storeMs = { turn: 2_300, call: 1_200 };

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

/** One request while it is being answered: how long it may still wait, and what its line of the log says. */
export class Scope {
  /** The state in which it was heard. */
  state: string | null = null;
  reads = 0;
  writes = 0;
  readonly errors: string[] = [];
  /** For Alexa's services, in ms. */
  private waited = 0;
  private readonly began: number;

  constructor(private readonly stopwatch: Stopwatch = () => 0) {
    this.began = stopwatch();
  }

  get milliseconds(): number {
    return Math.round(this.stopwatch() - this.began);
  }

  /** How long the next call of the store may take; a turn that has waited too long already gives it next to nothing. */
  storeMs(): number {
    return Math.max(1, Math.min(storeMs.call, storeMs.turn - this.milliseconds));
  }

  /** Asks Alexa's services, and tells how long they may take: whatever a turn asks of them shares that time. */
  async asking<T>(ask: (withinMs: number) => Promise<T>): Promise<T> {
    const since = this.milliseconds;
    try {
      return await ask(Math.max(1, servicesMs - this.waited));
    } finally {
      this.waited += this.milliseconds - since;
    }
  }

  fail(error: unknown): void {
    this.errors.push(errorClass(error));
  }

  /** Alexa says that the session ended because of an error, of one of her kinds. */
  refused(kind: string): void {
    this.errors.push(alexasErrors.has(kind) ? kind : 'other');
  }
}

/** ask-sdk hands every handler the context that the skill was invoked with; ours is the scope. */
export function scopeOf({ context }: HandlerInput): Scope {
  const scope: unknown = context;
  return scope instanceof Scope ? scope : new Scope();
}
/** The class of an error, and why the store failed where it did: never its message, which may quote anything. */
export function errorClass(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  return 'why' in error && typeof error.why === 'string' ? `${error.name}:${error.why}` : error.name;
}
