import type { ResponseEnvelope } from 'ask-sdk-model';
import type { Handler } from '../../../lambda/skill';
import { ended, intent, launch, Talk, textOf } from '../intents/support';

/** One turn as the person had it. */
export interface Heard {
  readonly text: string;
  readonly place: unknown;
  readonly milliseconds: number;
  readonly answer: ResponseEnvelope;
}

type Step = readonly [request: Record<string, unknown>, secondsAfter: number];

/** A whole session, with moves, questions, a pain and a setting in it: everything that reads or writes. */
export const session: readonly Step[] = [
  [launch, 0],
  [intent('StartRoutineIntent', {}), 14],
  [intent('AMAZON.NextIntent'), 175],
  [intent('AMAZON.RepeatIntent'), 20],
  [intent('WhereAmIIntent'), 15],
  [intent('PainIntent'), 30],
  [intent('AMAZON.YesIntent'), 12],
  [intent('SlowerIntent'), 40],
  [intent('ProgressIntent'), 25],
  [intent('AMAZON.NextIntent'), 8],
];

export const endings: Readonly<Record<string, Step>> = {
  'a stop': [intent('AMAZON.StopIntent'), 60],
  'silence, as Alexa tells it': [ended('EXCEEDED_MAX_REPROMPTS'), 400],
};

/** Has the session with the skill as that person. */
export async function hold(handler: Handler, userId: string, ending: Step): Promise<Heard[]> {
  const talk = new Talk(handler, { userId });
  const heard: Heard[] = [];
  for (const [request, seconds] of [...session, ending]) {
    const began = performance.now();
    const answer = await talk.ask(request, seconds);
    const milliseconds = performance.now() - began;
    heard.push({ text: textOf(answer), place: talk.place, milliseconds, answer });
  }
  return heard;
}
