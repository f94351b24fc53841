import { fieldsOf, type Fields } from '../../lambda/json';
import { fieldsOfRecord } from '../../lambda/session/record';
import type { Pool } from './pool';
import { isDeepStrictEqual } from 'node:util';

const words = ['AMAZON.NextIntent', 'AMAZON.RepeatIntent', 'AMAZON.NextIntent', 'AMAZON.NextIntent'] as const;
const begins = Date.parse('2026-11-23T07:00:00Z');

/** The number of different scripts: people differ in what they say, when, and in which language. */
export const kinds = 30;

/** A simulated person who launches, starts, moves on up to four times, and stops. */
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

  /** The next request as Alexa sends it; null after the last one. */
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

  /** Takes the skill's answer. Throws if it has no speech. */
  hear(answer: unknown): void {
    const { response, sessionAttributes } = fieldsOf(answer);
    if (fieldsOf(response)['outputSpeech'] === undefined)
      throw new Error(`${this.id} was not answered in turn ${this.turns}.`);
    this.turns += 1;
    this.attributes = fieldsOf(sessionAttributes);
  }
}

export interface CrowdResult {
  /** The people who finished their script. */
  readonly people: readonly Person[];
  readonly served: readonly number[];
  readonly total: readonly number[];
  readonly errors: readonly string[];
  readonly seconds: number;
}

/** Runs people with at most `atOnce` at a time, until all are done or the time is up. People who have begun may finish. */
export async function runCrowd(
  pool: Pool,
  { people, atOnce, seconds, crowd }: { people: number; atOnce: number; seconds: number; crowd: string },
): Promise<CrowdResult> {
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

/** The fields that must not be lost: the place and what was practised. */
function comparable(item: unknown): unknown {
  const { place, history } = fieldsOfRecord(fieldsOf(item));
  const { seconds, poses, finished } = fieldsOf(history);
  return { place: place ?? null, seconds, poses, finished };
}

/** Compares an item with the one that the same script produced without load; null when equal. */
export function lossOf(item: unknown, alone: unknown): string | null {
  const [kept, expected] = [comparable(item), comparable(alone)];
  if (isDeepStrictEqual(kept, expected)) return null;
  return `kept ${JSON.stringify(kept)}, expected ${JSON.stringify(expected)}`;
}
