import type { ResponseEnvelope } from 'ask-sdk-model';
import type { Handler } from '../../../lambda/skill';
import type { Call } from '../../support/faults/fault-proxy';
import { ended, intent, launch, Talk, textOf, type Caller } from '../intents/support';
import { noticesIn, secondsToSay } from './notices';

/** One turn as the person had it. */
export interface Heard {
  readonly text: string;
  readonly place: unknown;
  readonly milliseconds: number;
  readonly answer: ResponseEnvelope;
  /** What it asked of the store. */
  readonly calls: readonly Call[];
}

/** Seconds after the turn before began, not counting what that told of failures. */
type Step = readonly [request: Record<string, unknown>, secondsAfter: number];

/**
 * A whole session, with moves, questions, a pain and a setting in it: everything that reads or writes. All is said in
 * the middle of a step, so that a notice that is a little longer or shorter than thought changes no place.
 */
const session: readonly Step[] = [
  [launch, 0],
  [intent('StartRoutineIntent', {}), 5],
  [intent('AMAZON.NextIntent'), 60],
  [intent('AMAZON.RepeatIntent'), 19],
  [intent('WhereAmIIntent'), 18],
  [intent('PainIntent'), 4],
  [intent('AMAZON.YesIntent'), 12],
  [intent('SlowerIntent'), 40],
  [intent('AMAZON.NextIntent'), 25],
  [intent('ProgressIntent'), 27],
];

const endings = {
  'a stop': [intent('AMAZON.StopIntent'), 5],
  'silence, as Alexa tells it': [ended('EXCEEDED_MAX_REPROMPTS'), 600],
} as const satisfies Readonly<Record<string, Step>>;
export type Ending = keyof typeof endings;

/** Has the session with the skill. `callsSoFar`: what has been asked of the store for it. */
export async function hold(
  handler: Handler,
  caller: Caller,
  ending: Ending,
  callsSoFar: () => readonly Call[],
  after: () => Promise<void> = async () => Promise.resolve(),
): Promise<Heard[]> {
  const talk = new Talk(handler, caller);
  const heard: Heard[] = [];
  for (const [request, seconds] of [...session, endings[ending]]) {
    const told = secondsToSay(noticesIn(heard.at(-1)?.text ?? ''));
    const calls = callsSoFar().length;
    const began = performance.now();
    const answer = await talk.ask(request, seconds + told);
    const milliseconds = performance.now() - began;
    const place = talk.place;
    heard.push({ text: textOf(answer), place, milliseconds, answer, calls: callsSoFar().slice(calls) });
    await after();
  }
  return heard;
}
