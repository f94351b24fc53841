import type { Speaker } from '../engine';
import type { TurnRecord } from '../record';
import type { Line } from './script';

/** Does what the command line says, and gives each record as soon as it is there. */
export async function* run(speaker: Speaker, script: readonly Line[]): AsyncGenerator<TurnRecord> {
  for (const line of script) {
    yield* line.kind === 'silence'
      ? await speaker.silence(line.text)
      : await speaker.say(line.text, { after: line.after });
  }
}
