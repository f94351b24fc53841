import { builtHandler, builtModels, builtName } from '../../speaker/built';
import type { Handler } from '../../speaker/alexa/device/call';
import { createSpeaker, type Settings, type Speaker, type SpeakerParts } from '../../speaker/engine';
import { openServices, type Services, type ServicesOptions } from '../../speaker/alexa/services/services';
import { identityOf, ownerOf } from '../../speaker/alexa/device/identity';
import { dynamodb, provideStore } from '../../speaker/store/dynamodb';
import { keptPlace, openStore, type Store } from '../../speaker/store/store';

export interface House {
  readonly store: Store;
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
  const model = builtModels();
  let speakers = 0;
  return {
    store,
    services,
    speaker(settings = {}, parts = {}) {
      speakers += 1;
      const prefix = speakers.toString(16).padStart(8, '0');
      let count = 0;
      return createSpeaker({
        handler,
        model,
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
