import { fieldsOf, type Fields } from '../../lambda/json';

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
