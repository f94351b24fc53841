import { Person } from './person';
import type { Pool } from './pool';

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
