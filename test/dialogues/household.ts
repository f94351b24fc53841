import { builtHandler } from '../../speaker/built';
import type { Handler } from '../../speaker/alexa/device/call';
import type { Envelope } from '../../speaker/alexa/device/envelope';
import { identityOf, ownerOf } from '../../speaker/alexa/device/identity';
import type { Speaker } from '../../speaker/engine';
import type { TurnRecord } from '../../speaker/record';
import type { House } from '../support/speaker';

/** Whose voice Alexa recognises; null for a voice that she does not know. */
export type Voice = string | null;

export interface Household {
  /** The one device of the household; what is said to it may come from another voice each time. */
  readonly say: (voice: Voice, text: string, after?: number) => Promise<TurnRecord>;
  readonly speaker: Speaker;
  /** The id under which something is kept for that voice. */
  readonly idOf: (voice: Voice) => string;
  readonly kept: (voice: Voice) => Promise<unknown>;
}

/** An account with several people in it, before the store of that house. */
export function household(house: House, user: string): Household {
  let speaking: Voice = null;
  const skill = builtHandler();
  const handler: Handler = (envelope, context) => skill(spokenBy(envelope, user, speaking), context);
  const speaker = house.speaker({ user }, { handler });
  const idOf = (voice: Voice): string => ownerOf(identityOf(user, voice));
  return {
    speaker,
    idOf,
    kept: (voice) => house.store.item(idOf(voice)),
    async say(voice, text, after) {
      speaking = voice;
      const records = await speaker.say(text, after === undefined ? {} : { after });
      const record = records.find(({ said }) => said === text);
      if (record === undefined) throw new Error(`"${text}" left no record.`);
      if (record.error !== null) throw new Error(`The skill failed at "${text}": ${record.error}`);
      return record;
    },
  };
}

/** Alexa names the voice with each request, also in the middle of a session. */
function spokenBy(envelope: Envelope, user: string, voice: Voice): Envelope {
  const { personId } = identityOf(user, voice);
  const system = envelope.context['System'] as Readonly<Record<string, unknown>>;
  const person = personId === null ? {} : { person: { personId } };
  return { ...envelope, context: { ...envelope.context, System: { ...system, ...person } } };
}
