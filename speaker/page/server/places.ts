import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Envelope } from '../../device/envelope';
import { instantText } from '../../device/envelope';
import { at as lookUp, isObject } from '../../json';
import { placeOf, type Place } from '../../record';
import { repositoryRoot } from '../../root';
import type { PlaceAt, Turn } from '../protocol';
import type { Wire } from './exchanges';

/** Asks the skill what a request would be answered with, without anything coming of it. */
export type Rehearse = (envelopes: readonly Envelope[]) => Promise<readonly unknown[]>;

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

const WORKER = join(repositoryRoot(), 'build', 'speaker', 'rehearsal.js');

/** The skill's second copy, in a thread of its own: a hundred questions must not hold up the one that counts. */
export function openRehearsal(file: string = WORKER): { rehearse: Rehearse; close: () => Promise<void> } {
  let worker: Worker | null = null;
  let last: Promise<unknown> = Promise.resolve();
  const ask = (envelopes: readonly Envelope[]): Promise<readonly unknown[]> =>
    new Promise((resolve) => {
      if (!existsSync(file)) {
        resolve([]);
        return;
      }
      worker ??= new Worker(file);
      const running = worker;
      running.unref();
      const settle = (answers: unknown): void => {
        running.off('message', settle).off('error', failed);
        resolve(Array.isArray(answers) ? answers : []);
      };
      const failed = (): void => {
        worker = null;
        settle([]);
      };
      running.on('message', settle).on('error', failed);
      running.postMessage(envelopes);
    });
  return {
    rehearse(envelopes) {
      const answers = last.then(() => ask(envelopes));
      last = answers;
      return answers;
    },
    async close() {
      await worker?.terminate();
    },
  };
}
