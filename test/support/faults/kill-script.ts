import fc from 'fast-check';
import { intent } from '../../lambda/intents/support';

const commands = [
  intent('StartRoutineIntent', {}),
  intent('AMAZON.NextIntent'),
  intent('AMAZON.RepeatIntent'),
  intent('AMAZON.PreviousIntent'),
  intent('NextStepIntent'),
  intent('SkipPoseIntent'),
  intent('SlowerIntent'),
  intent('WhereAmIIntent'),
];

type Script = readonly (readonly [Record<string, unknown>, number])[];

/** What is said, after how many writes the process is killed, and how many ms after that. */
export function drawn(seed: number): [script: Script, killAfter: number, delay: number] {
  const script = fc.array(fc.tuple(fc.constantFrom(...commands), fc.integer({ min: 1, max: 200 })), {
    minLength: 8,
    maxLength: 12,
  });
  const [one] = fc.sample(fc.tuple(script, fc.integer({ min: 1, max: 6 }), fc.integer({ min: 0, max: 12 })), {
    seed,
    numRuns: 1,
  });
  if (one === undefined) throw new Error('Nothing was drawn.');
  return one;
}
