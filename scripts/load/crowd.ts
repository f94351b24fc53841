import { fieldsOf, type Fields } from '../../lambda/json';
import { fieldsOfRecord } from '../../lambda/session/record';
import type { Pool } from './pool';
import { isDeepStrictEqual } from 'node:util';

const words = ['AMAZON.NextIntent', 'AMAZON.RepeatIntent', 'AMAZON.NextIntent', 'AMAZON.NextIntent'] as const;
const begins = Date.parse('2026-11-23T07:00:00Z');

/** So many sorts of people there are: by what they say, when, and in which language. */
export const kinds = 30;

/** Somebody who launches, starts, moves on a different number of times, and stops. */
export class Person {
  readonly id: string;
  private readonly requests: readonly Fields[];
  private attributes: Fields | undefined;
  private turns = 0;

  constructor(
    readonly number: number,
    crowd = 'load',
  ) {
    this.id = `amzn1.ask.account.${crowd}-${number}`;
    const moves = words.slice(0, number % (words.length + 1));
    this.requests = [
      { type: 'LaunchRequest' },
      ...['StartRoutineIntent', ...moves, 'AMAZON.StopIntent'].map((name) => ({
        type: 'IntentRequest',
        intent: { name, confirmationStatus: 'NONE' },
      })),
    ];
  }

  /** What they say next, as Alexa sends it; null when they have stopped. */
  next(): Fields | null {
    const request = this.requests[this.turns];
    if (request === undefined) return null;
    const application = { applicationId: 'amzn1.ask.skill.load' };
    const user = { userId: this.id };
    const at = begins + this.number * 7_000 + this.turns * (30_000 + (this.number % 10) * 3_000);
    return {
      version: '1.0',
      session: {
        new: this.attributes === undefined,
        sessionId: `session-${this.number}`,
        application,
        user,
        attributes: this.attributes ?? {},
      },
      context: {
        System: { application, user, device: { deviceId: `device-${this.number}`, supportedInterfaces: {} } },
      },
      request: {
        ...request,
        requestId: `request-${this.number}-${this.turns}`,
        locale: this.number % 3 === 0 ? 'de-DE' : 'en-US',
        timestamp: new Date(at).toISOString(),
      },
    };
  }

  /** Takes the answer; throws where there is none. */
  hear(answer: unknown): void {
    const { response, sessionAttributes } = fieldsOf(answer);
    if (fieldsOf(response)['outputSpeech'] === undefined)
      throw new Error(`${this.id} was not answered in turn ${this.turns}.`);
    this.turns += 1;
    this.attributes = fieldsOf(sessionAttributes);
  }
}

export interface Held {
  /** Those who have said all they had to say. */
  readonly people: readonly Person[];
  readonly served: readonly number[];
  readonly total: readonly number[];
  readonly errors: readonly string[];
  readonly seconds: number;
}

/** Has so many people talk at a time, until all have, or for so many seconds; whoever has begun then ends in peace. */
export async function hold(
  pool: Pool,
  { people, atOnce, seconds, crowd }: { people: number; atOnce: number; seconds: number; crowd: string },
): Promise<Held> {
  const began = performance.now();
  const done: Person[] = [];
  const [served, total, errors]: [number[], number[], string[]] = [[], [], []];
  let number = 0;
  const isOver = (): boolean => number >= people || performance.now() - began > seconds * 1000;
  const talk = async (): Promise<void> => {
    while (!isOver()) {
      const person = new Person(number, crowd);
      number += 1;
      try {
        for (let event = person.next(); event !== null; event = person.next()) {
          const turn = await pool.ask(event);
          served.push(turn.served);
          total.push(turn.total);
          person.hear(turn.answer);
        }
        done.push(person);
      } catch (error) {
        errors.push(`${person.id}: ${String(error)}`);
      }
    }
  };
  await Promise.all(Array.from({ length: atOnce }, talk));
  return { people: done, served, total, errors, seconds: (performance.now() - began) / 1000 };
}

/** What must not be lost of a person: where they are, and what they have practised. */
function essence(item: unknown): unknown {
  const { place, history } = fieldsOfRecord(fieldsOf(item));
  const { seconds, poses, finished } = fieldsOf(history);
  return { place: place ?? null, seconds, poses, finished };
}

/** What is wrong with the item of somebody of whose kind one was led alone; null when nothing is. */
export function lossOf(item: unknown, alone: unknown): string | null {
  const [kept, expected] = [essence(item), essence(alone)];
  if (isDeepStrictEqual(kept, expected)) return null;
  return `${JSON.stringify(kept)} is kept, not ${JSON.stringify(expected)}`;
}
