import type { Handler } from '../../../alexa/device/call';
import type { Envelope } from '../../../alexa/device/envelope';
import { at as lookUp, isObject } from '../../../json';
import { type Place, placeOf } from '../../../record';
import { instantText } from '../../../time';
import type { PlaceAt, Turn } from '../protocol';
import type { Rehearse } from './rehearsal';

/** The change between two places is found to this many milliseconds. */
const CLOSE_ENOUGH = 250;

/**
 * Finds the place in the routine at each instant of a turn. Only the skill knows it, so a second copy of the skill, with
 * a store that keeps nothing, is asked for help at that instant: its session attributes name the kept place.
 */
export class PlaceFinder {
  constructor(private readonly rehearse: Rehearse) {}

  async find(wire: Wire, instants: readonly number[]): Promise<PlaceAt[]> {
    const known = new Map<number, Place | null>();
    let wanted: readonly number[] = instants;
    while (wanted.length > 0) {
      const answers = await this.rehearse(wanted.map((at) => helpAt(wire, at)));
      wanted.forEach((at, index) =>
        known.set(at, placeOf(lookUp(answers[index], 'sessionAttributes', 'place'))),
      );
      wanted = between(known);
    }
    return changes(known);
  }
}

/** Every instant at which speech, a chunk or a window begins or ends. */
export function probesOf({ say, reprompt, windows }: Turn): number[] {
  const parts = [say, ...(reprompt ? [reprompt] : [])];
  const instants = [
    ...parts.flatMap(({ begins, ends, chunks }) => [begins, ends, ...chunks.map((chunk) => chunk.begins)]),
    ...windows.map((window) => window.ends),
  ].map(Math.round);
  return [...new Set(instants)].sort((a, b) => a - b);
}

function helpAt({ envelope, response }: Wire, at: number): Envelope {
  const attributes = lookUp(response, 'sessionAttributes');
  return {
    ...envelope,
    session: { ...envelope.session, new: false, attributes: isObject(attributes) ? attributes : {} },
    request: {
      type: 'IntentRequest',
      requestId: envelope.request['requestId'],
      locale: envelope.request['locale'],
      timestamp: instantText(at),
      intent: { name: 'AMAZON.HelpIntent', confirmationStatus: 'NONE' },
    },
  };
}

const spelled = (place: Place | null): string => JSON.stringify(place);

/** The middles between neighbours that differ and are not yet close. */
function between(known: ReadonlyMap<number, Place | null>): number[] {
  const sorted = [...known.entries()].sort(([a], [b]) => a - b);
  return sorted.slice(1).flatMap(([later, place], index) => {
    const [earlier, before] = sorted[index] ?? [later, place];
    const differ = spelled(before) !== spelled(place) && later - earlier > CLOSE_ENOUGH;
    return differ ? [Math.round((earlier + later) / 2)] : [];
  });
}

function changes(known: ReadonlyMap<number, Place | null>): PlaceAt[] {
  const sorted = [...known.entries()].sort(([a], [b]) => a - b).map(([at, place]) => ({ at, place }));
  return sorted.filter(
    ({ place }, index) => index === 0 || spelled(place) !== spelled(sorted[index - 1]?.place ?? null),
  );
}

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
