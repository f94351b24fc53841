import type { Handler } from '../../../alexa/device/call';
import type { Envelope } from '../../../alexa/device/envelope';
import { at as lookUp, isObject } from '../../../json';
import { type Place, placeOf } from '../../../record';
import { instantText } from '../../../time';
import type { PlaceAt, Turn } from '../protocol';
import type { Rehearse } from './rehearsal';

/** Between two places, the change is found to this many milliseconds. */
const CLOSE_ENOUGH = 250;

/**
 * Where in the routine each instant of a turn is. Nobody but the skill knows, so it is asked, as a person would ask:
 * "help" at that instant names in its session attributes the place that is kept (design, section 7). A second copy
 * of the skill is asked, before a store that keeps nothing.
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

/** Every instant at which something begins or ends to be heard. */
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

/** Half-way between neighbours that differ and are not yet close. */
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
