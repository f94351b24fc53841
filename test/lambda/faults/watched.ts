import errors from '../../../lambda/wording/en/errors.json';
import { secondsOf } from '../../../speaker/duration';
import { languageOf } from '../../../speaker/language';
import type { Bench } from '../../support/faults/bench';
import type { Call } from '../../support/faults/fault-proxy';
import { ended, intent, launch, Talk, textOf, type Caller } from '../intents/support';

const { general, lastResort, ...notices } = errors;
/** What is said when a turn went wrong altogether, which no store may cause. */
export const apologies: readonly string[] = [general, lastResort];

/** One request as the person and the table had it. */
export interface Turn {
  readonly text: string;
  /** Whether it was answered as Alexa wants such a request answered. */
  readonly answered: boolean;
  readonly place: unknown;
  readonly milliseconds: number;
  /** How often it told that something may not be kept. */
  readonly told: number;
  readonly calls: readonly Call[];
}

export type Step = readonly [request: Record<string, unknown>, secondsAfter: number];

/**
 * Everything that reads or writes: moves, an interruption, a pain, a setting, a question that changes nothing. All is said
 * in mid-turn, more than a second from where one step ends and the next begins: a notice that is spoken first may
 * shorten what fits in a turn, and must not change where the person is.
 */
const session: readonly Step[] = [
  [launch, 0],
  [intent('StartRoutineIntent', {}), 9],
  [intent('AMAZON.NextIntent'), 60],
  [intent('AMAZON.RepeatIntent'), 20],
  [intent('PainIntent'), 30],
  [intent('AMAZON.YesIntent'), 10],
  [intent('SlowerIntent'), 40],
  [intent('AMAZON.NextIntent'), 50],
  [intent('ProgressIntent'), 35],
  [intent('AMAZON.PreviousIntent'), 8],
  [intent('NextStepIntent'), 30],
];
export const stopped: readonly Step[] = [...session, [intent('AMAZON.StopIntent'), 48]];
export const leftInSilence: readonly Step[] = [...session, [ended('EXCEEDED_MAX_REPROMPTS'), 600]];

/** Holds a session, and watches what goes over the wire in each turn of it. */
export async function watch(
  { handler, proxy }: Bench,
  caller: Caller,
  steps: readonly Step[],
  before: (turn: number) => Promise<void> = () => Promise.resolve(),
): Promise<Turn[]> {
  const talk = new Talk(handler, caller);
  const turns: Turn[] = [];
  let spent = 0;
  for (const [request, seconds] of steps) {
    await before(turns.length);
    const first = proxy.calls.length;
    const began = performance.now();
    // What told of a failure came first: the same word is interrupted as without it.
    const answer = await talk.ask(request, seconds + spent);
    const milliseconds = performance.now() - began;
    const text = textOf(answer);
    const isEnd = request['type'] === 'SessionEndedRequest';
    const told = noticesIn(text);
    spent = told.reduce((sum, notice) => sum + secondsToSay(notice), 0);
    turns.push({
      text,
      answered: isEnd ? JSON.stringify(answer.response) === '{}' : text !== '',
      place: talk.place,
      milliseconds,
      told: told.length,
      calls: proxy.calls.slice(first).filter(({ key }) => key === caller.userId || key === caller.personId),
    });
  }
  return turns;
}

/** What it tells of what may not be kept. */
export function noticesIn(text: string): string[] {
  return Object.values(notices).flatMap((notice) =>
    Array.from({ length: text.split(notice).length - 1 }, () => notice),
  );
}

function secondsToSay(text: string): number {
  return secondsOf([{ kind: 'words', text, rate: 1 }], languageOf('en-US').voice);
}
