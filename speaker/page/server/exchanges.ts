import type { Handler } from '../../device/call';
import type { Envelope } from '../../device/envelope';

export interface Wire {
  readonly envelope: Envelope;
  /** undefined: none came. */
  readonly response: unknown;
  readonly milliseconds: number;
}

/** Listens in on a handler: what is asked and what comes back, as it stands on the wire. */
export class Exchanges {
  #wires: Wire[] = [];

  /** The same handler, listened in on. */
  through(handler: Handler): Handler {
    return async (envelope, context) => {
      const began = performance.now();
      const index = this.#wires.push({ envelope, response: undefined, milliseconds: 0 }) - 1;
      try {
        const response = await handler(envelope, context);
        this.#wires[index] = { envelope, response, milliseconds: performance.now() - began };
        return response;
      } catch (error) {
        this.#wires[index] = { envelope, response: undefined, milliseconds: performance.now() - began };
        throw error;
      }
    };
  }

  /** What has been heard since the last time, in order. */
  take(): Wire[] {
    const wires = this.#wires;
    this.#wires = [];
    return wires;
  }
}
