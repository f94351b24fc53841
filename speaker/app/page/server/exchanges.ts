import type { Handler } from '../../../alexa/device/call';
import type { Envelope } from '../../../alexa/device/envelope';

export interface Wire {
  readonly envelope: Envelope;
  /** undefined: the skill failed. */
  readonly response: unknown;
  readonly milliseconds: number;
}

/** Records the requests and responses of a handler. */
export class Exchanges {
  #wires: Wire[] = [];

  /** The same handler, recorded. */
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

  /** Returns what was recorded since the last call, in order. */
  take(): Wire[] {
    const wires = this.#wires;
    this.#wires = [];
    return wires;
  }
}
