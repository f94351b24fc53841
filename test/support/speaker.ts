import { builtHandler, builtName } from '../../speaker/built';
import type { Handler } from '../../speaker/alexa/device/call';
import type { Envelope } from '../../speaker/alexa/device/envelope';
import type { TurnRecord } from '../../speaker/record';
import { createSpeaker, type Settings, type Speaker, type SpeakerParts } from '../../speaker/engine';
import { openServices, type Services, type ServicesOptions } from '../../speaker/alexa/services/services';
import { identityOf, ownerOf } from '../../speaker/alexa/device/identity';
import { dynamodb, provideStore } from '../../speaker/store/dynamodb';
import { keptPlace, openStore, type Store } from '../../speaker/store/store';
import { builtModel } from './models';

export interface House {
  readonly store: Store;
  /** The skill's bundle. */
  readonly handler: Handler;
  /** Alexa's own: whose permissions and reminders a test may read and set. */
  readonly services: Services;
  /** Another speaker in the house: the same skill and store, a clock and a session of its own. */
  readonly speaker: (settings?: Partial<Settings>, parts?: Partial<SpeakerParts>) => Speaker;
  /** Remembers what is kept for a user now. The function given back puts exactly that into the store again. */
  readonly remember: (user: string) => Promise<() => Promise<void>>;
  readonly close: () => Promise<void>;
}

/**
 * The whole product as it ships, before an in-memory DynamoDB. One house a test file is
 * enough: people in it are kept apart by `user`. Its devices stand in Berlin.
 */
export async function openHouse(alexa: ServicesOptions = {}): Promise<House> {
  const store = await openStore();
  provideStore(store);
  const skill = builtHandler();
  let now = Date.parse('2026-11-23T07:00:00Z');
  // Each speaker has a clock of its own: Alexa's services go by the one that is spoken to.
  const handler: Handler = (envelope, context) => {
    now = Date.parse(envelope.request.timestamp);
    return skill(envelope, context);
  };
  const services = await openServices({ zone: 'Europe/Berlin', now: () => now, ...alexa });
  let speakers = 0;
  return {
    store,
    handler,
    services,
    speaker(settings = {}, parts = {}) {
      speakers += 1;
      const prefix = speakers.toString(16).padStart(8, '0');
      let count = 0;
      return createSpeaker({
        handler,
        model: builtModel,
        keptPlace: (owner) => keptPlace(store, owner),
        settings: { locale: 'en-US', device: 'dot', user: 'test', person: null, ...settings },
        at: Date.parse('2026-11-23T07:00:00Z'),
        newId: () => `${prefix}-0000-4000-8000-${(count += 1).toString().padStart(12, '0')}`,
        apiEndpoint: services.apiEndpoint,
        accounts: services.accounts,
        skillName: builtName,
        ...parts,
      });
    },
    async remember(user) {
      const key = { TableName: store.table, Key: { id: { S: ownerOf(identityOf(user, null)) } } };
      const port = Number(new URL(store.endpoint).port);
      const { body } = await dynamodb(port, 'GetItem', { ...key, ConsistentRead: true });
      const { Item } = body;
      return async () => {
        const { status } = await (Item === undefined
          ? dynamodb(port, 'DeleteItem', key)
          : dynamodb(port, 'PutItem', { TableName: store.table, Item }));
        if (status !== 200) throw new Error(`The store answered with status ${status}.`);
      };
    },
    async close() {
      await services.close();
      await store.close();
    },
  };
}

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
  const handler: Handler = (envelope, context) => house.handler(spokenBy(envelope, user, speaking), context);
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
